import type { SettingValue } from '@/lib/settings/settings';
import { z } from '@/lib/zod';
import type { BackupState } from './backup';
import { nothing, seen } from './inputs';
import { act, command, ours, question } from './message';

/** What the person is to be told, until they have seen it. */
export interface Told {
  /** Rows that were gone, or older than they were, and were put back; `newestAt` is when the last of them was made. */
  restored?: { rows: number; tables: Record<string, number>; newestAt: number };
  /** Something was there once and cannot be had back: all of it, or so many lines of the copy. */
  lost?: { all: true } | { lines: number };
  /** UTC milliseconds. */
  at: number;
}

/** Who works here, and what they should know of their data. */
export interface HomeView {
  person: { id: string; name: string; revision?: string };
  /** What was put back into the database, or lost, and not seen by the person yet. */
  told?: Told;
  /** `auto`: the browser's. */
  language: SettingValue<'language'>;
  /** What the person should do for the safety of their data. */
  safety: Pick<BackupState, 'isDue' | 'disk'>;
}

export const database = {
  /** The person saw what was put back or lost. */
  acknowledgeRestored: act({ from: ours, input: nothing })<void>(),
  home: question({ from: ours, input: nothing })<HomeView>(),
  /** How colleagues will see the person. Without `seen` there was no row of them yet. */
  rename: command({
    from: ours,
    input: z.object({ name: z.string().trim().max(100), seen: seen.optional() }),
  })<void>(),
  /** Takes back what a command did, by its id, field by field where nobody changed it since. */
  undo: command({ from: ours, input: z.object({ command: z.uuid() }) })<{ kept: string[] }>(),
};
