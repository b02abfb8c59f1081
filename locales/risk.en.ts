import type { Level } from '@/lib/accounts/risk';
import { makePlural } from './plural';

const n = makePlural('en-GB');

const levelWords: Record<Level, string> = { low: 'low', medium: 'medium', high: 'high' };

/** An account's technical risk: how high, why, what changed, and what a person says of it. */
export const riskWords = {
  noLevel: 'No level yet',
  needed: ({ known, of, needed }: { known: number; of: number; needed: number }) =>
    `${known} of ${of} known, ${needed} ${needed === 1 ? 'is' : 'are'} needed`,
  upSince: ({ points, when }: { points: number; when: string }) => `up ${points} since ${when}`,
  downSince: ({ points, when }: { points: number; when: string }) => `down ${points} since ${when}`,
  sure: (percent: number) => `${percent} % sure by age`,
  known: 'What is known',
  ask: {
    title: 'The one answer that would tell most',
    narrows: (points: number) =>
      n(points, {
        one: 'What it could be would narrow by # point.',
        other: 'What it could be would narrow by # points.',
      }),
    see: 'No person has to say it: open its tickets or its page, and it is known.',
  },
  rows: {
    show: (driver: string) => `What it is made of: ${driver}`,
    also: (labels: string) => `also ${labels}`,
    stated: (severity: number) => `Sev ${severity}, stated`,
    meant: ({ severity, priority }: { severity: number; priority: string }) => `${priority} counts as Sev ${severity}`,
    severity: (severity: number) => `Sev ${severity}`,
    none: 'no severity',
    openFor: (days: number) => n(days, { one: 'open for # day', other: 'open for # days' }),
    openToday: 'opened today',
    solved: (when: string) => `solved ${when}`,
    seen: (when: string) => `seen ${when}`,
    sent: ({ receiver, when }: { receiver: string; when: string }) => `to ${receiver}, ${when}`,
    bounces: (count: number) => n(count, { one: 'came back once', other: 'came back # times' }),
    due: (date: string) => `due ${date}`,
    late: (days: number) => n(days, { one: '# day late', other: '# days late' }),
    said: ({ by, when }: { by: string; when: string }) => `${by}, ${when}`,
    survey: ({ score, when }: { score: string; when: string }) => `answered “${score}”, not before ${when}`,
    you: 'somebody without a name here',
    asOf: (date: string) => `as of ${date}`,
  },
  advice: (text: string) => `What to do: ${text}`,
  say: {
    title: (driver: string) => `Say how it stands: ${driver}`,
    item: 'Which one',
    whole: 'All of them',
    asOf: 'As of',
    why: 'Why, or what you saw',
    save: 'Save',
    clear: 'Say nothing any more',
    saved: ({ driver, state }: { driver: string; state: string }) => `Kept: ${driver}, ${state}`,
    cleared: (driver: string) => `Cleared: ${driver}`,
    inFuture: 'Choose a day up to today.',
  },
  stage: {
    title: 'Stage',
    unknown: 'not said',
    saved: (stage: string) => `Kept: ${stage}`,
  },
  changes: {
    look: 'Changed since you looked',
    month: 'Changed in a month',
    none: 'Nothing that counts.',
    fromTo: ({ was, is }: { was: string; is: string }) => `${was} → ${is}`,
    now: (is: string) => `${is}, unknown before`,
    gone: (was: string) => `${was}, unknown now`,
    points: (points: number) => (points > 0 ? `+${points}` : `${points}`.replace('-', '−')),
  },
  history: {
    title: 'History',
    line: ({ from, to, first, last }: { from: number; to: number; first: string; last: string }) =>
      `From ${from} on ${first} to ${to} on ${last}`,
    table: 'Show as table',
    day: 'Day',
    score: 'Score',
    level: 'Level',
    known: 'Known',
    noLevel: 'no level',
  },
  summary: {
    open: 'Review and copy summary',
    title: 'Technical summary',
    back: 'Back to the account',
    about: 'For a business review or a renewal. What is masked in packets is masked here.',
    copy: 'Copy',
    print: 'Print',
    copied: 'Summary copied',
    notCopied: 'The browser does not allow copying here. Select the text and copy it by hand.',
    masked: (count: number) => n(count, { one: '# place is masked.', other: '# places are masked.' }),
    level: ({ account, level, score, date }: { account: string; level: Level; score: number; date: string }) =>
      `As of ${date}, the technical risk of ${account} is ${levelWords[level]} (${score} of 100).`,
    noLevel: ({ account, date, known, of }: { account: string; date: string; known: number; of: number }) =>
      `As of ${date}, too little is known to say how high the technical risk of ${account} is (${known} of ${of} questions answered).`,
    change: ({ points, date }: { points: number; date: string }) =>
      points === 0
        ? `It has not changed since ${date}.`
        : `It is ${Math.abs(points)} points ${points > 0 ? 'higher' : 'lower'} than on ${date}.`,
    driver: ({ what, points, source, date }: { what: string; points: number; source: string; date: string }) =>
      `${what} (${points} points; ${source}, ${date}).`,
    fine: (what: string) => `Fine: ${what}.`,
    unknown: (what: string) => `Not known: ${what}.`,
  },
  forget: {
    button: 'Forget this account…',
    ask: (account: string) => `Forget everything about ${account}?`,
    about:
      'Its tickets, statements, packets, engagements and the time on them are removed from this device and from the second copy. This cannot be undone. Opening one of its records begins anew.',
    yes: (account: string) => `Forget ${account}`,
    no: 'Keep it',
    done: (account: string) => `${account} is forgotten`,
  },
};
