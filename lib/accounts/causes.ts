import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';

/** A value that was found in a ticket: `error-code`, `AADSTS50011`. */
export interface Finding {
  kind: string;
  value: string;
}

/** What the sites know of addresses. */
export interface CauseAddresses {
  recordAt(url: URL): RecordRef | undefined;
}

/** More of one ticket are a log. */
const most = 12;
/** A fault is named by these alone; a place or a status stands in tickets of any cause. */
const naming: ReadonlySet<string> = new Set(['error-code', 'stack-trace']);
/** What hangs together by these is a project, or the same record. */
const noCause = /^(?:moved to|epic|parent|subtask|mentioned)$|\b(?:child|parent|epic|sub-?task) of\b/i;

type Link = NonNullable<TicketContext['fields']['links']>['value'][number];

/**
 * What the fault of a ticket is known by, as two tickets of one cause have it, where it tells any: the issues that it is linked to, and
 * the codes and exceptions that were found in it.
 */
export function causesOf(
  { ref, fields }: Pick<TicketContext, 'ref' | 'fields'>,
  facts: readonly Finding[],
  { recordAt }: CauseAddresses,
): string[] | undefined {
  const linked = (fields.links?.value ?? []).filter(({ relation }) => !noCause.test(relation));
  const own = { place: placeOf(ref), shapes: [ref.id, fields.number?.value ?? ref.id].map(shapeOf) };
  const issues = linked.flatMap((link) => linkedIssue(link, own, recordAt) ?? []);
  const found = facts.filter(({ kind }) => naming.has(kind)).map(({ kind, value }) => `${kind} ${value}`);
  const causes = [...new Set([...issues, ...found])].slice(0, most).sort();
  return causes.length === 0 ? undefined : causes;
}

/**
 * A linked issue as a cause. Its id says little without where it is: `412` is an issue of many repositories and a ticket
 * of many help desks. A number of which nobody says whose it is, names nothing.
 */
function linkedIssue(
  { id, url }: Link,
  own: { place: string; shapes: readonly string[] },
  recordAt: CauseAddresses['recordAt'],
): string | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  const ref = address && recordAt(address);
  if (ref) return issueCause(ref.id, placeOf(ref));
  // A host that is not known here: what stands before the usual path of an issue tells one Jira from another.
  if (address) return issueCause(id, `${address.host}${/^(.*)\/browse\/[^/]+\/?$/.exec(address.pathname)?.[1] ?? ''}`);
  if (own.shapes.includes(shapeOf(id))) return issueCause(id, own.place);
  return isNumber(id) ? undefined : issueCause(id);
}

const isNumber = (id: string) => /^\d+$/.test(id);
/** `KEL-812` and `SUP-3` are of one shape, `48213` is of another. */
const shapeOf = (id: string) => id.replace(/[A-Za-z_]+/g, 'A').replace(/\d+/g, '0');

/** Where the ids of a record's like are unique: its host, and of a site with repositories the repository. */
function placeOf({ host, base = '', object }: Pick<RecordRef, 'host' | 'base' | 'object'>): string {
  return object.includes('/') ? `${host}/${object}` : `${host}${base}`;
}

/** The cause that all have that are linked to this issue; it has it, too. Without a place where nobody said which. */
function issueCause(id: string, place?: string): string {
  return place === undefined ? `issue ${id}` : `issue ${place} ${id}`;
}

/** The causes that others have which are linked to this ticket, by every name of it. */
export function causesOfLinked({ key, names = [] }: { key: string; names?: string[] | undefined }): string[] {
  const [, host = '', object = '', id = ''] = /^[^:]*:([^:]*):(.*):([^:]*)$/.exec(key) ?? [];
  const place = placeOf({ host, object });
  const called = names.flatMap((name) => (name.startsWith('id:') ? name.slice('id:'.length) : []));
  return [...new Set([id, ...called])].map((one) => issueCause(one, place));
}

/**
 * How each of these causes is to be compared: an issue of which nobody said where it is, is the only one of that id that
 * is known; a bare number, as older versions kept it, is none.
 */
export function placedCauses(causes: Iterable<string>): (cause: string) => string | undefined {
  const placed = new Map<string, Set<string>>();
  for (const cause of causes) {
    const [kind, place, id] = cause.split(' ');
    if (kind !== 'issue' || place === undefined || id === undefined) continue;
    const same = placed.get(id.toLowerCase()) ?? new Set();
    placed.set(id.toLowerCase(), same.add(cause));
  }
  return (cause) => {
    const [kind, id = '', more] = cause.split(' ');
    if (kind !== 'issue' || more !== undefined) return cause;
    if (isNumber(id)) return undefined;
    const [only, ...others] = placed.get(id.toLowerCase()) ?? [];
    return only !== undefined && others.length === 0 ? only : cause;
  };
}

/** What people call a cause: the code, the exception, the issue. */
export function causeName(cause: string): string {
  if (!cause.startsWith('issue ')) return cause.slice(cause.indexOf(' ') + 1);
  const id = cause.slice(cause.lastIndexOf(' ') + 1);
  return isNumber(id) ? `#${id}` : id;
}
