import type { JobUnit, ShownReason } from '@/lib/jobs/job';
import { zipWord } from './imports.de';
import { makePlural } from './plural';
import type { Catalogue } from './words';

const n = makePlural('de-DE');

/** How the person's locale writes what a sentence holds. */
interface Say {
  /** Time of day, with the date when it is not today: so it stands by itself, never behind “um”. */
  moment(at: number): string;
}

type ReasonWords = {
  [Code in ShownReason['code']]: (reason: Extract<ShownReason, { code: Code }>, say: Say) => string;
};

const status = (code: number | undefined) => (code === undefined ? '' : `, Status ${code}`);

const reasons: ReasonWords = {
  signedOut: ({ host, at }, { moment }) =>
    `${host} meldet, dass Sie abgemeldet sind (${moment(at)}). Dort anmelden, dann fortsetzen.`,
  signInHere: ({ host }) =>
    `Sidelight ist bei ${host} nicht oder nicht mehr angemeldet. In den Optionen unter „Systeme und Berechtigungen“ anmelden, dann fortsetzen.`,
  blocked: ({ host, at, status: code }, { moment }) =>
    `${host} meldet, dass kein Programm abfragen darf (${moment(at)}${status(code)}). Die Administration kann es erlauben, dann fortsetzen.`,
  rateLimited: ({ host, until }, { moment }) => `${host} bittet um eine Pause bis ${moment(until)}.`,
  noTab: ({ host }) => `Keine Seite von ${host} ist offen. Sobald eine geöffnet wird, geht es von selbst weiter.`,
  offline: () => 'Keine Internetverbindung. Es geht von selbst weiter.',
  noFiles: () => 'Es wartet auf weitere Dateien. Wurde ihre Seite geschlossen, bitte noch einmal importieren.',
  refused: ({ host, at, status: code }, { moment }) =>
    `${host} meldet, dass Sie das nicht sehen dürfen oder dass es nicht mehr da ist (${moment(at)}${status(code)}).`,
  siteFailed: ({ host, at, status: code }, { moment }) =>
    `${host} hat nicht wie erwartet geantwortet (${moment(at)}${status(code)}).`,
  notAllowed: ({ host }) =>
    `${host} darf nicht oder nicht mehr gelesen werden. Wählen Sie, es noch einmal zu lesen, und erlauben Sie es.`,
  leadsElsewhere: ({ host }) =>
    `Die Adresse führt weg von ${host}, und anderswo wird nichts gelesen. Öffnen Sie sie in einem Tab und geben Sie die Adresse an, die die Datei selbst hat.`,
  tooLarge: ({ host, megabytes }) =>
    `Was ${host} dort hat, ist größer als ${megabytes} MB. Bitte herunterladen und einen Teil davon als ZIP-Datei importieren.`,
  wrongChecksum: ({ host, got }) =>
    `Was ${host} dort hat, ist nicht die Datei zu Ihrer Prüfsumme: Ihre eigene ist ${got}. In die Datei wurde nicht gesehen. Fragen Sie nach, wer sie veröffentlicht hat, und lesen Sie sie dann mit der richtigen noch einmal.`,
  webPage: ({ host }) =>
    `Statt der Datei kam eine Webseite, etwa zum Anmelden. Melden Sie sich in einem Tab bei ${host} an, dann fortsetzen.`,
  badZip: ({ refusal }) => zipWord(refusal),
  failed: ({ error }) => `Hier ist etwas fehlgeschlagen, nicht beim System (${error}).`,
  mayHaveBeenSent: ({ at }, { moment }) =>
    `Beim Senden unterbrochen (${moment(at)}). Bitte im System nachsehen: Ist es angekommen?`,
  cancelled: () => 'Von Ihnen gestoppt.',
  unknownKind: ({ kind }) =>
    `Das hat eine neuere Version von Sidelight begonnen (${kind}). Diese hier lässt es, wie es ist.`,
};

/** `of` is what stands after “von”. */
const units: Record<JobUnit, { one: string; many: string; of: string }> = {
  tickets: { one: 'Ticket', many: 'Tickets', of: 'Tickets' },
  accounts: { one: 'Account', many: 'Accounts', of: 'Accounts' },
  articles: { one: 'Artikel', many: 'Artikel', of: 'Artikeln' },
  files: { one: 'Datei', many: 'Dateien', of: 'Dateien' },
  kilobytes: { one: 'Kilobyte', many: 'Kilobyte', of: 'Kilobyte' },
  worklogs: { one: 'Worklog', many: 'Worklogs', of: 'Worklogs' },
  rows: { one: 'Zeile', many: 'Zeilen', of: 'Zeilen' },
};

const counted = (count: number, unit: JobUnit, many: 'many' | 'of') =>
  n(count, { one: `# ${units[unit].one}`, other: `# ${units[unit][many]}` });

export const jobWords: Catalogue['jobs'] = {
  reason: (reason, say) => {
    const word = reasons[reason.code] as (reason: ShownReason, say: Say) => string;
    return word(reason, say);
  },
  progress: ({ done, total, unit }) =>
    total === undefined ? counted(done, unit, 'many') : `${n(done, { other: '#' })} von ${counted(total, unit, 'of')}`,
  at: ({ done, total }) =>
    total === undefined ? n(done, { other: '#' }) : `${n(done, { other: '#' })} von ${n(total, { other: '#' })}`,
  state: {
    starting: 'beginnt',
    waits: (at) => `wartet bei ${at}`,
    stopped: (at) => `gestoppt bei ${at}`,
    done: 'fertig',
    cancelled: (at) => `beendet bei ${at}`,
    unknown: 'hier nicht bekannt',
  },
  again: (moment) => `Nächster Versuch: ${moment}.`,
  kept: (count) =>
    count === 0 ? '' : n(count, { one: 'Das eine bleibt erhalten.', other: 'Die # bleiben erhalten.' }),
  goOn: 'Fortsetzen',
  tryNow: 'Jetzt versuchen',
  stop: 'Stoppen',
  wasSent: 'Angekommen, fortsetzen',
  wasNotSent: 'Nicht angekommen, senden',
  dismiss: (name) => `Ausblenden: ${name}`,
  notDone: 'Das hat nicht geklappt. Bitte noch einmal versuchen.',

  openTickets: {
    name: 'Offene Tickets des Accounts',
    ask: 'Beim System alle abfragen',
    found: ({ found, complete }) =>
      found === 0
        ? 'Dort keine offenen Tickets'
        : n(found, { one: '# offenes Ticket', other: '# offene Tickets' }) + (complete ? '' : ' und weitere'),
    notAsked: 'Die Abfrage war nicht möglich. Bitte gleich noch einmal versuchen.',
    at: ({ site, host }) => `${site}, ${host}`,
    listed: ({ ago, open }) =>
      `Liste ${ago} gelesen, ${n(open, { one: '# offenes Ticket', other: '# offene Tickets' })}`,
    never: 'die Liste wurde noch nicht gelesen',
    askAt: (where) => `Beim System alle abfragen: ${where}`,
  },

  refresh: {
    title: 'Accounts auf den neuesten Stand bringen',
    about:
      'Fragt auf Ihren Klick jedes System nach den offenen Tickets der Accounts, die es kennt, einen nach dem anderen. Wer in den letzten 15 Minuten abgefragt wurde, bleibt aus.',
    name: (where) => `Offene Tickets aller Accounts, ${where}`,
    accounts: ({ accounts, read }) =>
      `${n(accounts, { one: '# Account', other: '# Accounts' })}, bisher ${n(read, { one: '# Liste', other: '# Listen' })} gelesen`,
    oldest: (ago) => `die älteste Liste ${ago}`,
    ask: 'Jetzt abfragen',
    askOf: (where) => `Jetzt abfragen: ${where}`,
    done: ({ asked, found, refused }) =>
      [
        `${n(asked, { one: '# Account', other: '# Accounts' })} abgefragt`,
        n(found, { one: '# offenes Ticket', other: '# offene Tickets' }),
        ...(refused === 0 ? [] : [`${refused} abgelehnt`]),
      ].join(', '),
    upToDate: 'Alle wurden in den letzten 15 Minuten abgefragt.',
    refused: (code) => `abgelehnt${status(code)}: Sie dürfen ihn dort nicht sehen, oder es gibt ihn nicht mehr`,
    refusedOf: (count) => n(count, { one: '# Account abgelehnt', other: '# Accounts abgelehnt' }),
    nowhere:
      'Noch ist kein Account unter einer ID von Zendesk, Jira oder Salesforce bekannt. Zuerst einen seiner Einträge öffnen.',
  },
};
