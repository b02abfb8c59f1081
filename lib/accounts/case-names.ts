import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';

/** What the sites know of addresses. */
export interface CaseAddresses {
  recordAt(url: URL): RecordRef | undefined;
}

const issueKey = /(?<![\w-])[A-Z][A-Z0-9_]{1,19}-\d{1,9}(?![\w-])/g;
/** `INC0012017`, `CS0001234`. */
const numbered = /(?<![\w-])[A-Z]{2,6}\d{7,12}(?![\w-])/g;
/** An id of 15 or 18 characters that begins with a digit, as Salesforce's do. */
const longId = /(?<![\w-])\d[A-Za-z0-9]{14}(?:[A-Za-z0-9]{3})?(?![\w-])/g;
const address = /https:\/\/[^\s"'<>()[\]{}|\\^`]{4,400}/g;
/** Fields that hold a record's number in another system. */
const namesRecord = /ticket|case|issue|incident|zendesk|jira|external|vorgang|fall\b/i;
const plainNumber = /(?<![\w.-])\d{3,15}(?![\w.-])/g;

/** More than anybody means; a text that lists hundreds is a report and names no case. */
const mostMentions = 40;

/** How ids are written down, so that what a record is called and what others call it are the same text. */
function idToken(id: string): string {
  // The last three of 18 characters only repeat the case of the others.
  return `id:${/^\d[A-Za-z0-9]{17}$/.test(id) ? id.slice(0, 15) : id}`;
}

/** All that the record may be called beside its key: its id, its number, and the key that it had or has. */
export function caseNames({ ref, fields }: Pick<TicketContext, 'ref' | 'fields'>): string[] {
  const moved = (fields.links?.value ?? []).filter(({ relation }) => relation === 'moved to').map(({ id }) => id);
  const keys = (fields.changes?.value ?? [])
    .filter(({ field }) => field.toLowerCase() === 'key')
    .flatMap(({ from, to }) => [from, to]);
  const ids = [ref.id, fields.number?.value, ...moved, ...keys].filter((id) => id !== undefined && id.length >= 3);
  const names = [...ids.map((id) => idToken(id ?? '')), ...[...moved, ...keys].map((id) => recordKey({ ...ref, id }))];
  return [...new Set(names)].sort();
}

/** The same for a ticket that is only listed. */
export function namesOfRef(ref: RecordRef): string[] {
  return ref.id.length >= 3 ? [idToken(ref.id)] : [];
}

/**
 * Names of other records that the ticket's fields and text hold: issue keys, addresses of records, ids, and numbers in
 * fields that are called after a ticket. They are ids and nothing of the text around them.
 */
export function caseMentions(context: TicketContext, { recordAt }: CaseAddresses): string[] {
  const { ref, fields, conversation } = context;
  const links = fields.links?.value ?? [];
  const custom = fields.custom?.value ?? [];
  const texts = [
    fields.subject?.value ?? '',
    ...links.flatMap(({ id, url = '' }) => [id, url]),
    ...custom.map(({ value }) => value),
    ...conversation.map(({ text }) => text),
  ];
  const found = new Set<string>();
  const add = (token: string) => {
    if (found.size < mostMentions) found.add(token);
  };
  for (const { label, value } of custom) {
    if (namesRecord.test(label)) for (const [number] of value.matchAll(plainNumber)) add(idToken(number));
  }
  for (const text of texts) {
    for (const [url] of text.matchAll(address)) {
      const named = URL.canParse(url) ? recordAt(new URL(url)) : undefined;
      if (named?.kind === 'ticket') add(recordKey(named));
    }
    for (const pattern of [issueKey, numbered, longId]) for (const [id] of text.matchAll(pattern)) add(idToken(id));
  }
  const own = new Set([recordKey(ref), ...caseNames(context)]);
  return [...found].filter((token) => !own.has(token)).sort();
}
