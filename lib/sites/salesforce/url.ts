import type { RecordRef } from '@/lib/context/record';
import { objectByPrefix, salesforceId18 } from '../salesforce-id';

const host = /\.lightning\.force\.com(?:\.mcas\.ms)?$/;

/**
 * The record a Lightning URL shows: the path (`/lightning/r/Case/500…/view`, also without the object's name), else the
 * parent workspace tab in `ws`: on a console's Knowledge or Contact sub-tab the Case is the parent. The object comes
 * from the id's prefix, which admins cannot rename.
 */
export function recordAt(url: URL): RecordRef | undefined {
  if (!host.test(url.hostname)) return undefined;
  return recordIn(url.hostname, url.pathname) ?? recordIn(url.hostname, url.searchParams.get('ws') ?? '');
}

function recordIn(hostname: string, path: string): RecordRef | undefined {
  const id = path.startsWith('/lightning/r/') ? idInPath(path) : undefined;
  const object = id && objectByPrefix[id.slice(0, 3)];
  if (!id || !object) return undefined;
  return { site: 'salesforce', host: hostname, kind: object === 'Case' ? 'ticket' : 'account', object, id };
}

/** The 18-character id in a record's path or link, e.g. of a lookup. */
export function idInPath(href: string | null): string | undefined {
  const [, id] =
    /\/lightning\/r\/(?:[A-Za-z]\w*\/)?([A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?)(?:[/?#]|$)/.exec(href ?? '') ?? [];
  return id && salesforceId18(id);
}
