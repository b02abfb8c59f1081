import { asCalendarDate } from '@/lib/calendar/calendar-date';
import { type Context, contextSchema } from '@/lib/context/context';
import type { SavedRecord } from '@/lib/sites/saved';
import { localDay } from '@/lib/time/days';
import { markerOf, markersIn } from './markers';

/** What the adapters say themselves: names of relations, stand-ins for a name that is not there. */
const ownWords = new Set(
  'followed by up https agent tickets browse unknown user mentioned field sla incident of case problem comment attachment description attachments caused by issue jira ticket linked'.split(
    ' ',
  ),
);

/** Dates have four digits for their year. */
const firstDay = Date.parse('0000-01-02');
const lastDay = Date.UTC(9999, 0);
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Everything an input says: its words in lower case, and its instants. */
export interface Said {
  words: ReadonlySet<string>;
  instants: ReadonlySet<number>;
  /** Days that are written in it, and the days here of its instants. */
  days: ReadonlySet<string>;
  /** Times inside texts, which say nothing of their zone. */
  localTimes: ReadonlySet<number>;
}

/** Why the records are not what they may be; empty when all is well. */
export function problemsOf(records: readonly SavedRecord[], said: Said): string[] {
  return records.flatMap(({ ref, context, failure }) => {
    if (!context) return failure ? [] : ['a record with neither context nor failure'];
    const parsed = contextSchema.safeParse(context);
    if (!parsed.success) return [`does not parse: ${parsed.error.issues[0]?.path.join('.')}`];
    if (ref && JSON.stringify(ref) !== JSON.stringify(context.ref)) return ['the context is of another record'];
    return contextProblems(context, said);
  });
}

export function contextProblems(context: Context, { words, instants, days, localTimes }: Said): string[] {
  const problems: string[] = [];
  // Comments alone name their issue by its number; its marker is made of its key.
  const isByNumber = context.ref.site === 'jira' && /^\d+$/.test(context.ref.id);
  const allowed = new Set([markerOf(context.ref.id), ...accountMarkers(context)]);
  for (const { path, value } of valuesOf(context)) {
    if (typeof value === 'number') {
      if (isInstant(path) && !instants.has(value) && !isLocal(value, localTimes))
        problems.push(`${path}: the instant ${value} is not in the input`);
      continue;
    }
    if (/(^|\.)\w+On$/.test(path)) {
      if (!days.has(value)) problems.push(`${path}: the day ${value} is not in the input`);
      continue;
    }
    for (const word of isLabel(path) ? [] : wordsIn(value)) {
      if (!isSaid(word, words)) problems.push(`${path}: "${word}" is not in the input`);
    }
    // A link says what it links to.
    const isOther = (marker: string) => !isByNumber && !allowed.has(marker);
    if (!path.startsWith('links') && markersIn(value).some(isOther))
      problems.push(`${path}: a value of another record`);
  }
  return problems;
}

/**
 * An account is a record of its own: a ticket or an Opportunity may hold the one it names, and no other. So is each
 * open Opportunity that an account lists.
 */
function accountMarkers({ fields }: Context): string[] {
  const ids = [
    'organization' in fields && fields.organization?.value.id,
    'accountId' in fields && fields.accountId?.value,
    ...(('openOpportunities' in fields && fields.openOpportunities?.value.map(({ id }) => id)) || []),
  ];
  return ids.flatMap((id) => (id ? [markerOf(id)] : []));
}

/** What the schema names, not the site. */
const enumerations = new Set(['role', 'category', 'source', 'site', 'kind']);
/** Ids the adapters make up for comments without one. */
const madeUp = /^[a-z_]+(-\d+)?$/;

function valuesOf(context: Context): { path: string; value: string | number }[] {
  const found: { path: string; value: string | number }[] = [];
  const visit = (value: unknown, path: string, key: string) => {
    if (enumerations.has(key) || (key === 'id' && typeof value === 'string' && madeUp.test(value))) return;
    if (typeof value === 'string' || typeof value === 'number') found.push({ path, value });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) visit(child, `${path}.${name}`, name);
    }
  };
  for (const [name, field] of Object.entries(context.fields)) {
    if (name === 'openTickets') continue; // Their refs are the adapter's.
    visit(field?.value, name, name);
  }
  if (context.kind === 'ticket') visit(context.conversation, 'conversation', 'conversation');
  return found;
}

/** The adapters name what has no name in the answer: `Time zone`, `Language`. */
function isLabel(path: string): boolean {
  return /Details\.\d+\.label$/.test(path);
}

/** Zones are whole quarters of an hour, at most 14 hours from UTC. */
function isLocal(instant: number, times: ReadonlySet<number>): boolean {
  return Array.from({ length: 2 * 56 + 1 }, (_, index) => instant + (index - 56) * 15 * 60_000).some((at) =>
    times.has(at),
  );
}

function isInstant(path: string): boolean {
  return /(^|\.)(at|\w+At)$/.test(path);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word of the input, or several that stood in neighbouring pieces of text. */
function isSaid(word: string, words: ReadonlySet<string>): boolean {
  if (words.has(word) || ownWords.has(word)) return true;
  if (word.length > 300) return true; // Too long to take apart; its pieces are long hostile texts anyway.
  const reachable = [true];
  for (let end = 1; end <= word.length; end++) {
    reachable[end] = false;
    for (let start = 0; start < end && !reachable[end]; start++) {
      const part = word.slice(start, end);
      reachable[end] = reachable[start] === true && (words.has(part) || ownWords.has(part));
    }
  }
  return reachable[word.length] === true;
}

/** What a JSON value says, and the host it is read for: names, texts, numbers and booleans, as they are and as HTML. */
export function saidIn(input: unknown, host = ''): Said {
  const words = new Set<string>(wordsIn(host));
  const localTimes = new Set<number>();
  const instants = new Set<number>();
  const days = new Set<string>();
  const add = (text: string) => {
    for (const word of wordsIn(text)) words.add(word);
    if (text.includes('&')) for (const word of wordsIn(decodedEntities(text))) words.add(word);
    for (const instant of instantsOf(text)) {
      instants.add(instant);
      if (instant > firstDay && instant < lastDay) days.add(localDay(instant, zone));
    }
    if (asCalendarDate(text.trim()) !== undefined) days.add(text.trim());
    for (const [time] of text.matchAll(/\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?/g)) {
      const at = Date.parse(`${time.replace(' ', 'T')}Z`);
      if (!Number.isNaN(at)) localTimes.add(at);
    }
  };
  const visit = (value: unknown) => {
    if (typeof value === 'string') add(value);
    else if (typeof value === 'number') {
      add(String(value));
      instants.add(value);
      instants.add(value * 1000);
    } else if (typeof value === 'boolean') add(String(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [name, child] of Object.entries(value)) {
        if (!Array.isArray(value)) add(name);
        visit(child);
      }
    }
  };
  visit(input);
  return { words, instants, days, localTimes };
}

function decodedEntities(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    return Object.hasOwn(names, name) ? (names[name] ?? '') : all;
  });
}

/** Every instant that a text can be read as: with `+0100`, in UTC without saying so (ServiceNow), as seconds. */
function instantsOf(text: string): number[] {
  const forms = [
    text,
    text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
    `${text.replace(' ', 'T')}Z`,
    text.replace(/,/g, ' '),
  ];
  return [...forms.map((form) => Date.parse(form)), Number(text), Number(text) * 1000].filter(Number.isFinite);
}
