import type { RecordRef } from '@/lib/context/record';
import { objectByPrefix, salesforceId18 } from '../salesforce-id';
import { type Ask, type OpenTicketsPage, ReadError } from '../site';
import { openCase } from './api';
import { aboutAccount } from './rest';
import { firstPageOf, isPagePath, type Page, pageAt } from './soql';

/**
 * One page of an Account's open Cases, oldest first: one request, more only where the person may not see a field of
 * them. Throws `ReadError`.
 */
export async function readOpenCases(account: RecordRef, after: string | undefined, ask: Ask): Promise<OpenTicketsPage> {
  const page = await pageFrom(account, after, ask);
  return {
    tickets: page.records.flatMap((row) => openCase(account, row)),
    ...(page.next !== undefined && { next: page.next }),
    complete: page.done,
  };
}

async function pageFrom(account: RecordRef, after: string | undefined, ask: Ask): Promise<Page> {
  if (after !== undefined) {
    if (!isPagePath(after)) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'nextRecordsUrl' });
    return pageAt(after, ask);
  }
  const id = salesforceId18(account.id);
  if (!id || objectByPrefix[id.slice(0, 3)] !== 'Account') {
    throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'ref.id' });
  }
  return firstPageOf(aboutAccount(id).Cases, ask);
}
