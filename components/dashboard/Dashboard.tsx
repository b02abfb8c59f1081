import { useEffect } from 'react';
import { type DashboardPlace, hashOf, pageOf } from '@/lib/dashboard/place';
import { useActions } from '../data/actions';
import { useLater } from '../data/later';
import { QueryState } from '../data/QueryState';
import { Guarded } from '../features/failed/Guarded';
import { LostAndRestored } from '../features/home/LostAndRestored';
import { TopBar } from '../features/pages/TopBar';
import { useKeys } from '../features/palette/use-keys';
import { useSingleKeysOn } from '../features/palette/use-single-keys';
import { useUndoAction } from '../features/palette/use-undo-action';
import { useWords } from '../ui/words';
import classes from './Dashboard.module.css';
import { details, pages } from './pages';
import { useDashboardPlace } from './use-dashboard-place';

/** Our wide pages: library, accounts and time, one at an address of the dashboard. */
export function Dashboard() {
  const w = useWords();
  const place = useDashboardPlace();
  const page = pageOf(place);
  useActions(useUndoAction());
  useKeys(useSingleKeysOn());
  useEffect(() => {
    document.title = w.pages.title(w.pages.names[page]);
  }, [w, page]);
  return (
    <div className={classes.page}>
      <TopBar current={page} />
      <main className={classes.main}>
        <LostAndRestored />
        <Guarded place={typeof place === 'string' ? place : failedAs[place.of]} version={hashOf(place)}>
          <Shown key={hashOf(place)} place={place} />
        </Guarded>
      </main>
    </div>
  );
}

const failedAs = { account: 'account', engagement: 'engagement' } as const;

function Shown({ place }: { place: DashboardPlace }) {
  return typeof place === 'string' ? <Page name={place} /> : <Detail {...place} />;
}

function Page({ name }: { name: keyof typeof pages }) {
  return <QueryState query={useLater(pages[name])}>{(Found) => <Found />}</QueryState>;
}

function Detail({ of, id }: { of: keyof typeof details; id: string }) {
  return <QueryState query={useLater(details[of])}>{(Found) => <Found id={id} />}</QueryState>;
}
