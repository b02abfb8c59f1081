import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { recordKey } from '@/lib/context/record-key';
import { addAway } from '@/lib/store/away';
import { sharedOf, takeIn } from '@/lib/store/merge';
import type { Away } from '@/lib/time/away';
import type { TimeEntry } from '@/lib/time/entry';
import { english } from '@/locales/locale';
import type { Words } from '@/locales/words';
import { cache } from '../data/cache';
import { discardDrafts } from '../data/drafts';
import { forgetTexts } from '../data/kept-texts';
import { forgetChanges } from '../data/use-undo';
import { Panel } from '../panel/Panel';
import { StatusProvider } from '../ui/Status';
import { unlogged } from '../ui/unlogged';
import { WordsProvider } from '../ui/words';
import { accountRef, minute, morning, newEngagements, otherTicketRef, ticketRef, todayAt } from './samples';
import { closePage } from './visibility';
import { worker } from './worker';

/** What was promised before the test began. */
export const engagements = {} as Record<keyof typeof newEngagements, Engagement>;

/**
 * Starts every test of a file in the same morning, with a fresh worker, the sample's engagements, of which one was worked
 * on for its ticket yesterday, and that ticket in the tab. Leaves an empty page and the real clock.
 */
export function freshPanel(): void {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: morning });
    worker.reset();
    for (const name of Object.keys(newEngagements) as (keyof typeof newEngagements)[]) {
      engagements[name] = await worker.ask('createEngagement', newEngagements[name]());
    }
    const yesterday = todayAt(15, 0) - 24 * 60 * minute;
    await entry({ startedAt: yesterday, endedAt: yesterday + 20 * minute });
    await worker.showTicket();
  });
  afterEach(async () => {
    cleanup();
    await worker.settled();
    cache.clear();
    closePage();
    for (const ref of [ticketRef, otherTicketRef, accountRef]) discardDrafts(recordKey(ref));
    discardDrafts('');
    forgetChanges();
    forgetTexts();
    vi.useRealTimers();
  });
}

type EntryPart = Partial<Pick<TimeEntry, 'startedAt' | 'endedAt' | 'class' | 'billable' | 'note' | 'engagementId'>>;

/** An entry on the sample's ticket that began an hour ago, or when it says; it runs unless it says when it ended. */
export function entry({ startedAt = Date.now() - 60 * minute, endedAt, ...part }: EntryPart = {}): Promise<TimeEntry> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const record = { ref: ticketRef, title: 'SSO sign-in fails' };
  const content = { engagementId: engagements.goLive.id, record, zone, ...part };
  if (endedAt !== undefined) return worker.ask('logEntry', { ...content, startedAt, endedAt });
  return worker.askAt(startedAt, 'startEntry', content);
}

/** Another device of the same person started a clock too, while this entry ran; now the two databases meet. */
export async function startedTwice(running: TimeEntry, startedAt: number): Promise<void> {
  const theirs = await sharedOf(worker.store.db);
  theirs.rows.timeEntries = [{ ...running, id: crypto.randomUUID(), device: 'other', startedAt, running: 1 }];
  await takeIn(worker.store, theirs);
}

/** The worker noticed that nobody was there while an entry ran. */
export function wasAway(away: Away): Promise<void> {
  return addAway(worker.store.db, away);
}

/** Nothing was promised to anybody. */
export async function withoutEngagements(): Promise<void> {
  for (const { id } of Object.values(engagements)) await worker.ask('deleteEngagement', { id, entries: 'stay' });
}

/** Draws the whole panel: in a page's frame, or beside it. */
export function renderPanel({ framed = true, words = english }: { framed?: boolean; words?: Words } = {}) {
  if (!framed) worker.caller = { kind: 'own' };
  const user = userEvent.setup();
  const view = render(
    <WordsProvider words={words}>
      <StatusProvider>
        <Panel framed={framed} />
      </StatusProvider>
    </WordsProvider>,
    { onCaughtError: unlogged.onCaughtError },
  );
  return { user, ...view };
}
