import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';

/** Where a packet went: an issue that is linked to the ticket from now on. */
export interface Target {
  /** As people write it: `ENG-2291`. */
  label: string;
  url?: string;
  /** By what the issue is found when it is read: its `recordKey`; else its address, or its key alone. */
  key: string;
}

/** What the sites know of addresses. */
export interface Addresses {
  recordAt(url: URL): RecordRef | undefined;
  recordLabel(ref: RecordRef): string;
  urlOf(ref: RecordRef): string | undefined;
}

/** Longer than this is no address that anybody meant. */
export const longestTarget = 500;

const issueKey = /^[A-Z][A-Z0-9_]{0,19}-\d{1,9}$/;

/**
 * The issue that a typed key or address names; `undefined` for what is neither. Of an address only what says where it is
 * is kept: what follows `?` or `#` may be a key to it.
 */
export function targetOf(typed: string, addresses: Addresses): Target | undefined {
  const text = typed.trim();
  const key = text.toUpperCase();
  if (issueKey.test(key)) return { label: key, key };
  if (text.length > longestTarget || !/^https:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const ref = addresses.recordAt(url);
  if (ref) {
    if (ref.kind !== 'ticket') return undefined;
    const address = addresses.urlOf(ref);
    return { label: addresses.recordLabel(ref), key: recordKey(ref), ...(address !== undefined && { url: address }) };
  }
  const address = `${url.origin}${url.pathname}`;
  const last = decoded(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  return { label: issueKey.test(last) ? last : `${url.host}${url.pathname}`, key: address, url: address };
}

/** All that an issue that is read may have been named by when a packet was sent to it. */
export function targetKeysOf(ref: RecordRef, { urlOf }: Pick<Addresses, 'urlOf'>): string[] {
  const address = urlOf(ref);
  return [recordKey(ref), ...(address === undefined ? [] : [address]), ...(issueKey.test(ref.id) ? [ref.id] : [])];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
