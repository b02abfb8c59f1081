import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '@/lib/sites/fields';
import { asId, asObject, asText, orEmpty } from '@/lib/sites/json';
import type { SiteWorker } from '@/lib/sites/site';
import { pagodaSelectors } from './selectors';

export const worker: SiteWorker = {
  readSaved({ body }, host, now) {
    const matter = asObject(asObject(body)?.matter);
    const id = asId(matter?.id);
    if (!matter || !id) return [];
    const ref: RecordRef = { site: 'pagoda', host, kind: 'ticket', object: 'matter', id };
    const set = fieldSet<TicketContext['fields']>('api', now);
    set.put('subject', orEmpty(matter.title, asText));
    const { fields, empty } = set;
    return [{ ref, context: { kind: 'ticket', ref, readAt: now, partial: false, fields, empty, conversation: [] } }];
  },
  selectors: [pagodaSelectors],
};
