import { useEffect, useMemo, useState } from 'react';
import { recordKey } from '@/lib/context/record-key';
import type { TabAnswer, TabView } from '@/lib/contract/tabs';
import { OnScreen } from '../data/actions';
import { ask } from '../data/ask';
import { discardDrafts, useDraftedRecords } from '../data/drafts';
import { PanelContext, usePanel } from '../data/panel-context';
import { QueryState } from '../data/QueryState';
import { type Query, useQuery } from '../data/use-query';
import { Guarded } from '../features/failed/Guarded';
import { LostAndRestored } from '../features/home/LostAndRestored';
import { NewHere } from '../features/home/NewHere';
import { useEscape } from '../features/palette/use-keys';
import { HeaderBar } from '../features/record/Header';
import { RunningBar } from '../features/time/RunningBar';
import type { OnRecord } from '../features/time/words';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';
import { useWords } from '../ui/words';
import { Home, isAtHome } from './Home';
import classes from './Panel.module.css';
import { PanelActions } from './PanelActions';
import { RecordPanel } from './RecordPanel';
import type { TabName } from './Tabs';
import { useAskedAgain } from './use-asked-again';
import { useTabBeside, useTabLoads } from './use-tab-beside';

/** The chosen tab is kept from one record to the next of its kind. */
type ChosenTabs = Record<'ticket' | 'account', TabName>;

/** The whole panel; `framed` when it is injected into the page it stands beside. */
export function Panel({ framed }: { framed: boolean }) {
  const of = useTabBeside(framed);
  const query = useQuery('tab', of);
  useTabLoads(framed ? undefined : of?.tabId, query.retry);
  useAskedAgain(query.data?.view.state === 'unreachable', query.retry);
  const [chosen, setChosen] = useState<ChosenTabs>({ ticket: 'runbooks', account: 'account' });
  useEscape(framed ? of : undefined);
  // The page keeps the frame covered from a change of its address until it hears this. Told with every answer: a page
  // that went to another record and back at once has covered the frame anew, though the record is the same.
  const { data, error } = query;
  useEffect(() => {
    const isKnown = error === undefined && data !== undefined && 'ref' in data.view;
    const record = isKnown && 'ref' in data.view ? recordKey(data.view.ref) : null;
    if (framed) ask('panelShows', { record }).catch(() => undefined);
  }, [framed, data, error]);

  if (!of) return null;
  // Without a record, the clock stands among what is shown instead.
  const isHome = error === undefined && data !== undefined && isAtHome(data, framed);
  return (
    <PanelContext value={{ of, framed }}>
      <main className={classes.panel}>
        <Screen query={query} chosen={chosen} onChoose={(kind, tab) => setChosen((all) => ({ ...all, [kind]: tab }))} />
        {/* A frame of ours is answered once its page shows a record. */}
        {(!framed || (data !== undefined && 'ref' in data.view)) && <LostAndRestored />}
        {data?.view.state === 'read' && <NewHere />}
        <Guarded place="clock">{!isHome && <RunningBar on={recordOf(query)} />}</Guarded>
        <PanelActions view={error === undefined ? data?.view : undefined} />
      </main>
    </PanelContext>
  );
}

/** When it cannot be told what the tab shows now, what it showed before is no answer. */
function recordOf({ data, error }: Query<TabAnswer>): OnRecord | undefined {
  if (error !== undefined || data?.view.state !== 'read') return undefined;
  return { ref: data.view.ref, context: data.view.reading.context };
}

interface ScreenProps {
  query: Query<TabAnswer>;
  chosen: ChosenTabs;
  onChoose: (kind: keyof ChosenTabs, tab: TabName) => void;
}

/**
 * A record is left alone on the screen as long as nothing says that the tab shows another: while that is in doubt it is
 * hidden, not taken down, and with it what somebody is typing.
 */
function Screen({ query, chosen, onChoose }: ScreenProps) {
  const answer = query.error === undefined ? query.data : undefined;
  const last = useLastRecord(answer);
  const isShown = answer !== undefined && 'ref' in answer.view;
  return (
    <>
      {!isShown && (
        <>
          <header className={classes.top}>
            <HeaderBar />
          </header>
          <div className={classes.main}>
            <QueryState query={{ ...query, data: answer }}>{(known) => <Home answer={known} />}</QueryState>
          </div>
        </>
      )}
      {last && (
        <div className={classes.record} hidden={!isShown} inert={!isShown}>
          <OnScreen value={isShown}>
            <OfRecord shown={last} chosen={chosen} onChoose={onChoose} />
          </OnScreen>
        </div>
      )}
    </>
  );
}

type RecordShown = { stamp?: string; view: Extract<TabView, { ref: unknown }> };

/** The record that the tab showed last, until it says that it shows none. */
function useLastRecord(answer: TabAnswer | undefined): RecordShown | undefined {
  const [last, setLast] = useState<RecordShown>();
  const { view, stamp } = answer ?? {};
  const now = view && 'ref' in view ? { stamp, view } : view?.state === 'none' ? undefined : last;
  if (now?.view !== last?.view || now?.stamp !== last?.stamp) setLast(now);
  return now;
}

/** Everything below names this record when it asks, so that the worker refuses once the page shows another. */
function OfRecord({ shown: { view, stamp }, chosen, onChoose }: Omit<ScreenProps, 'query'> & { shown: RecordShown }) {
  const { of, framed } = usePanel();
  const { kind } = view.ref;
  const record = recordKey(view.ref);
  const value = useMemo(() => ({ of: { ...of, record }, framed }), [of, record, framed]);
  return (
    <PanelContext value={value}>
      <KeptDrafts record={record} />
      {/* The key lets nothing of one record survive into the next. */}
      <Guarded
        key={record}
        place="record"
        context={view.state === 'read' ? view.reading.context : undefined}
        typedFor={record}
        version={stamp}
      >
        <RecordPanel view={view} stamp={stamp} tab={chosen[kind]} onTab={(tab) => onChoose(kind, tab)} />
      </Guarded>
    </PanelContext>
  );
}

/** The page went to another record while something was being typed: it is kept, and the person says what becomes of it. */
function KeptDrafts({ record }: { record: string }) {
  const w = useWords();
  const others = useDraftedRecords().filter((one) => one !== record && one !== '');
  if (others.length === 0) return null;
  return (
    <div className={classes.note}>
      <Note icon="edit">
        {others.length === 1
          ? w.panel.typedOn(others[0]?.split(':').at(-1) ?? '')
          : w.panel.typedOnOthers(others.length)}{' '}
        <Button small look="quiet" onClick={() => others.forEach(discardDrafts)}>
          {w.panel.discard}
        </Button>
      </Note>
    </div>
  );
}
