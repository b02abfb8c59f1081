import type { JobUnit, ShownReason } from '@/lib/jobs/job';
import { zipWord } from './imports.en';

/** How the person's locale writes what a sentence holds. */
interface Say {
  /** Time of day, with the date when it is not today. */
  moment(at: number): string;
}

type ReasonWords = {
  [Code in ShownReason['code']]: (reason: Extract<ShownReason, { code: Code }>, say: Say) => string;
};

const status = (code: number | undefined) => (code === undefined ? '' : ` (${code})`);

const reasons: ReasonWords = {
  signedOut: ({ host, at }, { moment }) =>
    `${host} said at ${moment(at)} that you are signed out. Sign in on a tab of it, then go on.`,
  signInHere: ({ host }) =>
    `Sidelight is not signed in to ${host}, or its sign-in ended there. Sign in on the options page, under Sites and permissions; then go on.`,
  blocked: ({ host, at, status: code }, { moment }) =>
    `${host} said at ${moment(at)} that no program may ask it${status(code)}. Its administrator can allow it; then go on.`,
  rateLimited: ({ host, until }, { moment }) => `${host} asks to be left alone until ${moment(until)}.`,
  noTab: ({ host }) => `No page of ${host} is open to ask it. Open one; it goes on by itself.`,
  offline: () => 'You are offline. It goes on by itself.',
  noFiles: () => 'It waits for more files. If their page was closed, import them again.',
  refused: ({ host, at, status: code }, { moment }) =>
    `${host} said at ${moment(at)} that you may not see this, or that it is gone${status(code)}.`,
  siteFailed: ({ host, at, status: code }, { moment }) =>
    `${host} did not answer at ${moment(at)} as it should${status(code)}.`,
  notAllowed: ({ host }) => `${host} may not be read, or no longer. Choose to read it again, and allow it.`,
  leadsElsewhere: ({ host }) =>
    `The address leads away from ${host}, and nothing else is read. Open it in a tab and give the address that the file has itself.`,
  tooLarge: ({ host, megabytes }) =>
    `What ${host} has there is larger than ${megabytes} MB. Download it and import a part of it as a zip.`,
  wrongChecksum: ({ host, got }) =>
    `What ${host} has there is not the file that you gave the checksum of: its own is ${got}. Nothing of it was looked into. Ask who published it, then read it again by the right one.`,
  webPage: ({ host }) =>
    `A web page came in the place of the file, such as one to sign in on. Sign in to ${host} on a tab, then go on.`,
  badZip: ({ refusal }) => zipWord(refusal),
  failed: ({ error }) => `Something failed here, not at the site (${error}).`,
  mayHaveBeenSent: ({ at }, { moment }) =>
    `It was cut off at ${moment(at)}, while something was being sent. Look at the site: did it arrive?`,
  cancelled: () => 'Stopped by you.',
  unknownKind: ({ kind }) => `A newer version of Sidelight began this (${kind}). This one leaves it as it is.`,
};

const units: Record<JobUnit, { one: string; many: string }> = {
  tickets: { one: 'ticket', many: 'tickets' },
  accounts: { one: 'account', many: 'accounts' },
  articles: { one: 'article', many: 'articles' },
  files: { one: 'file', many: 'files' },
  kilobytes: { one: 'kB', many: 'kB' },
  worklogs: { one: 'worklog', many: 'worklogs' },
  rows: { one: 'row', many: 'rows' },
};

const counted = (n: number, unit: JobUnit) => `${n} ${n === 1 ? units[unit].one : units[unit].many}`;

export const jobWords = {
  reason: <Code extends ShownReason['code']>(reason: Extract<ShownReason, { code: Code }>, say: Say): string => {
    const word: (reason: Extract<ShownReason, { code: Code }>, say: Say) => string = reasons[reason.code as Code];
    return word(reason, say);
  },
  progress: ({ done, total, unit }: { done: number; total?: number; unit: JobUnit }) =>
    total === undefined ? counted(done, unit) : `${done} of ${counted(total, unit)}`,
  at: ({ done, total }: { done: number; total?: number }) => (total === undefined ? `${done}` : `${done} of ${total}`),
  state: {
    starting: 'starting',
    waits: (at: string) => `waits at ${at}`,
    stopped: (at: string) => `stopped at ${at}`,
    done: 'done',
    cancelled: (at: string) => `ended at ${at}`,
    unknown: 'not understood here',
  },
  again: (moment: string) => `Tries again at ${moment}.`,
  kept: (n: number) => (n === 0 ? '' : n === 1 ? 'The 1 is kept.' : `The ${n} are kept.`),
  goOn: 'Go on',
  tryNow: 'Try now',
  stop: 'Stop',
  wasSent: 'It arrived, go on',
  wasNotSent: 'It did not, send it',
  dismiss: (name: string) => `Dismiss: ${name}`,
  notDone: 'That did not work. Try it again.',

  openTickets: {
    name: 'Open tickets of the account',
    ask: 'Ask the site for all of them',
    found: ({ found, complete }: { found: number; complete: boolean }) =>
      found === 0
        ? 'No open tickets there'
        : `${found} open ${found === 1 ? 'ticket' : 'tickets'}${complete ? '' : ', and more'}`,
    notAsked: 'It could not be asked. Try again in a moment.',
    at: ({ site, host }: { site: string; host: string }) => `${site}, ${host}`,
    listed: ({ ago, open }: { ago: string; open: number }) =>
      `list read ${ago}, ${open === 1 ? '1 open ticket' : `${open} open tickets`}`,
    never: 'its list was not read yet',
    askAt: (where: string) => `Ask the site for all of them: ${where}`,
  },

  refresh: {
    title: 'Bring accounts up to date',
    about:
      'Asks each site for the open tickets of the accounts that it knows, one after the other, when you say so. Those that were asked in the last 15 minutes are left out.',
    name: (where: string) => `Open tickets of all accounts, ${where}`,
    accounts: ({ accounts, read }: { accounts: number; read: number }) =>
      `${accounts === 1 ? '1 account' : `${accounts} accounts`}, lists of ${read} read so far`,
    oldest: (ago: string) => `the oldest list ${ago}`,
    ask: 'Ask now',
    askOf: (where: string) => `Ask now: ${where}`,
    done: ({ asked, found, refused }: { asked: number; found: number; refused: number }) =>
      [
        `${asked === 1 ? '1 account' : `${asked} accounts`} asked about`,
        found === 1 ? '1 open ticket' : `${found} open tickets`,
        ...(refused === 0 ? [] : [`${refused} refused`]),
      ].join(', '),
    upToDate: 'All of these were asked in the last 15 minutes.',
    refused: (code: number | undefined) => `refused${status(code)}: you may not see it there, or it is gone`,
    refusedOf: (n: number) => (n === 1 ? '1 account refused' : `${n} accounts refused`),
    nowhere: 'No account is known by an id of Zendesk, Jira or Salesforce yet. Open one of its records first.',
  },
} as const;
