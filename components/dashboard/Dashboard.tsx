import { useEffect } from 'react';
import { type DashboardPlace, hashOf, pageOf } from '@/lib/dashboard/place';
import { useLater } from '../data/later';
import { QueryState } from '../data/QueryState';
import { PageCommands } from '../features/commands/PageCommands';
import { Guarded } from '../features/failed/Guarded';
import { LostAndRestored } from '../features/home/LostAndRestored';
import { TopBar } from '../features/pages/TopBar';
import { cx } from '../ui/cx';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import classes from './Dashboard.module.css';
import { details, pages } from './pages';
import { useDashboardPlace } from './use-dashboard-place';

/** Our wide pages: library, accounts and time, one at an address of the dashboard. */
export function Dashboard() {
  const w = useWords();
  const place = useDashboardPlace();
  const page = pageOf(place);
  useEffect(() => {
    document.title = w.pages.title(w.pages.names[page]);
  }, [w, page]);
  return (
    <div className={classes.page}>
      <TopBar current={page} />
      <main className={cx(classes.main, text.links)} tabIndex={-1}>
        <LostAndRestored />
        <Guarded place={typeof place === 'string' ? place : failedAs[place.of]} version={hashOf(place)}>
          <Shown key={hashOf(place)} place={place} />
        </Guarded>
      </main>
      <PageCommands at={page} />
    </div>
  );
}

const failedAs = { account: 'account', engagement: 'engagement', runbook: 'library' } as const;

function Shown({ place }: { place: DashboardPlace }) {
  return typeof place === 'string' ? <Page name={place} /> : <Detail {...place} />;
}

function Page({ name }: { name: keyof typeof pages }) {
  return <QueryState query={useLater(pages[name])}>{(Found) => <Found />}</QueryState>;
}

function Detail({ of, id }: { of: keyof typeof details; id: string }) {
  return <QueryState query={useLater(details[of])}>{(Found) => <Found id={id} />}</QueryState>;
}
