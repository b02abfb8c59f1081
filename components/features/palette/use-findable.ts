import type { OfTab } from '@/lib/contract/inputs';
import { sites } from '@/lib/sites/sites';
import { isolated } from '@/lib/text/foreign';
import { type Action, useCurrentActions } from '../../data/actions';
import { ask } from '../../data/ask';
import { canOpenRunbook, openRunbook } from '../../data/open-runbook';
import { useQuery } from '../../data/use-query';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

/** All that the palette finds: what can be done now, the library, and records that were seen. Asked when it is opened. */
export function useFindable(of: OfTab): Action[] {
  const w = useWords();
  const { warn } = useStatus();
  const actions = useCurrentActions();
  const { data } = useQuery('findable', {});
  const runbooks = canOpenRunbook() ? (data?.runbooks ?? []) : [];
  return [
    ...actions,
    ...runbooks.map(
      ({ id, title }): Action => ({
        id: `runbook ${id}`,
        name: isolated(title),
        icon: 'book',
        group: 'runbooks',
        after: 'tab runbooks',
        run: () => openRunbook(id),
      }),
    ),
    ...(data?.records ?? [])
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
      ),
  ];
}
