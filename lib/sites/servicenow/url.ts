import type { RecordRef } from '@/lib/context/record';

/** Tables that are read. A company's own tables that extend them have names of their own and are not recognised. */
const tables = 'incident|sn_customerservice_case';
const form = new RegExp(`^/(${tables})\\.do$`);
const workspaceRecord = new RegExp(`/record/(${tables})/([0-9a-f]{32})(?=/|$)`, 'gi');
/** An unsaved record has `-1`. */
const sysId = /^[0-9a-f]{32}$/i;
const framedTarget = '/now/nav/ui/classic/params/target/';

/**
 * The record a URL shows: a form (`/incident.do?sys_id=…`), a form inside the navigation frame (`/nav_to.do?uri=…`,
 * `/now/nav/ui/classic/params/target/…`), or a workspace's record (`/now/sow/record/incident/…`, also with `/params/…`
 * behind it). A workspace's sub-tab has its parent before it: the last table that is read is the one on show.
 */
export function recordAt(url: URL): RecordRef | undefined {
  return isServiceNowHost(url.hostname) ? recordAtHost(url) : undefined;
}

export function isServiceNowHost(host: string): boolean {
  return host.endsWith('.service-now.com');
}

/** The same on a host known to be ServiceNow's. */
export function recordAtHost(url: URL): RecordRef | undefined {
  const [object, id] = inWorkspace(url.pathname) ?? inForm(url) ?? inForm(framed(url)) ?? [];
  if (!object || !id) return undefined;
  return { site: 'servicenow', host: url.hostname, kind: 'ticket', object, id: id.toLowerCase() };
}

type Found = [table: string, sysId: string];

function inWorkspace(path: string): Found | undefined {
  if (!path.startsWith('/now/') || path.startsWith(framedTarget)) return undefined;
  const [, table, id] = [...path.matchAll(workspaceRecord)].at(-1) ?? [];
  return table && id ? [table.toLowerCase(), id] : undefined;
}

function inForm(url: URL | undefined): Found | undefined {
  const [, table] = form.exec(url?.pathname ?? '') ?? [];
  const id = url?.searchParams.get('sys_id') ?? '';
  return table && sysId.test(id) ? [table, id] : undefined;
}

/** The page inside the navigation frame, when it is on this host. */
function framed(url: URL): URL | undefined {
  try {
    const target = targetOf(url);
    const inner = target ? new URL(target, url.origin) : undefined;
    return inner?.host === url.host ? inner : undefined;
  } catch {
    return undefined; // Not an address, or a broken escape.
  }
}

function targetOf(url: URL): string | undefined {
  if (url.pathname === '/nav_to.do') return url.searchParams.get('uri') ?? undefined;
  if (!url.pathname.startsWith(framedTarget)) return undefined;
  // The question mark is written as `%3F`; some links leave it, and then it is the page's own query.
  return decodeURIComponent(url.pathname.slice(framedTarget.length)) + url.search;
}
