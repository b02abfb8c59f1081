import type { Person, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { asObject, type Json } from '../json';
import { salesforceId18 } from '../salesforce-id';
import { ReadError } from '../site';
import { type Cell, type Cells, cellsOf, instantIn, isEmpty, textIn, wordIn } from './cells';
import { conversationOf, journalRows } from './journal';
import { statusOf } from './states';

export interface RecordAnswers {
  /** Body of `GET /api/now/table/{table}/{sys_id}`: `{ result: { … } }`. */
  record: unknown;
  /** `result` of the pages of `sys_journal_field`; empty when the person may not read it. */
  journal: unknown[];
  complete: boolean;
}

/** Columns of a table whose names differ. */
const columns = {
  incident: { requester: 'caller_id', organization: 'company', resolution: 'close_code' },
  sn_customerservice_case: { requester: 'contact', organization: 'account', resolution: 'resolution_code' },
} as const;

/** Maps the answers to a context; throws `ReadError` when they are not those of this record. */
export function ticketContext(ref: RecordRef, answers: RecordAnswers, at: number): TicketContext {
  const record = asObject(asObject(answers.record)?.result);
  if (!record) throw new ReadError({ reason: 'changed-shape', at, path: 'result' });
  const cells = cellsOf(record);
  if (textIn(cells('sys_id'))?.toLowerCase() !== ref.id)
    throw new ReadError({ reason: 'changed-shape', at, path: 'result.sys_id' });

  const column = columns[ref.object === 'incident' ? 'incident' : 'sn_customerservice_case'];
  const read = <T>(name: string, map: (cell: Cell) => T | undefined): T | null | undefined => {
    const cell = cells(name);
    return cell && isEmpty(cell) ? null : cell && map(cell);
  };
  const set = fieldSet<TicketContext['fields']>('api', at);
  const person = (role: Person['role']) => (cell: Cell) => personOf(cell, role);
  const requester = read(column.requester, person('customer'));
  set.put('number', read('number', wordIn));
  set.put('subject', read('short_description', textIn));
  set.put(
    'status',
    read('state', ({ value, shown }) => statusOf(ref.object, value, shown)),
  );
  set.put('priority', read('priority', wordIn));
  set.put(
    'type',
    read('sys_class_name', ({ shown }) => shown),
  );
  set.put('area', areaOf(cells));
  set.put('requester', requester);
  set.put('assignee', read('assigned_to', person('agent')));
  set.put('group', read('assignment_group', wordIn));
  set.put(
    'organization',
    read(column.organization, (cell) => organizationOf(cell, record, cells)),
  );
  set.put('channel', read('contact_type', wordIn));
  set.put('resolution', read(column.resolution, wordIn));
  set.put('createdAt', read('opened_at', instantIn) ?? read('sys_created_on', instantIn));
  set.put('updatedAt', read('sys_updated_on', instantIn));
  set.put('dueAt', read('due_date', instantIn));
  set.put('solvedAt', read('resolved_at', instantIn) ?? read('closed_at', instantIn));
  set.put(
    'reopenings',
    read('reopen_count', ({ value }) => reopeningsOf(value)),
  );
  set.put('links', linksOf(cells));
  set.put(
    'followers',
    read('watch_list', ({ value }) => value?.split(',').filter(Boolean).length),
  );
  putCustom(set, record, cells);

  const rows = journalRows(answers.journal, ref.id);
  const conversation = conversationOf(cells, rows, requester ?? undefined);
  const description = textIn(cells('description'));
  if (description) {
    const author = requester ?? read('opened_by', person('unknown')) ?? { name: 'Unknown', role: 'unknown' as const };
    const opened = set.fields.createdAt?.value;
    conversation.unshift({ id: 'description', author, at: opened, public: true, text: description });
  }
  return {
    kind: 'ticket',
    ref,
    readAt: at,
    // The journal columns have no value, only what is shown: without that and without rows nobody knows.
    partial: !answers.complete || (rows.length === 0 && cells('comments')?.shown === undefined),
    fields: set.fields,
    empty: set.empty,
    conversation,
  };
}

/** A reference whose name is not in the answer is somebody unknown. */
function personOf(cell: Cell, role: Person['role']): Person | undefined {
  const name = wordIn({ shown: cell.shown });
  return name ? { name, id: cell.value || undefined, role } : undefined;
}

function organizationOf(cell: Cell, record: Json, cells: Cells) {
  const name = wordIn({ shown: cell.shown });
  return name ? { name, id: cell.value || undefined, externalId: salesforceAccountIn(record, cells) } : undefined;
}

/** A column of the company's own that holds nothing but the id of a Salesforce Account. */
function salesforceAccountIn(record: Json, cells: Cells): string | undefined {
  return ownColumns(record)
    .map((column) => cells(column)?.value ?? cells(column)?.shown ?? '')
    .find((value) => value.startsWith('001') && salesforceId18(value));
}

const areaColumns = ['product', 'category', 'subcategory'];

function areaOf(cells: Cells): string[] | undefined {
  const present = areaColumns.map(cells).filter((cell) => cell !== undefined);
  return present.length === 0 ? undefined : [...new Set(present.flatMap((cell) => wordIn(cell) ?? []))];
}

/** References to other records, with what they are to this one. */
const relations = [
  ['parent', 'parent'],
  ['parent_incident', 'parent incident'],
  ['problem_id', 'problem'],
  ['problem', 'problem'],
  ['incident', 'incident'],
  ['rfc', 'change request'],
  ['caused_by', 'caused by change'],
] as const;

/** `correlation_id` is what integrations keep of the same thing in another system, `correlation_display` its name. */
/** How often, but not when: its `reopened_time` is of the last one alone, and not every instance has it. */
function reopeningsOf(value: string | undefined): { count: number; at: number[] } | undefined {
  return value !== undefined && /^\d{1,4}$/.test(value) ? { count: Number(value), at: [] } : undefined;
}

function linksOf(cells: Cells) {
  const names = [...relations.map(([column]) => column), 'correlation_id'];
  if (names.every((column) => cells(column) === undefined)) return undefined;
  const links = relations.flatMap(([column, relation]) => {
    const id = wordIn({ shown: cells(column)?.shown });
    return id ? [{ id, relation }] : [];
  });
  const other = wordIn(cells('correlation_id'));
  return other ? [...links, { id: other, relation: wordIn(cells('correlation_display')) ?? 'correlated with' }] : links;
}

/** The platform's own columns that say what it is about, with their English labels; the answer holds none. */
const platformColumns = [
  ['cmdb_ci', 'Configuration item'],
  ['business_service', 'Service'],
  ['impact', 'Impact'],
  ['urgency', 'Urgency'],
] as const;

/** A company's own columns start with `u_`; what the name says they hold also fills the field of that meaning. */
const meanings = [
  { field: 'versions', column: /_version$/ },
  { field: 'environment', column: /_(environment|region|deployment)$/ },
] as const;

function ownColumns(record: Json): string[] {
  return Object.keys(record).filter((column) => column.startsWith('u_'));
}

function putCustom(set: ReturnType<typeof fieldSet<TicketContext['fields']>>, record: Json, cells: Cells) {
  const own = ownColumns(record).map((column) => [column, column.slice(2).replaceAll('_', ' ')] as const);
  const present = [...platformColumns, ...own].filter(([column]) => cells(column) !== undefined);
  if (present.length === 0) return;
  const custom = present.flatMap(([id, label]) => {
    const value = wordIn(cells(id));
    return value ? [{ id, label, value }] : [];
  });
  set.put('custom', custom);
  for (const { field, column } of meanings) {
    const found = custom.find(({ id }) => id.startsWith('u_') && column.test(id));
    if (found) set.put(field, field === 'environment' ? found.value : [found.value]);
  }
}
