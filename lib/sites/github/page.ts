import type { SitePage } from '../site';
import { readDom, roots } from './dom';
import { recordAt } from './url';

const issueFields = ['subject', 'status', 'tags', 'requester', 'assignee', 'createdAt'] as const;

/**
 * Page reading only. GitHub's REST API is at api.github.com, another origin: a content script's request there is
 * cross-origin and carries no session, and it would want a token of the person's. What github.com itself serves as JSON
 * (`/_graphql` with persisted queries, and its routes by `Accept`) is the page's own, undocumented, and changes
 * with each release; nobody promised it to us, so it is not asked. `rest.ts` maps REST answers that were saved.
 */
export const page: SitePage = {
  id: 'github',
  recordAt,
  expected: () => issueFields,
  readDom,
  roots,
  pickable: () => issueFields,
};
