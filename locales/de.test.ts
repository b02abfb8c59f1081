import { describe, expect, test } from 'vitest';
import { callWithMarkers, type Fixed, withAbsent } from '@/components/testing/markers';
import { de } from './de';
import { en } from './en';
import { loadWords } from './locale';
import { makePlural } from './plural';

const nbsp = '\u00a0';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const w = await loadWords('de');
const { format } = w;
/** Local, as a person's calendar is. */
const at = (...parts: [number, number, number, number?, number?, number?]) => new Date(...parts).getTime();

/** As a person would type it here: a space that does not break is one. */
const plain = (text: string) => text.replaceAll(nbsp, ' ');

describe('dates, durations, numbers and lists', () => {
  const now = at(2026, 10, 19, 14, 5, 9);
  test.each([
    [format.timeOfDay(now), '14:05'],
    [format.timeOfDay(at(2026, 10, 19, 0, 5)), '00:05'],
    [format.exactTime(now), '14:05:09'],
    [format.dayOf(now), 'Do., 19. Nov.'],
    [format.dayOfDate('2026-11-20'), 'Fr., 20. Nov.'],
    [format.dateOf(now), '19. Nov. 2026'],
    [format.dateOf(at(2026, 2, 1)), '1. März 2026'],
    [format.instant(now), '19. Nov. 2026, 14:05'],
    [format.momentOf(now - day, now), '18. Nov., 14:05'],
    [format.momentOf(now - hour, now), '13:05'],
    [format.sinceWhen(now - day, now), 'Mittwoch'],
    [format.number(1234), '1.234'],
    [format.decimal(3.8), '3,8'],
    [format.list(['API', 'Seite', 'Titel']), 'API, Seite und Titel'],
    [format.list(['API', 'Seite']), 'API und Seite'],
    [format.values(['sso', 'entra', 'scim']), 'sso, entra, scim'],
    [format.sentence('anfragende Person'), 'Anfragende Person'],
    [format.sentence('änderung'), 'Änderung'],
    [format.hours(2520), '0:42'],
  ])('%s', (text, german) => expect(text).toBe(german));

  test.each([
    [0, 'gerade eben'],
    [3_900, 'vor 3 s'],
    [minute, 'vor 1 Min.'],
    [3 * minute, 'vor 3 Min.'],
    [2 * hour, 'vor 2 Std.'],
    [day, 'vor 1 Tag'],
    [2 * day, 'vor 2 Tagen'],
    [92 * day, 'vor 3 Monaten'],
    [730 * day, 'vor 1 Jahr'],
    [800 * day, 'vor 2 Jahren'],
  ])('%d ms ago: %s', (ms, german) => expect(plain(format.ago(ms))).toBe(german));
  test('today', () => expect(format.daysAgo(0)).toBe('heute'));

  test.each([
    [0, '0 s'],
    [42, '42 s'],
    [2700, '45 Min.'],
    [3600, '1 Std.'],
    [4800, '1 Std. 20 Min.'],
    [3 * 86_400, '3 Tage'],
  ])('%d s last %s', (seconds, german) => expect(plain(format.span(seconds))).toBe(german));

  test('a unit does not leave its number at the end of a line', () => {
    expect(format.duration(4800)).toBe(`1${nbsp}Std. 20${nbsp}Min.`);
    expect(format.ago(3 * minute)).toBe(`vor 3${nbsp}Min.`);
  });
});

describe('none, one, two', () => {
  const { runbooks, packet, record, account, home, jobs, options, settings, panel, fieldValues, domain } = w;
  test.each<[(count: number) => string, string, string, string]>([
    [panel.status.fit, '0 passen', '1 passt', '2 passen'],
    [record.renewsIn, 'Verlängerung in 0 Tagen', 'Verlängerung in 1 Tag', 'Verlängerung in 2 Tagen'],
    [record.takeFields, '0 Felder verwenden', '1 Feld verwenden', '2 Felder verwenden'],
    [fieldValues.changes, '0 Änderungen', '1 Änderung', '2 Änderungen'],
    [fieldValues.opportunities, '0 Opportunities', '1 Opportunity', '2 Opportunities'],
    [
      (entries) => fieldValues.worklogs({ time: '3 Std.', entries }),
      '3 Std. in 0 Einträgen',
      '3 Std. in 1 Eintrag',
      '3 Std. in 2 Einträgen',
    ],
    [runbooks.searchPlaceholder, '0 Runbooks durchsuchen', '1 Runbook durchsuchen', '2 Runbooks durchsuchen'],
    [
      (findings) => runbooks.lookedFor({ findings, runbooks: findings }),
      'Nach 0 Funden gesucht, in 0 Runbooks:',
      'Nach 1 Fund gesucht, in 1 Runbook:',
      'Nach 2 Funden gesucht, in 2 Runbooks:',
    ],
    [runbooks.times, '0-mal', '1-mal', '2-mal'],
    [
      runbooks.overdue,
      'Prüfung seit 0 Tagen überfällig',
      'Prüfung seit 1 Tag überfällig',
      'Prüfung seit 2 Tagen überfällig',
    ],
    [packet.notApplicable, '0 gelten hier nicht', '1 gilt hier nicht', '2 gelten hier nicht'],
    [packet.kindsMasked, '0 Arten maskiert', '1 Art maskiert', '2 Arten maskiert'],
    [
      (hours) => w.time.clockName({ hours, minutes: hours }),
      '0 Stunden 0 Minuten',
      '1 Stunde 1 Minute',
      '2 Stunden 2 Minuten',
    ],
    [account.late, '0 Tage in Verzug', '1 Tag in Verzug', '2 Tage in Verzug'],
    [account.left, 'noch 0 Tage', 'noch 1 Tag', 'noch 2 Tage'],
    [
      home.lostLines,
      'Der Browser hat Daten von Sidelight verloren, und 0 Änderungen waren aus der zweiten Kopie nicht lesbar.',
      'Der Browser hat Daten von Sidelight verloren, und 1 Änderung war aus der zweiten Kopie nicht lesbar.',
      'Der Browser hat Daten von Sidelight verloren, und 2 Änderungen waren aus der zweiten Kopie nicht lesbar.',
    ],
    [jobs.kept, '', 'Das eine bleibt erhalten.', 'Die 2 bleiben erhalten.'],
    [
      (total) => jobs.progress({ done: 0, total, unit: 'articles' }),
      '0 von 0 Artikeln',
      '0 von 1 Artikel',
      '0 von 2 Artikeln',
    ],
    [(done) => jobs.progress({ done, unit: 'files' }), '0 Dateien', '1 Datei', '2 Dateien'],
    [
      (found) => jobs.openTickets.found({ found, complete: false }),
      'Dort keine offenen Tickets',
      '1 offenes Ticket und weitere',
      '2 offene Tickets und weitere',
    ],
    [
      options.sites.toLookAt,
      '0 Hosts brauchen Aufmerksamkeit',
      '1 Host braucht Aufmerksamkeit',
      '2 Hosts brauchen Aufmerksamkeit',
    ],
    [
      (minutes) => settings.time.describe({ rule: 'up', minutes }),
      'auf 0 Minuten aufgerundet',
      'auf 1 Minute aufgerundet',
      'auf 2 Minuten aufgerundet',
    ],
    [
      (unrated) =>
        domain.accounts.detail.severeTickets({ code: 'severeTickets', sev1: unrated, sev2: 0, unrated, solved: 0 }),
      'Kein offener Fall mit Sev 1 oder 2',
      '1 offener Fall mit Sev 1 oder 2, 1 ohne Schweregrad',
      '2 offene Fälle mit Sev 1 oder 2, 2 ohne Schweregrad',
    ],
    [
      (days) => domain.accounts.detail.oldestTicket({ code: 'oldestTicket', days }),
      'Ältester offener Fall: 0 Tage alt',
      'Ältester offener Fall: 1 Tag alt',
      'Ältester offener Fall: 2 Tage alt',
    ],
    [
      (count) => domain.runbooks.because.solvedLike({ code: 'solvedLike', count }),
      '0 ähnliche gelöst',
      '1 ähnliches gelöst',
      '2 ähnliche gelöst',
    ],
    [
      (count) => makePlural('de-DE')(count, w.page.guest.fits),
      '0 Runbooks passen',
      '1 Runbook passt',
      '2 Runbooks passen',
    ],
  ])('%#: %s', (say, none, one, two) => {
    expect([0, 1, 2].map(say)).toEqual([none, one, two]);
  });

  test('a thousand has its point', () => {
    expect(runbooks.searchPlaceholder(1234)).toBe('1.234 Runbooks durchsuchen');
  });
});

type Leaf = string | ((...parameters: never[]) => string);

/** Every text of both, with its path: `time.log.title`. */
function leavesOf(english: object, german: object, path: readonly string[] = []): [string, Leaf, Leaf][] {
  return Object.entries(english).flatMap(([key, value]): [string, Leaf, Leaf][] => {
    const there = (german as Record<string, unknown>)[key];
    const at = [...path, key];
    return typeof value === 'object'
      ? leavesOf(value, there as object, at)
      : [[at.join('.'), value as Leaf, there as Leaf]];
  });
}
const leaves = leavesOf(en, de);

/** What of functions that look something up is looked up, as no stand-in could be. */
const lookedUp: Record<string, Fixed[]> = {
  'refused.missing': [
    ...['entry', 'engagement', 'runbook', 'host', 'run', 'pick', 'pack', 'account', 'job', 'setting'],
  ].map((what) => ({ '0.what': what })),
  'refused.notMergeable': ['gap', 'engagement', 'record', 'class', 'billable'].map((differ) => ({
    '0.differ': differ,
  })),
  'refused.siteFailed': Object.keys(en.failures).map((reason) => ({ '0.failure.reason': reason })),
  'jobs.reason': [
    ...[
      ...['signedOut', 'rateLimited', 'noTab', 'offline', 'noFiles', 'refused', 'siteFailed', 'failed'],
      ...['notAllowed', 'leadsElsewhere', 'tooLarge', 'wrongChecksum', 'webPage', 'mayHaveBeenSent'],
      ...['cancelled', 'unknownKind'],
    ].map((code) => ({ '0.code': code })),
    ...Object.keys(en.imports.zip).map((code) => ({ '0.code': 'badZip', '0.refusal.code': code })),
  ],
  'jobs.progress': ['tickets', 'articles', 'files', 'kilobytes', 'worklogs', 'rows'].map((unit) => ({
    '0.unit': unit,
  })),
  'domain.accounts.detail.integrations': ['fine', 'degraded', 'blocked'].map((state) => ({ '0.state': state })),
  'domain.accounts.detail.stated': ['fine', 'degraded', 'blocked'].map((state) => ({
    '0.driver': 'pulse',
    '0.state': state,
  })),
  'risk.summary.level': ['low', 'medium', 'high'].map((level) => ({ '0.level': level })),
  'domain.accounts.detail.severeTickets': [{ '0.sev1': 1, '0.sev2': 2 }],
  'domain.packet.because.said': ['fault', 'question', 'request'].map((kind) => ({ '0.kind': kind })),
  'domain.packet.because.otherType': ['bug', 'how-to', 'request'].map((type) => ({ '0.type': type })),
  'domain.packet.signs.cause': ['product', 'data'].map((cause) => ({ '0.cause': cause })),
  'domain.packs.olderPack': [{ '0.issuedAt': 0 }],
  'settings.invalid.part': [{ '0': 'policy' }, { '0': 'person' }],
  'settings.time.describe': ['none', 'nearest', 'up'].map((rule) => ({ '0.rule': rule })),
};

/** The texts of a leaf in both languages, with all parameters and with each choice of them absent. */
function pairsOf([path, english, german]: [string, Leaf, Leaf]) {
  if (typeof english === 'string' || typeof german === 'string') {
    return [{ english: String(english), german: String(german), uses: [] as string[][], stopped: [] as string[] }];
  }
  return (lookedUp[path] ?? [{}]).flatMap((fixed) => {
    const { asked } = callWithMarkers(english, english.length, fixed);
    return withAbsent(asked, fixed).flatMap((each) => {
      const made = inEnglish(english, each);
      if (made === undefined) return [];
      const { text, used, stopped } = callWithMarkers(german, english.length, each);
      return [{ english: made.text, german: text, uses: [made.used, used], stopped }];
    });
  });
}

/** `undefined` where a parameter is absent that never is. */
function inEnglish(word: (...parameters: never[]) => string, fixed: Fixed) {
  try {
    const made = callWithMarkers(word, word.length, fixed);
    return /undefined|NaN/.test(made.text) ? undefined : made;
  } catch {
    return undefined;
  }
}

test('the stand-ins tell what a text has of its parameters', () => {
  const word = ({ name, count }: { name: string; count: number }, say: (at: string) => string) =>
    `${name.toLowerCase()}: ${new Intl.NumberFormat('de-DE').format(count)} ${say(name)}`;
  expect(callWithMarkers(word, 2)).toMatchObject({ text: ':  ', used: ['0.count', '0.name'] });
  expect(callWithMarkers(({ name }: { name: string; count: number }) => name, 1).used).toEqual(['0.name']);
});

test('every text says in German all that it says in English', () => {
  const found = leaves.flatMap((leaf) => {
    const pairs = pairsOf(leaf);
    if (pairs.length === 0) return [`${leaf[0]} could not be called`];
    const lacking = pairs.filter(({ uses: [english, german] }) => `${english}` !== `${german}`);
    return lacking.map(({ german, uses }) => `${leaf[0]}: ${german}: ${uses.join(' / ')}`);
  });
  expect(found).toEqual([]);
});

test('no German text is empty where the English is not, or has the signs of a typewriter', () => {
  const straight = /["']|\.\.\.|’| - |\d (?:s|Min\.|Std\.|%|[kM]B)(?!\p{L})/u;
  const found = leaves.flatMap((leaf) =>
    pairsOf(leaf)
      .filter(({ english, german }) => (english.trim() !== '' && german.trim() === '') || isOdd(german, straight))
      .map(({ german }) => `${leaf[0]}: ${german}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

/** Marks in pairs: „…“. */
function isOdd(text: string, straight: RegExp): boolean {
  const opened = text.split('„').length;
  return straight.test(text) || opened !== text.split('“').length || text.includes('”');
}

/** What is a date or a duration, whose abbreviation may bring a full stop of its own: “vor 3 Min.”. */
const mayEndInStop = /\.(?:ago|left|late|wait|by|overlap|logged|when|since|date|newest|lately)$/;

test('no text puts a full stop behind an abbreviation', () => {
  const found = leaves.flatMap((leaf) =>
    pairsOf(leaf).flatMap(({ stopped }) => stopped.map((path) => `${leaf[0]}.${path}`)),
  );
  expect(found.filter((path) => mayEndInStop.test(path))).toEqual([]);
});

/** The same in both languages: names, and terms that German support teams use as they are. */
const same = new Set([
  ...['Format', 'Markdown', 'Jira', 'Slack', 'Teams', 'GitHub', 'GitLab', 'https://'],
  ...[
    'Sidelight',
    'Account',
    'Opportunity',
    'Incident',
    'Case',
    'Connected App',
    'Connected Apps',
    'Runbooks',
    'API',
    'Webhooks',
  ],
  ...['Status', 'Tags', 'Website', 'Domains', 'ARR', 'Name', 'Host', 'Integration', 'Migration', 'Onboarding'],
  ...['Go-live', 'optional', 'Sev', 'Mara Lindqvist', 'Incidents', 'Cases', 'Accounts', 'Opportunities', 'Tickets'],
  ...['Ticket', 'Normal', 'Problem', 'Bug', 'Update', 'Version', 'Panel', 'Esc', 'Start', 'Support', 'CSE'],
  ...['Export', 'CSV', 'XLSX', 'JSON', 'iCal', 'ID'],
  ...['Import', 'Toggl', 'Clockify', 'Harvest', 'Kimai', 'Tempo'],
  ...['Plan', 'Runbook', 'Domain', 'Budget', 'Go'],
  ...['SSO', 'SCIM', 'Webhooks', 'Sponsor', 'Person', 'Admin'],
]);

test('nothing was left in English', () => {
  const found = leaves.flatMap((leaf) =>
    pairsOf(leaf)
      .filter(({ english, german }) => english === german && isProse(german) && !same.has(words(german)))
      .map(({ german }) => `${leaf[0]}: ${german}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

/** No address, no name of a file. */
const isProse = (text: string) => /\p{L}{2}/u.test(text) && !/^(?:https:|sidelight-)/.test(text);
const words = (text: string) => text.replace(/[^\p{L}-]+/gu, ' ').trim();

test('a browser takes what the manifest says', () => {
  expect(de.manifest.description.length).toBeLessThanOrEqual(132); // the most that Chrome’s store shows
});

test('what the site’s page says has the same places for parameters', () => {
  const places = (text: object | string) => [...JSON.stringify(text).matchAll(/\{\w+\}|#/g)].map(String).sort();
  for (const part of ['guest', 'picker'] as const) {
    for (const [key, text] of Object.entries(en.page[part])) {
      expect(places((de.page[part] as Record<string, object | string>)[key] ?? '')).toEqual(places(text));
    }
  }
});
