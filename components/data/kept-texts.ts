import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { OfTab } from '@/lib/contract/inputs';
import { mergeTyped } from '@/lib/text/merge-typed';
import { ask } from './ask';
import { usePanel } from './panel-context';
import { useQuery } from './use-query';

/** What stands in a field here, and what the worker had kept of it when it was last heard of. */
interface Typed {
  value: string;
  base: string;
  revision: number;
  isSending: boolean;
  /** Sent since then, and not answered: the worker may have kept each of them, and its answer was lost. */
  sent: readonly string[];
  /** The newest try to keep it failed. */
  isUnkept: boolean;
}
type Fields = Readonly<Record<string, Typed>>;

const untouched: Typed = { value: '', base: '', revision: 0, isSending: false, sent: [], isUnkept: false };
const none: Fields = {};

/** By record and slot, as long as this page lives: what could not be kept yet is not lost when its form goes. */
const records = new Map<string, Fields>();
const listeners = new Set<() => void>();

const fieldsOf = (record: string): Fields => records.get(record) ?? none;
const typedIn = (record: string, slot: string): Typed => fieldsOf(record)[slot] ?? untouched;

function put(record: string, slot: string, change: Partial<Typed>): void {
  records.set(record, { ...fieldsOf(record), [slot]: { ...typedIn(record, slot), ...change } });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export interface KeptTexts {
  texts: Readonly<Record<string, string>>;
  write: (slot: string, text: string) => void;
  /** Something that stands here is not on disk, and is only as safe as this page. */
  isUnkept: boolean;
  /** It is known what was kept, or that nobody can tell. */
  isKnown: boolean;
}

/**
 * What a person writes into packets of the record on show: kept by the worker at every keystroke, there again in the next
 * page. What another window writes comes in while one types; of two who type at once both texts stay.
 */
export function useKeptTexts(): KeptTexts {
  const { of } = usePanel();
  const record = of.record ?? '';
  const { data, error } = useQuery('packetTexts', of);
  const isKnown = data !== undefined || error !== undefined;
  useEffect(() => {
    for (const [slot, { text, revision }] of Object.entries(data ?? {})) {
      const typed = typedIn(record, slot);
      // Who is sending hears of it by the answer.
      if (typed.isSending || revision <= typed.revision) continue;
      put(record, slot, { value: withTheirs(typed, text), base: text, revision, sent: [] });
      void send(of, record, slot);
    }
  }, [data, of, record]);
  const fields = useSyncExternalStore(subscribe, () => fieldsOf(record));
  return useMemo(
    () => ({
      texts: Object.fromEntries(Object.entries(fields).map(([slot, { value }]) => [slot, value])),
      isUnkept: Object.values(fields).some((typed) => typed.isUnkept),
      isKnown,
      write(slot, value) {
        put(record, slot, { value });
        void send(of, record, slot);
      },
    }),
    [fields, isKnown, of, record],
  );
}

/** What stands here with what the worker has by now; what was sent from here is no other person's, and not put beside itself. */
function withTheirs({ value, base, sent }: Typed, theirs: string): string {
  return sent.includes(theirs) ? value : mergeTyped(base, value, theirs);
}

/** Sends what is not kept yet, one try at a time, until the worker has what stands in the field. */
async function send(of: OfTab, record: string, slot: string, tries = 0): Promise<void> {
  if (typedIn(record, slot).isSending) return;
  put(record, slot, { isSending: true });
  try {
    for (let typed = typedIn(record, slot); typed.value !== typed.base; typed = typedIn(record, slot)) {
      const { value: text, revision: seen } = typed;
      if (!typed.sent.includes(text)) put(record, slot, { sent: [...typed.sent, text] });
      const { isKept, now } = await ask('keepPacketText', { ...of, slot, text, seen });
      const newest = typedIn(record, slot);
      put(record, slot, {
        value: isKept ? newest.value : withTheirs(newest, now.text),
        base: now.text,
        revision: now.revision,
        sent: [],
      });
    }
    put(record, slot, { isSending: false, isUnkept: false });
    return;
  } catch {
    // It stands here; it goes with the next letter, or by itself.
    put(record, slot, { isSending: false, isUnkept: true });
  }
  const wait = waits[tries];
  if (wait === undefined) return;
  setTimeout(() => {
    if (typedIn(record, slot).isUnkept) void send(of, record, slot, tries + 1);
  }, wait);
}

/** Milliseconds until it is tried again, of a text that could not be kept: the last letter of it has none after it. */
const waits = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/** For tests: another page. */
export function forgetTexts(): void {
  records.clear();
}
