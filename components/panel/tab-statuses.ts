import type { RecordRef } from '@/lib/context/record';
import type { AccountView } from '@/lib/contract/accounts';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import type { TimeView } from '@/lib/contract/time';
import type { PacketCheck } from '@/lib/packet/packet';
import { formatHours } from '@/lib/time/format';
import { workedSeconds } from '@/lib/time/totals';
import { levelWords } from '../features/account/levels';
import type { TabStatus } from './Tabs';

/** `undefined` while the answer is awaited: a tab then shows its name alone. */
export function runbooksStatus(view: SuggestionsView | undefined, kind: RecordRef['kind']): TabStatus | undefined {
  if (!view) return undefined;
  if (kind === 'account') return { words: `${view.librarySize} in all` };
  return { words: view.suggestions.length === 0 ? 'none fits' : `${view.suggestions.length} fit` };
}

export function packetStatus(check: PacketCheck | null | undefined): TabStatus | undefined {
  if (check === undefined) return undefined;
  if (check === null) return { words: 'for tickets' };
  const { met, required } = check.completeness;
  const words = `${met} of ${required}`;
  return met === required
    ? { words, icon: 'met', tone: 'good', spoken: 'complete' }
    : { words, icon: 'weak', tone: 'warn', spoken: 'incomplete' };
}

export function timeStatus(view: TimeView | undefined, now: number): TabStatus | undefined {
  if (!view) return undefined;
  if (view.running) {
    return { words: formatHours((now - view.running.startedAt) / 1000), running: true, spoken: 'running' };
  }
  const worked = workedSeconds(view.entries, now);
  return { words: worked > 0 ? `${formatHours(worked)} today` : 'not running' };
}

export function accountStatus(view: AccountView | null | undefined): TabStatus | undefined {
  if (view === undefined) return undefined;
  if (view === null) return { words: 'none named' };
  const { level } = view.risk;
  if (!level) return { words: 'unknown', icon: 'question', spoken: 'not enough known to say' };
  const { word, icon, tone } = levelWords[level];
  return { words: word, icon, tone, spoken: 'technical risk' };
}
