import type { TicketContext } from '@/lib/context/context';
import { findFirst, readFirst } from '@/lib/sites/dom';
import { fieldSet } from '@/lib/sites/fields';
import type { SitePage } from '@/lib/sites/site';
import { pagodaSelectors as selectors } from './selectors';
import { recordAt, recordAtHost } from './url';

export const page: SitePage = {
  id: 'pagoda',
  recordAt,
  expected: () => ['subject'],
  api: /^\/api\/matters\//,
  readDom(ref, document, now) {
    const root = findFirst(document, selectors.root);
    if (root?.getAttribute('data-matter') !== ref.id) return undefined;
    const set = fieldSet<TicketContext['fields']>('dom', now);
    set.put('subject', readFirst(root, selectors.subject));
    return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: [], conversation: [] };
  },
  roots: () => [],
  pickable: () => ['subject'],
  on: (host) => (host.endsWith('.pagoda.example') ? page : { ...page, recordAt: recordAtHost }),
};
