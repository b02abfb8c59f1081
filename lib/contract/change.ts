/**
 * What pages keep answers about. `tab`: what a tab shows. `readings`: what is kept of a tab's reading, which comes a
 * moment after it is shown. `library`: runbooks, and the sources they are imported from.
 */
export const topics = [
  'tab',
  'readings',
  'runs',
  'library',
  'packet',
  'known',
  'texts',
  'time',
  'account',
  'sites',
  'settings',
  'jobs',
  'home',
] as const;
export type Topic = (typeof topics)[number];

/** What changed. Narrower where the worker knows it: a change without `record` may be of any. */
export interface Change {
  topic: Topic;
  tabId?: number;
  /** `recordKey`. */
  record?: string;
  /** Id of the account's row. */
  account?: string;
}

/** What somebody wants to hear of: every field that both name must be the same. */
export type Interest = Change;

export function concerns(change: Change, { topic, tabId, record, account }: Interest): boolean {
  return (
    change.topic === topic &&
    agree(change.tabId, tabId) &&
    agree(change.record, record) &&
    agree(change.account, account)
  );
}

function agree<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** Name of the port by which a page of ours hears of changes. */
export const changesPort = 'changes';

/** What a page says on it: its interests, all of them, each time they change. */
export interface Subscription {
  interests: Interest[];
  /** The port before this one died with its worker: what the new one has said so far is wanted too. */
  replay?: boolean;
}
