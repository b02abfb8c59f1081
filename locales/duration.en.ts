import { makePlural } from './plural';

const n = makePlural('en-GB');

/** Apart from the catalogue, because the domain's words need it too. */
export const duration = {
  seconds: (seconds: number) => `${seconds} s`,
  minutes: (minutes: number) => `${minutes} min`,
  hours: (hours: number) => `${hours} h`,
  hoursAndMinutes: ({ hours, minutes }: { hours: number; minutes: number }) => `${hours} h ${minutes} min`,
  days: (days: number) => n(days, { one: '# day', other: '# days' }),
};
