import type { ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { asId, asObject, asObjects, asText, type Json } from '../json';
import { type ReadSaved, type SavedRecord, savedRecord } from '../saved';
import { type Cells, cellsOf, textIn } from './cells';
import { ticketContext } from './record';

/** Records in a saved answer of the Table API: one record, a list, rows of the journal, or its error body. */
export const readSaved: ReadSaved = ({ body }, host, now) => {
  const answer = asObject(body);
  if (!answer) return [];
  const error = asObject(answer.error) ?? (answer.status === 'failure' ? answer : undefined);
  if (error) return [{ failure: failureOf(error, now) }];

  const result = asObject(answer.result);
  const rows = result ? [result] : asObjects(answer.result);
  const journal = rows.filter(isJournalRow);
  const refs = rows.filter((row) => !isJournalRow(row)).flatMap((row) => refOf(row, host));
  const read = refs.map(({ ref, row }) => (ref ? recordIn(ref, row, journal, now) : unnamed(now)));
  return [...read, ...conversationsOnly(journal, refs, host, now)];
};

type Found = { ref?: RecordRef; row: Json };

/** Rows of other tables are no records of ours. */
function refOf(row: Json, host: string): Found[] {
  const cells = cellsOf(row);
  const object = tableOf(row, cells);
  if (!object) return [];
  const id = textIn(cells('sys_id'))?.toLowerCase();
  return [{ row, ref: id && sysId.test(id) ? { site: 'servicenow', host, kind: 'ticket', object, id } : undefined }];
}

function tableOf(row: Json, cells: Cells): string | undefined {
  const { value, shown } = cells('sys_class_name') ?? {};
  if (value) return tables.find((table) => table === value);
  if (shown === 'Incident') return 'incident';
  if (shown === 'Case') return 'sn_customerservice_case';
  // Another language, or chosen columns only: the number's prefix, else a column that other tables do not have.
  const number = textIn(cells('number')) ?? '';
  if (/^INC\d/.test(number) || Object.hasOwn(row, 'caller_id')) return 'incident';
  return /^CS\d/.test(number) || Object.hasOwn(row, 'contact') ? 'sn_customerservice_case' : undefined;
}

const sysId = /^[0-9a-f]{32}$/;
const tables = ['incident', 'sn_customerservice_case'];

function isJournalRow(row: Json): boolean {
  return Object.hasOwn(row, 'element') && Object.hasOwn(row, 'element_id');
}

function recordIn(ref: RecordRef, row: Json, journal: Json[], now: number): SavedRecord {
  const answers = { record: { result: row }, journal: [journal], complete: true };
  return savedRecord(ref, () => ticketContext(ref, answers, now));
}

function unnamed(now: number): SavedRecord {
  return { failure: { reason: 'changed-shape', at: now, path: 'result.sys_id' } };
}

/** A saved journal without its record: what was said on each record, and nothing else of it. */
function conversationsOnly(journal: Json[], found: Found[], host: string, now: number): SavedRecord[] {
  const known = new Set(found.map(({ ref }) => ref?.id));
  const byRecord = Map.groupBy(journal, (row) => textIn(cellsOf(row)('element_id')) ?? '');
  return [...byRecord].flatMap(([id, rows]): SavedRecord[] => {
    const table = asId(rows[0]?.name) ?? textIn(cellsOf(rows[0] ?? {})('name'));
    const object = tables.find((name) => name === table);
    if (!object || !sysId.test(id) || known.has(id)) return [];
    const ref: RecordRef = { site: 'servicenow', host, kind: 'ticket', object, id };
    const { context } = recordIn(ref, { sys_id: id }, rows, now);
    return context ? [{ ref, context: { ...context, partial: true } }] : [];
  });
}

/** The saved body has no status: the platform's own English messages tell. */
function failureOf(error: Json, at: number): ReadFailure {
  const text = `${asText(error.message) ?? ''} ${asText(error.detail) ?? ''}`.toLowerCase();
  const says = (...words: string[]) => words.some((word) => text.includes(word));
  if (says('not authenticated', 'provide auth information')) return { reason: 'signed-out', at };
  if (says('rate limit')) return { reason: 'rate-limited', at };
  if (says('no record found', "doesn't exist or acl", 'insufficient rights', 'security constraints', 'acl')) {
    return { reason: 'no-permission-or-missing', at };
  }
  return { reason: 'changed-shape', at, path: 'error' };
}
