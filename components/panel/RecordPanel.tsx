import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Context, Reading } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { TabView } from '@/lib/contract/tabs';
import { sites } from '@/lib/sites/sites';
import type { Words } from '@/locales/words';
import { useActions } from '../data/actions';
import { ask } from '../data/ask';
import { type Later, later, useLater } from '../data/later';
import { usePanel } from '../data/panel-context';
import { QueryState } from '../data/QueryState';
import { useQuery } from '../data/use-query';
import { Guarded } from '../features/failed/Guarded';
import { Failure, OlderReading } from '../features/record/Failure';
import { failureWords } from '../features/record/failures';
import { fieldLabel } from '../features/record/fields';
import { Header } from '../features/record/Header';
import { healthOf, healthWords } from '../features/record/health';
import { RunbooksTab } from '../features/runbooks/RunbooksTab';
import { useTime } from '../features/time/use-time';
import type { IconName } from '../ui/Icon';
import { Message } from '../ui/Message';
import { Note } from '../ui/Note';
import { Skeleton } from '../ui/Skeleton';
import { useStatus } from '../ui/Status';
import { useNow } from '../ui/use-now';
import { useWords } from '../ui/words';
import classes from './Panel.module.css';
import { focusTab, type TabName, type TabStatus, Tabs, tabNames } from './Tabs';
import { accountStatus, notRead, packetStatus, runbooksStatus, statusOrNone, timeStatus } from './tab-statuses';

const tabIcons = { runbooks: 'book', packet: 'packet', time: 'clock', account: 'user' } as const satisfies Record<
  TabName,
  IconName
>;

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

  useActions(
    view.state === 'reading'
      ? []
      : [{ id: 'read again', name: w.record.readAgain, icon: 'refresh', group: 'record', run: readAgain }],
  );

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
      {isReady || failure ? (
        <RecordTabs
          record={view.ref}
          context={isReady ? context : undefined}
          failure={
            !isReady &&
            failure && (
              <Failure
                site={site}
                failure={failure}
                health={context && healthOf(reading, context)}
                onUseFields={() => setUsesFields(true)}
                onReadAgain={readAgain}
                mayReadByItself={asked === undefined}
              />
            )
          }
          stamp={readStamp}
          tab={tab}
          onTab={onTab}
        />
      ) : (
        <div className={classes.main}>
          <Skeleton />
        </div>
      )}
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

interface RecordTabsProps extends Pick<RecordPanelProps, 'stamp' | 'tab' | 'onTab'> {
  record: RecordRef;
  /** Absent where the record could not be read: what needs no reading works all the same. */
  context: Context | undefined;
  /** Why, and the ways on. */
  failure: ReactNode;
}

function RecordTabs({ record, context, failure, stamp, tab, onTab }: RecordTabsProps) {
  const { of } = usePanel();
  const w = useWords();
  const { kind } = record;
  const ofRead = context && of;
  // A new reading of the same record is another question; the answers to the last one stay until it is answered.
  const version = { version: stamp };
  const suggestions = useQuery('suggestions', ofRead, version);
  // The worker does one thing after the other: what is shown first is not kept waiting by what others have in their label.
  const next = tab === 'runbooks' && suggestions.loading ? undefined : ofRead;
  const packet = useQuery('packet', next, version);
  // Asked again once what is kept of a new reading is kept.
  const account = useQuery('account', next);
  const time = useTime(of, stamp);
  const now = useNow(30_000);
  const search = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<Partial<Record<TabName, boolean>>>({});
  const statusOf = (name: TabName, status: () => TabStatus | undefined): TabStatus | undefined =>
    failed[name] ? { words: w.failed.status, icon: 'alert', tone: 'bad' } : statusOrNone(status);
  const statusOfRead = (name: TabName, status: () => TabStatus | undefined) =>
    statusOf(name, () => (context ? status() : notRead(w)));
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
  useActions(
    tabNames.map((name, index) => ({
      id: `tab ${name}`,
      name: w.actions.showTab[name],
      icon: tabIcons[name],
      group: 'record',
      keys: `${index + 1}`,
      run: () => choose(name),
    })),
  );

  return (
    <div className={classes.tabbed}>
      {failure && <div className={classes.failure}>{failure}</div>}
      <Tabs
        selected={tab}
        onSelect={onTab}
        statuses={{
          runbooks: statusOfRead('runbooks', () => runbooksStatus(w, suggestions.data, kind)),
          packet: statusOfRead('packet', () => packetStatus(w, packet.data)),
          time: statusOf('time', () => timeStatus(w, time.data, now)),
          account: statusOfRead('account', () => accountStatus(w, account.data)),
        }}
        panels={{
          runbooks: guarded(
            'runbooks',
            <RunbooksTab
              context={context}
              query={suggestions}
              searchRef={search}
              unread={<Needs icon="book" words={w.panel.needsReading.runbooks[kind]} />}
            />,
          ),
          packet: guarded(
            'packet',
            context || kind === 'account' ? (
              <Brought from={packetTab}>
                {({ PacketTab }) => (
                  <PacketTab context={context} query={packet} evidence={suggestions.data?.evidence} />
                )}
              </Brought>
            ) : (
              <Needs icon="packet" words={w.panel.needsReading.packet} />
            ),
          ),
          time: guarded(
            'time',
            <Brought from={timeTab}>{({ TimeTab }) => <TimeTab on={{ ref: record, context }} query={time} />}</Brought>,
          ),
          account: guarded(
            'account',
            context ? (
              <Brought from={accountTab}>{({ AccountTab }) => <AccountTab kind={kind} query={account} isShown={tab === 'account'} />}</Brought>
            ) : (
              <Needs icon="user" words={w.panel.needsReading.account[kind]} />
            ),
          ),
        }}
      />
    </div>
  );
}

// The first screen is drawn before the browser has read what stands behind the other tabs.
const packetTab = later(() => import('../features/packet/PacketTab'));
const timeTab = later(() => import('../features/time/TimeTab'));
const accountTab = later(() => import('../features/account/AccountTab'));

function Brought<Module>({ from, children }: { from: Later<Module>; children: (module: Module) => ReactNode }) {
  return <QueryState query={useLater(from)}>{children}</QueryState>;
}

/** In the place of what is made of a record's text, while there is none of it. Why, and the ways on, stand above the tabs. */
function Needs({ icon, words }: { icon: IconName; words: { title: string; text: string } }) {
  return (
    <Message icon={icon} title={words.title}>
      {words.text}
    </Message>
  );
}
