import { z } from '@/lib/zod';
import { defineJob } from './kind';
import type { JobTools } from './tools';

const inputSchema = z.object({
  sourceId: z.uuid(),
  /** How many there were to take when it was begun. */
  total: z.number().int().nonnegative(),
});
export type TakeImportInput = z.infer<typeof inputSchema>;

/** As many are written at once: others have to wait for that. */
const atOnce = 100;

/** Takes what an import found into the library, some at a time. Taken ones are there, whatever comes of the rest. */
export const takeImportJob = defineJob<TakeImportInput, { taken: number }, { taken: number }, JobTools>({
  kind: 'takeImport',
  input: inputSchema,
  cursor: z.object({ taken: z.number().int().nonnegative() }),
  unit: 'articles',
  key: ({ sourceId }) => sourceId,
  lane: ({ sourceId }) => `take ${sourceId}`,
  first: () => ({ taken: 0 }),
  async step({ input: { sourceId, total }, cursor: { taken }, tools: { imports } }) {
    const most = Math.min(atOnce, total - taken);
    const next = taken + most;
    const progress = { done: next, total };
    const write = async () => void (await imports.take(sourceId, most));
    return { ...(next >= total ? { done: { taken: next } } : { next: { taken: next } }), progress, write };
  },
});
