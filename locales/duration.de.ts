import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

/** Apart from the catalogue, because the domain's words need it too. */
export const duration: Catalogue['duration'] = {
  seconds: (seconds) => `${seconds}\u00a0s`,
  minutes: (minutes) => `${minutes}\u00a0Min.`,
  hours: (hours) => `${hours}\u00a0Std.`,
  hoursAndMinutes: ({ hours, minutes }) => `${hours}\u00a0Std. ${minutes}\u00a0Min.`,
  days: (days) => n(days, { one: '# Tag', other: '# Tage' }),
};
