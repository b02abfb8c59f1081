import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de');
const minutes = (count: number) => n(count, { one: '# Minute', other: '# Minuten' });

export const clockWords: Catalogue['clock'] = {
  told: {
    start: 'Keine Uhr läuft',
    rest: 'Zeit für eine Pause',
    work: 'Die Pause ist vorbei',
  },
  nothing: (since) => `Seit ${since} läuft keine Uhr.`,
  startOn: (engagement) => `Starten: ${engagement}`,
  notNow: 'Jetzt nicht',
  quiet: 'Erst nach dem nächsten Lauf der Uhr wird wieder erinnert',
  pomodoro: 'Arbeit und Pausen',
  round: ({ round, of, count }) => `Runde ${round} von ${of}, Pause in ${minutes(count)}`,
  breakDue: (count) => `${minutes(count)} Arbeit: Zeit für eine Pause.`,
  take: ({ count, isLong }) => (isLong ? `Lange Pause, ${minutes(count)}` : `Pause, ${minutes(count)}`),
  skip: 'Keine Pause',
  onBreak: (count) => `Pause, noch ${minutes(count)}`,
  onLongBreak: (count) => `Lange Pause, noch ${minutes(count)}`,
  breakOver: (when) => `Die Pause war um ${when} vorbei.`,
  goOn: 'Weiter',
  endNow: 'Pause beenden',
  began: 'Pause begonnen',
  skipped: 'Die nächste Runde hat begonnen',
  wentOn: 'Wieder an der Arbeit',

  settings: {
    reminder: 'Erinnern, wenn keine Uhr läuft',
    reminderAbout:
      'In Ihrer Arbeitszeit, einmal, im Panel, am Starter und in der Symbolleiste. Wieder, sobald eine Uhr lief.',
    on: 'an',
    off: 'aus',
    days: 'Arbeitstage',
    from: 'Von, etwa 9:00',
    to: 'Bis, etwa 17:30',
    after: 'Minuten ohne Uhr, 5 bis 240',
    describeReminder: ({ from, to, days, after }) => `${days}, ${from} bis ${to}, nach ${minutes(after)}`,
    noDay: 'kein Tag',
    pomodoro: 'In Runden arbeiten, mit Pausen',
    pomodoroAbout:
      'Während die Uhr läuft, sagt das Panel, wann eine Pause fällig ist; Sie machen sie oder lassen sie aus. Ebenso lange abwesend zu sein zählt als Pause.',
    work: 'Arbeit in Minuten, 5 bis 180',
    short: 'Pause in Minuten, 1 bis 60',
    long: 'Lange Pause in Minuten, 1 bis 120',
    rounds: 'Lange Pause nach so vielen Runden, 1 bis 12',
    inBreak: 'Die Uhr in einer Pause',
    inBreaks: { stops: 'steht und läuft nach einem Klick weiter', goesOn: 'läuft weiter, als Arbeitszeit' },
    describePomodoro: ({ work, short, long, rounds }) =>
      `${minutes(work)} Arbeit, ${minutes(short)} Pause, nach Runde ${rounds} ${minutes(long)}`,
  },
};
