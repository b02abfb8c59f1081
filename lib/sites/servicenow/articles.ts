import { articleMarkdown } from '../article';
import { htmlTree } from '../html-tree';
import { getJson } from '../http';
import { asObject, asObjects, asText, type Json } from '../json';
import { type Ask, type ListedArticle, type ReadArticles, ReadError } from '../site';

const table = '/api/now/table/kb_knowledge';
const pageSize = 50;
const sysId = /^[0-9a-f]{32}$/;

/**
 * Published articles of the knowledge base by their ids: what is added or deleted meanwhile shifts no page. A page may be
 * shorter than asked for, for rights are looked at after it was cut; only an empty one is the end.
 */
export const articles: ReadArticles = {
  async list({ host }, after, ask) {
    const from = after !== undefined && sysId.test(after) ? `^sys_id>${after}` : '';
    const rows = await readRows(
      `workflow_state=published${from}^ORDERBYsys_id`,
      'sys_id,number,short_description,sys_updated_on',
      ask,
    );
    const listed = rows.flatMap((row) => articleOf(row, host));
    const last = listed.at(-1)?.id;
    return { articles: listed, ...(last !== undefined && last !== after ? { next: last } : {}) };
  },

  async read(_, ids, ask) {
    const asked = ids.filter((id) => sysId.test(id));
    const rows = await readRows(`sys_idIN${asked.join(',')}`, 'sys_id,short_description,text,wiki,meta', ask);
    return new Map(rows.flatMap(textOf));
  },
};

async function readRows(query: string, fields: string, ask: Ask): Promise<Json[]> {
  const asked = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: fields,
    sysparm_limit: String(pageSize),
    sysparm_exclude_reference_link: 'true',
  });
  const result = asObject(await getJson(`${table}?${asked}`, ask))?.result;
  if (!Array.isArray(result)) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'result' });
  return asObjects(result);
}

function articleOf(row: Json, host: string): ListedArticle[] {
  const id = asText(row.sys_id)?.toLowerCase();
  if (id === undefined || !sysId.test(id)) return [];
  const title = asText(row.short_description) || asText(row.number) || id;
  const changedAt = changedAtOf(row.sys_updated_on);
  return [
    { id, title, url: `https://${host}/kb_view.do?sys_kb_id=${id}`, ...(changedAt === undefined ? {} : { changedAt }) },
  ];
}

/** `2026-11-19 09:42:00`, in UTC. */
function changedAtOf(text: unknown): number | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(asText(text) ?? '') ?? [];
  const at = Date.parse(`${day}T${time}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Articles are HTML, or were written as a wiki's text long ago. */
function textOf(row: Json): [string, string][] {
  const id = asText(row.sys_id)?.toLowerCase();
  if (id === undefined) return [];
  const tags = (asText(row.meta) ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);
  const body = htmlTree(asText(row.text) || asText(row.wiki) || '');
  return [[id, articleMarkdown({ title: asText(row.short_description) || id, tags, body })]];
}
