import type { AccountFact, StatedValue } from '../fact';
import type { RecordItem } from './item';
import type { ItemState } from './sections';

/** What an integration's state says of the risk; one that is only planned says nothing. */
const values: Readonly<Record<ItemState, StatedValue | undefined>> = {
  works: 'fine',
  degraded: 'degraded',
  blocked: 'blocked',
  planned: undefined,
  unused: 'cleared',
};

/**
 * The states of integrations in the technical record as statements about a driver: each as old as it was said last. The
 * newest about an integration counts, wherever it was said.
 */
export function integrationFacts(items: readonly RecordItem[], driver: string): AccountFact[] {
  return items.flatMap(({ section, subject, text, state, saidAt, saidBy, accountId, ...row }) => {
    const value = section === 'integration' && state !== undefined ? values[state] : undefined;
    if (value === undefined) return [];
    const { id, device, stamp, revision, deletedAt } = row;
    return {
      id,
      device,
      stamp,
      revision,
      ...(deletedAt !== undefined && { deletedAt }),
      author: saidBy,
      createdAt: saidAt,
      accountId,
      driver,
      item: subject,
      value,
      ...(text !== '' && { why: text }),
    };
  });
}
