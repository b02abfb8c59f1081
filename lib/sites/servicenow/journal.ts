import type { Comment, Person } from '@/lib/context/context';
import { patternOf } from '@/lib/text/pattern-of';
import { asId, asObjects, asText, type Json } from '../json';
import { type Cells, cellsOf, instantIn, textIn, utc } from './cells';
import { type KnownTime, type ShownTimes, shownTimes } from './shown-times';

/** What customers see, and what only staff see. */
const elements = ['comments', 'work_notes'] as const;
type Element = (typeof elements)[number];

/**
 * The conversation: from rows of `sys_journal_field`, which have the sys_id, the text and the time in UTC but only the
 * user name of the author; without rows, which many roles may not read, from the text of the journal columns, which
 * shows name and local time. Where both are there and agree, rows get the shown names.
 */
export function conversationOf(cells: Cells, rows: Json[], requester: Person | undefined): Comment[] {
  const columns = elements.map((element) => ({ element, ...headingsIn(textIn(cells(element)) ?? '') }));
  const times = shownTimes(
    knownTimes(cells),
    columns.map(({ headings }) => headings.map(({ when }) => when)),
  );
  const entries = columns.flatMap(({ element, text, headings }) => {
    const shown = shownEntries(element, text, headings, times);
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

interface Heading {
  when: string;
  by?: string;
  start: number;
  end: number;
}

/**
 * The lines above the entries in a journal column as it is shown, newest first:
 * `2026-11-19 09:42:00 - Ines Carvalho (Additional comments)`, the text, an empty line. The words in the last brackets
 * are the column's label in the person's language, which may hold brackets itself, so the first entry tells them for all:
 * a line like it with another label is somebody's text.
 */
function headingsIn(text: string): { text: string; headings: Heading[] } {
  const label = firstHeading.exec(text)?.groups?.label;
  if (!label) return { text, headings: [] };
  const heading = new RegExp(`^(\\d[^\\n]{5,40}?) - ([^\\n]+) \\(${patternOf(label)}\\)$`, 'gm');
  const headings = [...text.matchAll(heading)]
    .filter(({ index }) => index === 0 || text.slice(0, index).endsWith('\n\n'))
    .map(({ 0: line, 1: when = '', 2: by, index }) => ({ when, by, start: index, end: index + line.length }));
  return { text, headings };
}

const firstHeading = /^\d[^\n]{5,40}? - [^\n]+ \((?<label>(?:[^()\n]|\([^()\n]*\))+)\)(?:\n|$)/;

function shownEntries(element: Element, text: string, headings: Heading[], times: ShownTimes): Entry[] {
  if (headings.length === 0) return text ? [{ id: element, element, text }] : [];
  const entries = headings.map(
    ({ when, by, end }, index): Entry => ({
      id: `${element}-${headings.length - index}`,
      element,
      by,
      at: times.instant(when),
      order: times.local(when),
      text: text.slice(end, headings[index + 1]?.start).trim(),
    }),
  );
  return entries.reverse();
}

/** Instants that the answer gives both ways. */
function knownTimes(cells: Cells): KnownTime[] {
  return ['opened_at', 'sys_created_on', 'sys_updated_on'].flatMap((column) => {
    const cell = cells(column);
    const at = instantIn(cell);
    const shown = cell?.shown;
    return at === undefined || !shown ? [] : [{ at, shown }];
  });
}
