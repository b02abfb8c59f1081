import type { OfTab } from '@/lib/contract/inputs';
import type { Findable } from '@/lib/contract/menu';
import type { DashboardPlace } from '@/lib/dashboard/place';
import { sites } from '@/lib/sites/sites';
import { isolated } from '@/lib/text/foreign';
import { type Action, useCurrentActions } from '../../data/actions';
import { ask } from '../../data/ask';
import { canOpenRunbook, openRunbook } from '../../data/open-runbook';
import { useQuery } from '../../data/use-query';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

/** Goes to a place of the dashboard from a page of ours. */
export type Go = (place: DashboardPlace) => void;

/**
 * All that the palette finds: what can be done now, the library, and records that were seen; from a page of ours accounts
 * as well. Asked when it is opened.
 */
export function useFindable(of: OfTab, go?: Go): { actions: Action[]; loading: boolean } {
  const actions = useCurrentActions();
  const { data, loading } = useQuery('findable', {});
  const records = useRecords(of, data);
  return { actions: [...actions, ...(go ? placesIn(data, go) : runbooksIn(data)), ...records], loading };
}

/** In the panel a runbook opens in its tab, which a record brings along. */
function runbooksIn(data: Findable | undefined): Action[] {
  const runbooks = canOpenRunbook() ? (data?.runbooks ?? []) : [];
  return runbooks.map(({ id, title }) => ({
    id: `runbook ${id}`,
    name: isolated(title),
    icon: 'book',
    group: 'runbooks',
    after: 'tab runbooks',
    run: () => openRunbook(id),
  }));
}

/** What has an address in the dashboard. */
function placesIn(data: Findable | undefined, go: Go): Action[] {
  return [
    ...(data?.accounts ?? []).map(
      ({ id, name }): Action => ({
        id: `account ${id}`,
        name: isolated(name),
        icon: 'user',
        group: 'accounts',
        run: () => go({ of: 'account', id }),
      }),
    ),
    ...(data?.runbooks ?? []).map(
      ({ id, title }): Action => ({
        id: `runbook ${id}`,
        name: isolated(title),
        icon: 'book',
        group: 'runbooks',
        run: () => go({ of: 'runbook', id }),
      }),
    ),
  ];
}

/** Records that were seen, but for the one on show. */
function useRecords(of: OfTab, data: Findable | undefined): Action[] {
  const w = useWords();
  const { warn } = useStatus();
  return (data?.records ?? [])
    .filter(({ key }) => key !== of.record)
    .map(
      ({ key, site, label, title, seenAt }): Action => ({
        id: `record ${key}`,
        name: w.actions.openRecord({ label, title }),
        icon: 'globe',
        group: 'records',
        aside: w.actions.seen({ site: sites.nameOf(site), when: w.format.ago(Date.now() - seenAt) }),
        run: () => {
          ask('openSeen', { tabId: of.tabId, key }).catch(() => warn(w.actions.notOpened));
        },
      }),
    );
}
