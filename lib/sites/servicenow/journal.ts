import type { Comment, Person } from '@/lib/context/context';
import { greatest, smallest } from '@/lib/lists';
import { patternOf } from '@/lib/text/pattern-of';
import { asId, asObjects, asText, type Json } from '../json';
import { type Cell, type Cells, cellsOf, instantIn, textIn, utc } from './cells';

/** What customers see, and what only staff see. */
const elements = ['comments', 'work_notes'] as const;
type Element = (typeof elements)[number];

/**
 * The conversation: from rows of `sys_journal_field`, which have the sys_id, the text and the time in UTC but only the
 * user name of the author; without rows, which many roles may not read, from the text of the journal columns, which
 * shows name and local time. Where both are there and agree, rows get the shown names.
 */
export function conversationOf(cells: Cells, rows: Json[], requester: Person | undefined): Comment[] {
  const entries = elements.flatMap((element) => {
    const shown = shownEntries(element, cells);
    const stored = rows.filter((row) => row.element === element).map((row, index) => storedEntry(element, row, index));
    const agree = stored.length === shown.length;
    const named = agree ? stored.map((entry, index) => withShownName(entry, shown[index])) : stored;
    return rows.length > 0 ? named : shown;
  });
  return entries
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ id, element, by, at, text }): Comment => {
      const isCustomer = by !== undefined && by === requester?.name;
      const role = isCustomer ? 'customer' : element === 'work_notes' ? 'agent' : 'unknown';
      return { id, author: { name: by ?? 'Unknown', role }, at, public: element === 'comments', text };
    });
}

interface Entry {
  id: string;
  element: Element;
  by?: string;
  at?: number;
  /** Milliseconds on one clock, which need not be UTC: for the order only. */
  order?: number;
  text: string;
}

/** Rows of this record only, oldest first; `element_id` is the sys_id of the record they belong to. */
export function journalRows(bodies: unknown[], sysId: string): Json[] {
  const rows = bodies.flatMap((body) => asObjects(body)).map((row) => flat(row));
  return rows
    .filter((row) => row.element_id === sysId)
    .sort((a, b) => (utc(asText(a.sys_created_on)) ?? 0) - (utc(asText(b.sys_created_on)) ?? 0));
}

/** The database's values, whichever `sysparm_display_value` the rows were asked with. */
function flat(row: Json): Json {
  const cells = cellsOf({ sys_class_name: 'sys_journal_field', ...row });
  return Object.fromEntries(Object.keys(row).map((column) => [column, cells(column)?.value]));
}

function storedEntry(element: Element, row: Json, index: number): Entry {
  const at = utc(asText(row.sys_created_on));
  return {
    id: asId(row.sys_id) ?? `${element}-${index}`,
    element,
    by: asText(row.sys_created_by),
    at,
    order: at,
    text: (asText(row.value) ?? '').replaceAll('\r\n', '\n').trim(),
  };
}

/** The shown name of the same entry: at the same place with the same text. */
function withShownName(entry: Entry, shown: Entry | undefined): Entry {
  return shown && shown.text === entry.text ? { ...entry, by: shown.by } : entry;
}

/**
 * Entries in a journal column as it is shown, newest first:
 * `2026-11-19 09:42:00 - Ines Carvalho (Additional comments)`, the text, an empty line. The words in brackets are
 * the column's label in the person's language, so the first entry tells them for all: a line like it with another label
 * is somebody's text.
 */
function shownEntries(element: Element, cells: Cells): Entry[] {
  const text = textIn(cells(element)) ?? '';
  const [, label] = firstHeading.exec(text) ?? [];
  if (!label) return text ? [{ id: element, element, text }] : [];
  const heading = new RegExp(`^(\\d[^\\n]{5,40}?) - ([^\\n]+) \\(${patternOf(label)}\\)$`, 'gm');
  const headings = [...text.matchAll(heading)].filter(
    ({ index }) => index === 0 || text.slice(0, index).endsWith('\n\n'),
  );
  const offset = zoneOffset(cells);
  const entries = headings.map((match, index): Entry => {
    const [line, when = '', by] = match;
    const end = headings[index + 1]?.index ?? text.length;
    const local = utc(when);
    return {
      id: `${element}-${headings.length - index}`,
      element,
      by,
      at: local !== undefined && offset !== undefined ? local - offset : undefined,
      order: local,
      text: text.slice(match.index + line.length, end).trim(),
    };
  });
  return entries.reverse();
}

const firstHeading = /^\d[^\n]{5,40}? - [^\n]+ \(([^()\n]+)\)(?:\n|$)/;

/** Clocks change twice a year, so two instants closer than this that agree have no change between them. */
const longestAgreement = 100 * 24 * 60 * 60_000;

/** Zones are whole quarters of an hour, at most 14 hours from UTC: anything else is another time, not another zone. */
function isZone(offset: number): boolean {
  return offset % (15 * 60_000) === 0 && Math.abs(offset) <= 14 * 3_600_000;
}

/** What the person's zone adds to UTC, in milliseconds, by instants that the answer gives both ways. */
function zoneOffset(cells: Cells): number | undefined {
  const known = ['opened_at', 'sys_created_on', 'sys_updated_on'].flatMap((column) => {
    const cell: Cell | undefined = cells(column);
    const at = instantIn(cell);
    const local = utc(cell?.shown);
    return at === undefined || local === undefined || !isZone(local - at) ? [] : [{ at, offset: local - at }];
  });
  const [first] = known;
  if (!first || known.some(({ offset }) => offset !== first.offset)) return undefined;
  const times = known.map(({ at }) => at);
  return greatest(times) - smallest(times) < longestAgreement ? first.offset : undefined;
}
