import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject } from '../json';
import { type Ask, endIfUnchanged, ReadError } from '../site';
import { cellsOf, instantIn, textIn } from './cells';
import { ticketContext } from './record';

/** ServiceNow's Table API sorts and cuts before it checks rights; a journal page this large is one for nearly all. */
const pageSize = 1000;
/** 5,000 entries; a longer conversation is marked partial. */
const mostPages = 5;

/**
 * Two GETs: the record with values and shown values, and its journal. A small one before them when the asker knows the
 * record, and only that when it did not change.
 */
export async function readApi(ref: RecordRef, ask: Ask): Promise<TicketContext> {
  const path = `/api/now/table/${ref.object}/${ref.id}?sysparm_display_value=all&sysparm_exclude_reference_link=true`;
  if (ask.knownUpdatedAt !== undefined) endIfUnchanged(await askWhenChanged(path, ref.id, ask), ask);
  const [record, journal] = await Promise.all([getJson(path, ask), readJournal(ref.id, ask)]);
  return ticketContext(ref, { record, ...journal }, ask.now());
}

/** When the record last changed; an entry in its journal is a change of it. */
async function askWhenChanged(path: string, sysId: string, ask: Ask): Promise<number | undefined> {
  const record = asObject(asObject(await getJson(`${path}&sysparm_fields=sys_id,sys_updated_on`, ask))?.result);
  const cells = cellsOf(record ?? {});
  return textIn(cells('sys_id'))?.toLowerCase() === sysId ? instantIn(cells('sys_updated_on')) : undefined;
}

/** Many roles may not read the journal's table: the record's own journal columns tell the conversation then. */
async function readJournal(sysId: string, ask: Ask): Promise<{ journal: unknown[]; complete: boolean }> {
  const journal: unknown[] = [];
  for (let page = 0; page < mostPages; page++) {
    const result = await journalPage(sysId, page * pageSize, ask);
    journal.push(result ?? []);
    if (!result || result.length < pageSize) return { journal, complete: result !== undefined || page === 0 };
  }
  return { journal, complete: false };
}

async function journalPage(sysId: string, offset: number, ask: Ask): Promise<unknown[] | undefined> {
  const query = new URLSearchParams({
    sysparm_query: `element_id=${sysId}^elementINcomments,work_notes^ORDERBYsys_created_on`,
    sysparm_fields: 'sys_id,element_id,element,value,sys_created_on,sys_created_by',
    sysparm_limit: String(pageSize),
    sysparm_offset: String(offset),
  });
  try {
    const result = asObject(await getJson(`/api/now/table/sys_journal_field?${query}`, ask))?.result;
    return Array.isArray(result) ? result : undefined;
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
