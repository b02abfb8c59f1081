import { type ReactNode, useRef } from 'react';
import type { TabAnswer } from '@/lib/contract/tabs';
import { sites } from '@/lib/sites/sites';
import { ask } from '../data/ask';
import { usePanel } from '../data/panel-context';
import { QueryState } from '../data/QueryState';
import { useAccess } from '../data/use-access';
import { useQuery } from '../data/use-query';
import { BackupNote } from '../features/backup/BackupNote';
import { Guarded } from '../features/failed/Guarded';
import { FirstRun, useFirstRun } from '../features/home/FirstRun';
import { Promised } from '../features/home/Promised';
import { SeenLast } from '../features/home/SeenLast';
import { TodayStrip } from '../features/home/TodayStrip';
import { WaitAtHome } from '../features/outcomes/slots';
import { OpenOptions } from '../features/record/OpenOptions';
import { RunbookSearch } from '../features/runbooks/RunbookSearch';
import { ClockBox } from '../features/time/ClockBox';
import { useTime, useToday } from '../features/time/use-time';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { Note } from '../ui/Note';
import { useWords } from '../ui/words';
import { type PageBeside, pageBeside } from './page-beside';
import { useTabAddress } from './use-tab-beside';

/** Whether there is more to show than that the page has no record: a frame is taken away from such a page in a moment. */
export function isAtHome({ view }: TabAnswer, framed: boolean): boolean {
  return view.state === 'unreachable' || (view.state === 'none' && !framed);
}

/** Beside a page without a record: what it is, and all that needs none. */
export function Home({ answer }: { answer: TabAnswer }) {
  const { framed } = usePanel();
  return isAtHome(answer, framed) ? <WholeHome answer={answer} /> : <About page="none" />;
}

function WholeHome({ answer }: { answer: TabAnswer }) {
  const { of, framed } = usePanel();
  const [isFirst, done] = useFirstRun();
  const w = useWords();
  const search = useRef<HTMLInputElement>(null);
  const library = useQuery('suggestions', of);
  const time = useTime(of);
  const { day } = useToday();
  const page = usePage(answer);
  const isToReload = page === 'updated' || page === 'asleep';
  // A frame has come with a record: whoever looks at it has seen the panel at work.
  const showsFirst = isFirst === true && !framed && !isToReload;
  return (
    <>
      {isToReload ? <Reload page={page} /> : page && <About page={page} />}
      {!framed && <TakenAway />}
      {!framed && (
        <BackupNote>
          <OpenOptions>{w.backup.toBackup}</OpenOptions>
        </BackupNote>
      )}
      {showsFirst && <FirstRun onDone={done} />}
      <RunbookSearch searchRef={search} librarySize={library.data?.librarySize} back={w.home.back}>
        <QueryState query={time}>
          {(view) => (
            <>
              <Guarded place="clock">
                <ClockBox view={view} primary={!showsFirst && !isToReload} />
              </Guarded>
              <SeenLast />
              <WaitAtHome />
              <Promised engagements={view.engagements} today={day} />
              <TodayStrip view={view} />
            </>
          )}
        </QueryState>
      </RunbookSearch>
    </>
  );
}

/** `updated`: the page answered once, for the panel stands in it. */
type Page = PageBeside | 'updated';

/** What the page is, as far as the browser lets us know; `undefined` until it has said so. */
function usePage(answer: TabAnswer): Page | undefined {
  const { of } = usePanel();
  const isSilent = answer.silent === true;
  const address = useTabAddress(isSilent ? of.tabId : undefined);
  const { data, loading } = useQuery('sites', isSilent && address?.url !== undefined ? {} : undefined);
  if (answer.view.state === 'unreachable') return 'updated';
  if (isSilent && (address === undefined || loading)) return undefined;
  return pageBeside(isSilent, address?.url, data?.ownHosts ?? []);
}

/** What it is, and what to do about it. */
function About({ page }: { page: Exclude<Page, 'asleep' | 'updated'> }) {
  const w = useWords();
  const { of } = usePanel();
  const names = w.format.list(sites.all.map(({ name }) => name));
  const actions: Record<typeof page, ReactNode> = {
    none: <OpenOptions quiet>{w.panel.addHost}</OpenOptions>,
    otherProduct: <OpenOptions>{w.record.sites}</OpenOptions>,
    foreign: (
      <>
        <OpenOptions>{w.panel.addHost}</OpenOptions>
        <Button small look="quiet" onClick={() => void ask('reloadTab', of)}>
          {w.panel.reloadTab}
        </Button>
      </>
    ),
  };
  return (
    <Message title={w.panel.beside[page].title} isMain actions={actions[page]}>
      {w.panel.beside[page].text(names)}
    </Message>
  );
}

function Reload({ page }: { page: 'asleep' | 'updated' }) {
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
      {page === 'updated' ? w.panel.reloadText : w.panel.asleepText}
    </Message>
  );
}

/** Sites that would be read had their access not been taken away in the browser. */
function TakenAway() {
  const w = useWords();
  const origins = useAccess();
  const closed = origins && sites.all.filter(({ id }) => !sites.bundled.isSiteGranted(id, origins));
  if (!closed || closed.length === 0) return null;
  return (
    <Note icon="lock" tone="warn">
      {w.panel.takenAway(w.format.list(closed.map(({ name }) => name)))}{' '}
      <OpenOptions quiet>{w.record.sites}</OpenOptions>
    </Note>
  );
}
