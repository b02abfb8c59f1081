import type { SettingValue } from '@/lib/settings/settings';
import { z } from '@/lib/zod';
import { nothing, seen } from './inputs';
import { command, ours, question } from './message';

/** Who works here, and what they should know of their data. */
export interface HomeView {
  person: { id: string; name: string; revision?: string };
  /** `auto`: the browser's. */
  language: SettingValue<'language'>;
}

export const database = {
  home: question({ from: ours, input: nothing })<HomeView>(),
  /** How colleagues will see the person. Without `seen` there was no row of them yet. */
  rename: command({
    from: ours,
    input: z.object({ name: z.string().trim().max(100), seen: seen.optional() }),
  })<void>(),
  /** Takes back what a command did, by its id, field by field where nobody changed it since. */
  undo: command({ from: ours, input: z.object({ command: z.uuid() }) })<{ kept: string[] }>(),
};
