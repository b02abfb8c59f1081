import { type Answer, json } from '../answer.ts';
import type { Clock } from '../content/clock.ts';
import { type Cell, journalOf, serviceRow, serviceSeed, serviceSeeds, userToken } from '../content/servicenow.ts';
import { missing, unauthorized } from '../misbehaviour.ts';
import { knowledge } from './knowledge.ts';

/**
 * Answers `/api/now/table/…`. A session is taken only together with the token that the page carries, as since Geneva
 * (KB0565021). The real 401 also asks for a password; the desk leaves that out, for a browser would wait for a person.
 */
export function serviceNowApi(url: URL, clock: Clock, isSignedIn: boolean, token: string | undefined): Answer {
  if (!isSignedIn || token !== userToken) return unauthorized.servicenow;
  const [, table = '', sysId] = /^\/api\/now(?:\/v\d)?\/table\/(\w+)(?:\/(\w+))?$/.exec(url.pathname) ?? [];
  if (table === 'sys_journal_field' && !sysId) return journal(url, clock);
  if (table === 'kb_knowledge' && !sysId) return knowledge(url, clock);
  const seed = serviceSeed(table, sysId ?? '');
  return seed ? json(200, { result: asAsked(serviceRow(seed, clock), url) }) : missing.servicenow;
}

/**
 * `element_id=…^elementINcomments,work_notes^ORDERBYsys_created_on`. Rows the person may not see are taken out after
 * the limit: of customer service cases, all.
 */
function journal(url: URL, clock: Clock): Answer {
  const query = url.searchParams.get('sysparm_query') ?? '';
  const [, sysId] = /(?:^|\^)element_id=(\w+)/.exec(query) ?? [];
  const elements = /(?:^|\^)elementIN([\w,]+)/.exec(query)?.[1]?.split(',');
  const offset = Number(url.searchParams.get('sysparm_offset') ?? 0);
  const limit = Number(url.searchParams.get('sysparm_limit') ?? 10_000);
  const fields = url.searchParams.get('sysparm_fields')?.split(',');
  const rows = serviceSeeds
    .filter((seed) => seed.sysId === sysId && seed.table === 'incident')
    .flatMap((seed) => journalOf(seed, clock))
    .filter((row) => !elements || elements.includes(row.element ?? ''))
    .sort((a, b) => (a.sys_created_on ?? '').localeCompare(b.sys_created_on ?? ''))
    .slice(offset, offset + limit);
  return json(200, { result: fields ? rows.map((row) => chosen(row, fields)) : rows });
}

/** `sysparm_fields`, `sysparm_display_value` and `sysparm_exclude_reference_link`. */
function asAsked(row: Record<string, Cell>, url: URL): Record<string, unknown> {
  const fields = url.searchParams.get('sysparm_fields')?.split(',') ?? Object.keys(row);
  const display = url.searchParams.get('sysparm_display_value') ?? 'false';
  const hasLinks = url.searchParams.get('sysparm_exclude_reference_link') !== 'true';
  const shown = ({ value, display_value, link }: Cell) => {
    const reference = link && hasLinks ? { link } : undefined;
    if (display === 'all') return { display_value, value, ...reference };
    const only = display === 'true' ? { display_value } : { value };
    return reference ? { ...only, ...reference } : Object.values(only)[0];
  };
  return Object.fromEntries(Object.entries(chosen(row, fields)).map(([name, cell]) => [name, shown(cell)]));
}

function chosen<T>(row: Record<string, T>, fields: string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)));
}
