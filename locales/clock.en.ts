import type { Reminds } from '@/lib/time/pomodoro';
import { makePlural } from './plural';

const n = makePlural('en-GB');
const minutes = (count: number) => n(count, { one: '# minute', other: '# minutes' });

/** What is said when a moment comes, to who hears rather than sees it. */
const told: Record<Reminds, string> = {
  start: 'No clock runs',
  rest: 'Time for a break',
  work: 'The break is over',
};

/** What the clock says by itself: that none runs, rounds of work and breaks. */
export const clockWords = {
  told,
  nothing: (since: string) => `No clock has run since ${since}.`,
  startOn: (engagement: string) => `Start on ${engagement}`,
  notNow: 'Not now',
  quiet: 'You are not reminded again until a clock has run',
  pomodoro: 'Work and breaks',
  round: ({ round, of, count }: { round: number; of: number; count: number }) =>
    `Round ${round} of ${of}, break in ${minutes(count)}`,
  breakDue: (count: number) => `${minutes(count)} of work: time for a break.`,
  take: ({ count, isLong }: { count: number; isLong: boolean }) =>
    isLong ? `Long break, ${minutes(count)}` : `Break, ${minutes(count)}`,
  skip: 'No break',
  onBreak: (count: number) => `On a break, ${minutes(count)} left`,
  onLongBreak: (count: number) => `On a long break, ${minutes(count)} left`,
  breakOver: (when: string) => `The break was over at ${when}.`,
  goOn: 'Go on',
  endNow: 'End the break',
  began: 'Break begun',
  skipped: 'The next round has begun',
  wentOn: 'Back to work',

  settings: {
    reminder: 'Say when no clock runs',
    reminderAbout:
      'In your working hours, once, in the panel, on the launcher and on the toolbar button. Again after a clock has run.',
    on: 'on',
    off: 'off',
    days: 'Working days',
    from: 'From, such as 9:00',
    to: 'To, such as 17:30',
    after: 'Minutes without a clock, 5 to 240',
    describeReminder: ({ from, to, days, after }: { from: string; to: string; days: string; after: number }) =>
      `${days}, ${from} to ${to}, after ${minutes(after)}`,
    noDay: 'no day',
    pomodoro: 'Work in rounds, with breaks',
    pomodoroAbout:
      'While the clock runs, the panel says when a break is due; you take it or leave it out. Being away for as long counts as one.',
    work: 'Work, minutes, 5 to 180',
    short: 'Break, minutes, 1 to 60',
    long: 'Long break, minutes, 1 to 120',
    rounds: 'Long break after so many rounds, 1 to 12',
    inBreak: 'The clock in a break',
    inBreaks: { stops: 'stops, and goes on by a click', goesOn: 'goes on, as worked time' },
    describePomodoro: ({ work, short, long, rounds }: { work: number; short: number; long: number; rounds: number }) =>
      `${minutes(work)} of work, a break of ${minutes(short)}, after round ${rounds} one of ${minutes(long)}`,
  },
};
