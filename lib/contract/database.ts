import { z } from '@/lib/zod';
import { nothing, seen } from './inputs';
import { command, ours, question } from './message';

/** Who works here, and what they should know of their data. */
export interface HomeView {
  person: { id: string; name: string; revision?: string };
}

export const database = {
  home: question({ from: ours, input: nothing })<HomeView>(),
  /** How colleagues will see the person. */
  rename: command({
    from: ours,
    input: z.object({ name: z.string().trim().max(100), seen: seen.optional() }),
  })<void>(),
  /** Takes back what a command did, by its id, field by field where nobody changed it since. */
  undo: command({ from: ours, input: z.object({ command: z.uuid() }) })<{ kept: string[] }>(),
};
