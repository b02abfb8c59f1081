import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { v4 } from 'uuid';
import { expect } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import type { SeenTicket } from '@/lib/accounts/fact';
import type { RecordRef } from '@/lib/context/record';
import type { RefusalCode } from '@/lib/contract/refusal';
import { type Command, commit, type Store, type Tx, type Written } from './commit';
import { type Database, openDatabase } from './database';

/** A disk of its own for a test. Each connection opened on it is one more window, or the worker born again. */
export function freshDisk(): { connect(): Database } {
  const indexedDB = new IDBFactory();
  return { connect: () => openDatabase({ indexedDB, IDBKeyRange }) };
}

/** A store on a fresh disk (or on a connection), with a clock that a test sets. */
export function freshStore(db = freshDisk().connect()): TestStore {
  const written: Written[] = [];
  const store: TestStore = {
    db,
    at: Date.UTC(2026, 10, 19, 9),
    written,
    now: () => store.at,
    committed: (rows) => void written.push(...rows),
    run: (change, command) => commit(store, command, change),
  };
  return store;
}

export interface TestStore extends Store {
  /** Current time, UTC milliseconds. */
  at: number;
  written: Written[];
  /** One commit. */
  run<T>(change: (tx: Tx) => Promise<T>, command?: Command): Promise<T>;
}

/** A command as a client names it, with an id of its own. */
export const named = (id: string = v4()): Command => ({ id, inputHash: id });

/** What a refused commit rejects with. */
export const refused = (code: RefusalCode) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

export const zendeskTicket = (id: string): RecordRef => ({
  site: 'zendesk',
  host: 'acme.zendesk.com',
  kind: 'ticket',
  object: 'ticket',
  id,
});

export const halden = ['zendesk:acme.zendesk.com:organization:360', 'salesforce:0014W000027f6V3QAI'];

export const goLive: NewEngagement = {
  name: 'SSO go-live',
  account: { name: 'Halden Freight', keys: halden },
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
  dueOn: '2026-11-20',
};

export const seen = (id: string, ticket: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:acme.zendesk.com:ticket:${id}`,
  label: `#${id}`,
  subject: 'SSO sign-in fails with AADSTS50011',
  open: true,
  seenAt: Date.UTC(2026, 10, 19, 9),
  ...ticket,
});
