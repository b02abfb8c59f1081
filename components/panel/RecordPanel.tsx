import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Context, Reading } from '@/lib/context/context';
import type { TabView } from '@/lib/contract/tabs';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import { ask } from '../data/ask';
import { usePanel } from '../data/panel-context';
import { useQuery } from '../data/use-query';
import { AccountTab } from '../features/account/AccountTab';
import { PacketTab } from '../features/packet/PacketTab';
import { Failure } from '../features/record/Failure';
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
import { type TabName, Tabs } from './Tabs';
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
  const isReady = context !== undefined && (failure === undefined || usesFields);
  const problem = failure && failureWords(w, sites.nameOf(view.ref.site), failure).title;
  const isFromBefore = context !== undefined && failure !== undefined && context.readAt < failure.at;
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
      {isReady && problem && (
        <div className={classes.note}>
          <Note icon="alert" tone="warn">
            {isFromBefore ? w.panel.readBefore(problem) : w.panel.readAllTheSame(problem)}
          </Note>
        </div>
      )}
      {!isReady && (
        <main className={classes.main}>
          {failure ? (
            <Failure
              site={sites.nameOf(view.ref.site)}
              failure={failure}
              health={context && healthOf(reading, context)}
              isFromBefore={isFromBefore}
              onUseFields={() => setUsesFields(true)}
              onReadAgain={readAgain}
              mayReadByItself={asked === undefined}
            />
          ) : (
            <Skeleton />
          )}
        </main>
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

  useSingleKeys(onTab, () => {
    flushSync(() => onTab('runbooks')); // a hidden field takes no focus
    search.current?.focus();
  });

  return (
    <main className={classes.tabbed}>
      <Tabs
        selected={tab}
        onSelect={onTab}
        statuses={{
          runbooks: runbooksStatus(w, suggestions.data, context.kind),
          packet: packetStatus(w, packet.data),
          time: timeStatus(w, time.data, now),
          account: accountStatus(w, account.data),
        }}
        panels={{
          runbooks: <RunbooksTab kind={context.kind} query={suggestions} searchRef={search} />,
          packet: <PacketTab context={context} query={packet} evidence={suggestions.data?.evidence} />,
          time: <TimeTab context={context} query={time} />,
          account: <AccountTab kind={context.kind} query={account} />,
        }}
      />
    </main>
  );
}
