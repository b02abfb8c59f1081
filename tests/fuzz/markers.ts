/**
 * Each record's texts carry a word made of the record's own id. A context that holds the word of another id has
 * another record's value.
 */
export function markerOf(id: unknown): string {
  // Salesforce writes one id with 15 or with 18 characters.
  const text = typeof id === 'object' ? '' : String(id).trim();
  const one = /^[A-Za-z0-9]{18}$/.test(text) ? text.slice(0, 15) : text.toLowerCase();
  let hash = 5381;
  for (let i = 0; i < one.length; i++) hash = (Math.imul(hash, 33) ^ one.charCodeAt(i)) >>> 0;
  return `zq${hash.toString(36)}qz`;
}

/** Every marker in a text. */
export function markersIn(text: string): string[] {
  return text.match(/zq[0-9a-z]+qz/g) ?? [];
}

type Node = Record<string, unknown>;

/** How a site's answers hold records: which objects are one, and what they call their id. */
export type FindRecord = (node: Node, name: string) => { id: unknown } | undefined;

/** Keys whose texts the reader takes for what they say: a marker would change their meaning. */
const literal =
  /^(id|key|type|status|stage|state|self|url|uri|href|html_url|path|expand|role|channel|apiName|mimeType|.*(_at|At|Date|_date|Id|_id)|created|updated|duedate|resolutiondate|__proto__)$/;

/** Puts the marker into the free texts of each record, in place. A record inside a record has its own. */
export function mark(value: unknown, find: FindRecord, marker = '', name = ''): void {
  if (typeof value !== 'object' || value === null) return;
  const found = Array.isArray(value) ? undefined : find(value as Node, name);
  // What names no record may be told by something inside it: a comment's address names its issue.
  const own = found ? (isId(found.id) ? markerOf(found.id) : '') : marker;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'string' && own && isFree(child) && !literal.test(key)) {
      (value as Node)[key] = `${child} ${own}`;
    } else mark(child, find, own, Array.isArray(value) ? name : key);
  }
}

function isId(id: unknown): boolean {
  return (typeof id === 'string' && id !== '') || typeof id === 'number';
}

/** Words with a space between them, which ids, dates and addresses do not have. */
function isFree(text: string): boolean {
  return /\p{L}{2,}\s+\p{L}/u.test(text) && !/^\d{4}-\d\d-\d\d|^[a-z]+:\/\//i.test(text);
}
