import { allEngagements, type DashboardPage, dashboardPages, hashOf } from '@/lib/dashboard/place';
import type { Action } from '../../data/actions';
import type { IconName } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import type { Go } from '../palette/use-findable';

type At = DashboardPage | 'options';

const icons: Record<At, IconName> = { library: 'book', accounts: 'user', time: 'clock', options: 'options' };

/** Within the dashboard by its address alone; the options page is another document. The keys go on in what comes up. */
export function goFrom(at: At): Go {
  return (place) => {
    if (at === 'options') return window.location.assign(`/dashboard.html${hashOf(place)}`);
    window.location.hash = hashOf(place);
    document.querySelector('main')?.focus();
  };
}

/** To every other page, and to the list of all engagements. */
export function useWays(at: At): Action[] {
  const w = useWords();
  const go = goFrom(at);
  const way = (page: At, run: () => void): Action => ({
    id: `page ${page}`,
    name: w.pages.goTo(w.pages.names[page]),
    icon: icons[page],
    group: 'commands',
    run,
  });
  return [
    ...dashboardPages.map((page) => way(page, () => go(page))),
    {
      id: 'page engagements',
      name: w.pages.goTo(w.engagement.list.title),
      icon: 'flag',
      group: 'commands',
      run: () => go({ of: 'engagement', id: allEngagements }),
    },
    ...(at === 'options' ? [] : [way('options', () => window.location.assign('/options.html'))]),
  ];
}
