import type { RecordRef } from '@/lib/context/record';
import type { AccountView } from '@/lib/contract/accounts';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import type { TimeView } from '@/lib/contract/time';
import type { PacketCheck } from '@/lib/packet/packet';
import { isBooked } from '@/lib/time/booked';
import { dayBounds, localDay } from '@/lib/time/days';
import { mayHaveRunOn } from '@/lib/time/ran-on';
import { workedSeconds } from '@/lib/time/totals';
import type { Words } from '@/locales/words';
import { levelLooks } from '../features/account/levels';
import { localZone } from '../ui/zone';
import type { TabStatus } from './Tabs';

/** What goes wrong in making a status costs that status alone: the tab itself may well be shown. */
export function statusOrNone(status: () => TabStatus | undefined): TabStatus | undefined {
  try {
    return status();
  } catch {
    return undefined;
  }
}

/** Of a tab that shows what was read, where nothing could be. */
export function notRead(w: Words): TabStatus {
  return { words: w.panel.status.notRead, icon: 'question' };
}

/** `undefined` while the answer is awaited: a tab then shows its name alone. */
export function runbooksStatus(
  w: Words,
  view: SuggestionsView | undefined,
  kind: RecordRef['kind'],
): TabStatus | undefined {
  if (!view) return undefined;
  if (kind === 'account') return { words: w.panel.status.inAll(view.librarySize) };
  return {
    words: view.suggestions.length === 0 ? w.panel.status.noneFits : w.panel.status.fit(view.suggestions.length),
  };
}

export function packetStatus(w: Words, check: PacketCheck | null | undefined): TabStatus | undefined {
  if (check === undefined) return undefined;
  if (check === null) return { words: w.panel.status.forTickets };
  const { met, required } = check.completeness;
  const words = w.panel.status.met({ met, required });
  return met === required
    ? { words, icon: 'met', tone: 'good', spoken: w.panel.status.complete }
    : { words, icon: 'weak', tone: 'warn', spoken: w.panel.status.incomplete };
}

export function timeStatus(w: Words, view: TimeView | undefined, now: number): TabStatus | undefined {
  if (!view) return undefined;
  if (view.running && mayHaveRunOn(view.running.startedAt, now, localZone())) {
    return { words: w.panel.status.asks, icon: 'question', tone: 'warn', spoken: w.panel.status.asksSpoken };
  }
  if (view.running) {
    return {
      words: w.format.hours((now - view.running.startedAt) / 1000),
      running: true,
      spoken: w.panel.status.running,
    };
  }
  const zone = localZone();
  // As the tab itself counts it: what is of today, and of somebody.
  const worked = workedSeconds(view.entries.filter(isBooked), now, dayBounds(localDay(now, zone), zone));
  return { words: worked > 0 ? w.panel.status.today(w.format.hours(worked)) : w.panel.status.notRunning };
}

export function accountStatus(w: Words, view: AccountView | null | undefined): TabStatus | undefined {
  if (view === undefined) return undefined;
  if (view === null) return { words: w.panel.status.noneNamed };
  const { level } = view.risk;
  if (!level) {
    const { known, of } = view.risk.coverage;
    return { words: w.panel.status.known({ known, of }), icon: 'question', spoken: w.panel.status.unknownSpoken };
  }
  return { words: w.account.levels[level], ...levelLooks[level], spoken: w.panel.status.risk };
}
