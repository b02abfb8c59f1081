import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Context, Reading } from '@/lib/context/context';
import type { TabView } from '@/lib/contract/tabs';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import { ask } from '../data/ask';
import { usePanel } from '../data/panel-context';
import { useQuery } from '../data/use-query';
import { AccountTab } from '../features/account/AccountTab';
import { Guarded } from '../features/failed/Guarded';
import { PacketTab } from '../features/packet/PacketTab';
import { Failure, OlderReading } from '../features/record/Failure';
import { failureWords } from '../features/record/failures';
import { fieldLabel } from '../features/record/fields';
import { Header } from '../features/record/Header';
import { healthOf, healthWords } from '../features/record/health';
import { RunbooksTab } from '../features/runbooks/RunbooksTab';
import { TimeTab } from '../features/time/TimeTab';
import { useTime } from '../features/time/use-time';
import { Note } from '../ui/Note';
import { Skeleton } from '../ui/Skeleton';
import { useStatus } from '../ui/Status';
import { useNow } from '../ui/use-now';
import { useWords } from '../ui/words';
import classes from './Panel.module.css';
import { focusTab, type TabName, type TabStatus, Tabs } from './Tabs';
import { accountStatus, packetStatus, runbooksStatus, timeStatus } from './tab-statuses';
import { useSingleKeys } from './use-keys';

interface RecordPanelProps {
  view: Extract<TabView, { ref: unknown }>;
  /** Changes with every reading. */
  stamp: string | undefined;
  tab: TabName;
  onTab: (tab: TabName) => void;
}

/** Everything about one record; mounted anew for another. */
export function RecordPanel({ view, stamp, tab, onTab }: RecordPanelProps) {
  const { of } = usePanel();
  const { reading, stamp: readStamp } = useLatestReading(view, stamp);
  const [usesFields, setUsesFields] = useState(false);
  /** Set by the first “Read again”, with what was there before it. */
  const [asked, setAsked] = useState<{ before: Reading | undefined }>();
  const { say, warn } = useStatus();
  const w = useWords();
  const readAgain = useCallback(() => {
    setAsked({ before: reading });
    ask('readTabAgain', of).catch(() => warn(w.ui.pageSilent));
  }, [of, reading, warn, w]);

  useEffect(() => {
    if (asked && reading && reading !== asked.before) say(outcomeOf(w, reading));
  }, [asked, reading, say, w]);

  const context = reading?.context;
  const failure = reading?.failure;
  // A good reading stays when a later one fails; what only the page gave all the same is taken on a click.
  const isFromBefore = context !== undefined && failure !== undefined && context.readAt < failure.at;
  const isReady = context !== undefined && (failure === undefined || isFromBefore || usesFields);
  const site = sites.nameOf(view.ref.site);
  return (
    <>
      <Header
        record={view.ref}
        reading={reading}
        context={isReady ? context : undefined}
        lastRead={view.state === 'read' ? view.lastRead : undefined}
        busy={view.state === 'reading'}
        onReadAgain={readAgain}
        onAccount={() => onTab('account')}
      />
      {isReady && failure && (
        <div className={classes.note}>
          {isFromBefore ? (
            <OlderReading
              site={site}
              failure={failure}
              readAt={context.readAt}
              onReadAgain={readAgain}
              mayReadByItself={asked === undefined}
            />
          ) : (
            <Note icon="alert" tone="warn">
              {w.panel.readAllTheSame(failureWords(w, site, failure).title)}
            </Note>
          )}
        </div>
      )}
      {!isReady && (
        <div className={classes.main}>
          {failure ? (
            <Failure
              site={site}
              failure={failure}
              health={context && healthOf(reading, context)}
              onUseFields={() => setUsesFields(true)}
              onReadAgain={readAgain}
              mayReadByItself={asked === undefined}
            />
          ) : (
            <Skeleton />
          )}
        </div>
      )}
      {isReady && <RecordTabs context={context} stamp={readStamp} tab={tab} onTab={onTab} />}
    </>
  );
}

function outcomeOf(w: Words, reading: Reading): string {
  if (reading.failure) return failureWords(w, sites.nameOf(reading.ref.site), reading.failure).title;
  const { context } = reading;
  return context ? w.panel.hasRead(healthWords(w, healthOf(reading, context), (name) => fieldLabel(w, name))) : '';
}

/**
 * The newest reading of this record and its stamp: a second read does not take away what the first one showed, nor is
 * anything asked about the record while the tab has no reading to tell of.
 */
function useLatestReading(view: RecordPanelProps['view'], stamp: string | undefined) {
  const [latest, setLatest] = useState<{ reading?: Reading; stamp?: string }>({});
  if (view.state !== 'read' || view.reading === latest.reading) return latest;
  const now = { reading: view.reading, stamp };
  setLatest(now);
  return now;
}

function RecordTabs({
  context,
  stamp,
  tab,
  onTab,
}: Pick<RecordPanelProps, 'stamp' | 'tab' | 'onTab'> & { context: Context }) {
  const { of } = usePanel();
  const w = useWords();
  // A new reading of the same record is another question; the answers to the last one stay until it is answered.
  const version = { version: stamp };
  const suggestions = useQuery('suggestions', of, version);
  const packet = useQuery('packet', of, version);
  // Asked again once what is kept of a new reading is kept.
  const account = useQuery('account', of);
  const time = useTime(of, stamp);
  const now = useNow(30_000);
  const search = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<Partial<Record<TabName, boolean>>>({});
  const statusOf = (name: TabName, status: TabStatus | undefined): TabStatus | undefined =>
    failed[name] ? { words: w.failed.status, icon: 'alert', tone: 'bad' } : status;
  const guarded = (name: TabName, content: ReactNode) => (
    <Guarded
      place={name}
      context={context}
      typedFor={name === 'time' ? of.record : undefined}
      version={stamp}
      onFailed={(isFailed) => setFailed((all) => ({ ...all, [name]: isFailed }))}
    >
      {content}
    </Guarded>
  );

  const choose = (name: TabName) => {
    onTab(name);
    focusTab(name); // What has it now is in a tab that is hidden next.
  };
  useSingleKeys(choose, () => {
    flushSync(() => onTab('runbooks')); // a hidden field takes no focus
    search.current?.focus();
  });

  return (
    <div className={classes.tabbed}>
      <Tabs
        selected={tab}
        onSelect={onTab}
        statuses={{
          runbooks: statusOf('runbooks', runbooksStatus(w, suggestions.data, context.kind)),
          packet: statusOf('packet', packetStatus(w, packet.data)),
          time: statusOf('time', timeStatus(w, time.data, now)),
          account: statusOf('account', accountStatus(w, account.data)),
        }}
        panels={{
          runbooks: guarded('runbooks', <RunbooksTab kind={context.kind} query={suggestions} searchRef={search} />),
          packet: guarded(
            'packet',
            <PacketTab context={context} query={packet} evidence={suggestions.data?.evidence} />,
          ),
          time: guarded('time', <TimeTab context={context} query={time} />),
          account: guarded('account', <AccountTab kind={context.kind} query={account} />),
        }}
      />
    </div>
  );
}
