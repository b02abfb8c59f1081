import { useCallback, useState, useSyncExternalStore } from 'react';
import { usePanel } from './panel-context';

/**
 * What a person is typing, by record and form, for as long as this page lives. A form may be taken from the screen at any
 * moment (another tab of the panel, a record that is read again, a page that goes on); what was typed in it is not.
 */
const drafts = new Map<string, Map<string, unknown>>();
const listeners = new Set<() => void>();
let records: readonly string[] = [];

function changed(): void {
  const now = [...drafts.keys()].sort();
  if (now.join('\n') !== records.join('\n')) records = now;
  for (const listener of listeners) listener();
}

export interface Draft<T> {
  value: T;
  set(next: T): void;
  /** To be called once it is saved, or given up. */
  clear(): void;
  /**
   * To be called once it is saved, by a form that stays: what is as it was sent gives way to `next`; what somebody typed
   * while it was on its way stays.
   */
  settle(sent: T, next: T): void;
}

/** The state of a form that outlives the form; `initial` until something is typed. */
export function useDraft<T>(form: string, initial: T): Draft<T> {
  const { of } = usePanel();
  const record = of.record ?? '';
  const [value, setValue] = useState(() => (drafts.get(record)?.get(form) as T | undefined) ?? initial);
  const set = useCallback(
    (next: T) => {
      const ofRecord = drafts.get(record) ?? new Map<string, unknown>();
      drafts.set(record, ofRecord.set(form, next));
      setValue(next);
      changed();
    },
    [record, form],
  );
  const clear = useCallback(() => {
    const ofRecord = drafts.get(record);
    ofRecord?.delete(form);
    if (ofRecord?.size === 0) drafts.delete(record);
    changed();
  }, [record, form]);
  const settle = useCallback(
    (sent: T, next: T) => {
      const typed = (drafts.get(record)?.get(form) as T | undefined) ?? sent;
      const left = typedSince(typed, sent, next);
      set(left ?? next);
      if (left === undefined) clear();
    },
    [record, form, set, clear],
  );
  return { value, set, clear, settle };
}

/** `next`, with each field as it was typed where that is neither what was sent nor what comes; `undefined` where none is. */
function typedSince<T>(typed: T, sent: T, next: T): T | undefined {
  if (!isFields(typed) || !isFields(sent) || !isFields(next)) return typed === sent ? undefined : typed;
  const fields = Object.entries(typed).filter(([name, value]) => value !== sent[name] && value !== next[name]);
  return fields.length === 0 ? undefined : { ...next, ...Object.fromEntries(fields) };
}

const isFields = (draft: unknown): draft is Record<string, unknown> => typeof draft === 'object' && draft !== null;

/** Whether something was typed in a form of the record on show, so that it is opened again with it. */
export function useHasDraft(form: string): boolean {
  const { of } = usePanel();
  return drafts.get(of.record ?? '')?.has(form) ?? false;
}

/** Records with something typed, by `recordKey`. */
export function useDraftedRecords(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => records,
  );
}

/** Fields of drafts that hold words of the person's own. */
const inWords = ['typed', 'note', 'name'] as const;

/** What was typed on a record in words, for when the form that holds it cannot be shown. */
export function typedOn(record: string): string[] {
  return [...(drafts.get(record)?.values() ?? [])].flatMap((draft) => {
    if (typeof draft === 'string') return draft.trim() || [];
    const fields = draft as Partial<Record<(typeof inWords)[number], unknown>> | undefined;
    return inWords.flatMap((name) => {
      const value = fields?.[name];
      return typeof value === 'string' && value.trim() !== '' ? value : [];
    });
  });
}

/** Gives up what was typed on a record. */
export function discardDrafts(record: string): void {
  drafts.delete(record);
  changed();
}
