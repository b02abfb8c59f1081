import { useEffect, useMemo, useState } from 'react';
import { recordKey } from '@/lib/context/record-key';
import type { TabView } from '@/lib/messages';
import { ask } from '../data/ask';
import { PanelContext, usePanel } from '../data/panel-context';
import { QueryState } from '../data/QueryState';
import { type Query, useQuery } from '../data/use-query';
import { HeaderBar } from '../features/record/Header';
import { OpenOptions } from '../features/record/OpenOptions';
import { RunningBar } from '../features/time/RunningBar';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { useWords } from '../ui/words';
import classes from './Panel.module.css';
import { RecordPanel } from './RecordPanel';
import type { TabName } from './Tabs';
import { useEscape } from './use-keys';
import { useTabBeside } from './use-tab-beside';

/** The chosen tab is kept from one record to the next of its kind. */
type ChosenTabs = Record<'ticket' | 'account', TabName>;

/** The whole panel; `framed` when it is injected into the page it stands beside. */
export function Panel({ framed }: { framed: boolean }) {
  const of = useTabBeside(framed);
  const view = withoutDoubt(useQuery('tab', of, ['tab']));
  const [chosen, setChosen] = useState<ChosenTabs>({ ticket: 'runbooks', account: 'account' });
  useEscape(framed ? of : undefined);
  // The page keeps the frame covered from a change of its address until it hears this. Told with every answer: a page
  // that went to another record and back at once has covered the frame anew, though the record is the same.
  const { data } = view;
  useEffect(() => {
    const record = data && 'ref' in data ? recordKey(data.ref) : null;
    if (framed) ask('panelShows', { record }).catch(() => undefined);
  }, [framed, data]);

  if (!of) return null;
  return (
    <PanelContext value={{ of, framed }}>
      <div className={classes.panel}>
        <Screen query={view} chosen={chosen} onChoose={(kind, tab) => setChosen((all) => ({ ...all, [kind]: tab }))} />
        <RunningBar context={view.data?.state === 'read' ? view.data.reading.context : undefined} />
      </div>
    </PanelContext>
  );
}

/** When it cannot be told what the tab shows now, what it showed before is no answer. */
function withoutDoubt(query: Query<TabView>): Query<TabView> {
  return query.error === undefined ? query : { ...query, data: undefined };
}

interface ScreenProps {
  query: Query<TabView>;
  chosen: ChosenTabs;
  onChoose: (kind: keyof ChosenTabs, tab: TabName) => void;
}

function Screen({ query, chosen, onChoose }: ScreenProps) {
  const view = query.data;
  if (!view || !('ref' in view)) {
    return (
      <>
        <header className={classes.top}>
          <HeaderBar />
        </header>
        <main className={classes.main}>
          <QueryState query={query}>{(other) => (other.state === 'none' ? <NoRecord /> : <Unreachable />)}</QueryState>
        </main>
      </>
    );
  }
  return <OfRecord view={view} chosen={chosen} onChoose={onChoose} />;
}

/** Everything below names this record when it asks, so that the worker refuses once the page shows another. */
function OfRecord({
  view,
  chosen,
  onChoose,
}: Omit<ScreenProps, 'view' | 'query'> & { view: Extract<TabView, { ref: unknown }> }) {
  const { of, framed } = usePanel();
  const { kind } = view.ref;
  const record = recordKey(view.ref);
  const value = useMemo(() => ({ of: { ...of, record }, framed }), [of, record, framed]);
  return (
    <PanelContext value={value}>
      {/* The key lets nothing of one record survive into the next. */}
      <RecordPanel key={record} view={view} tab={chosen[kind]} onTab={(tab) => onChoose(kind, tab)} />
    </PanelContext>
  );
}

function NoRecord() {
  const w = useWords();
  return (
    <Message title={w.panel.none} isMain actions={<OpenOptions>{w.panel.addHost}</OpenOptions>}>
      {w.panel.noneText}
    </Message>
  );
}

function Unreachable() {
  const w = useWords();
  const { of } = usePanel();
  return (
    <Message
      icon="refresh"
      tone="accent"
      title={w.panel.reload}
      isMain
      actions={
        <Button look="primary" onClick={() => void ask('reloadTab', of)}>
          {w.panel.reloadTab}
        </Button>
      }
    >
      {w.panel.reloadText}
    </Message>
  );
}
