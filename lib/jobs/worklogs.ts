import { recordRefSchema } from '@/lib/context/record';
import type { Sent, WorkToLog } from '@/lib/sites/site';
import { workerOf } from '@/lib/sites/workers';
import { z } from '@/lib/zod';
import { defineJob } from './kind';
import { Pause } from './pause';
import type { JobTools } from './tools';

const rowSchema = z.object({
  rowKey: z.string().min(1).max(600),
  issue: recordRefSchema.refine(({ site }) => workerOf(site)?.logWork !== undefined, 'This site takes no work'),
  entryIds: z.array(z.uuid()).min(1).max(1000),
});
export type WorklogToSend = z.infer<typeof rowSchema>;

const inputSchema = z.object({
  host: z.string().min(1).max(253),
  /** Made by the worker when a person clicked: nothing is sent without one. */
  confirmed: z.uuid(),
  rows: z.array(rowSchema).min(1).max(500),
});
const cursorSchema = z.object({ at: z.number().int(), sent: z.number().int(), failed: z.number().int() });

export interface WorklogsResult {
  sent: number;
  failed: number;
}

/** It cannot be begun like other jobs: only by what a person confirmed. */
export const worklogsKind = 'worklogs';

/**
 * Sends worklogs to their site, one after the other. Each is looked for before it is made, by the entries that it
 * carries: a step that is repeated, because nobody knows whether it arrived, finds what did and changes nothing.
 */
export const worklogsJob = defineJob<
  z.infer<typeof inputSchema>,
  z.infer<typeof cursorSchema>,
  WorklogsResult,
  JobTools
>({
  kind: worklogsKind,
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'worklogs',
  key: ({ host, confirmed }) => `${host} ${confirmed}`,
  lane: ({ host }) => host,
  first: () => ({ at: 0, sent: 0, failed: 0 }),
  async step({ input: { rows, confirmed }, cursor, tools }) {
    const row = rows[cursor.at];
    const work = row && (await tools.workToLog(row));
    const outcome = row && work && (await sendOne(row, work, confirmed, tools));
    const sent = cursor.sent + (outcome && 'id' in outcome ? 1 : 0);
    const failed = cursor.failed + (outcome && 'failed' in outcome ? 1 : 0);
    const at = cursor.at + 1;
    return {
      ...(at < rows.length ? { next: { at, sent, failed } } : { done: { sent, failed } }),
      progress: { done: at, total: rows.length },
      async write() {
        if (row && work && outcome) await tools.keepWorklog(row, work, outcome);
      },
    };
  },
});

/** What comes of one; that a person may not log there, or that the issue is gone, is for its row and stops nothing. */
async function sendOne(
  { issue, entryIds }: WorklogToSend,
  { work, worklogId }: PlannedWork,
  confirmed: string,
  tools: JobTools,
): Promise<Sent | undefined> {
  const logWork = workerOf(issue.site)?.logWork;
  if (!logWork) return undefined;
  try {
    const carried = { entryIds: [...new Set([...entryIds, ...work.entryIds])], startedAt: work.startedAt };
    const known = worklogId ?? (await tools.askSite(issue, (ask) => logWork.find(issue, carried, ask)));
    return logWork.sent(await tools.sendToSite(issue, confirmed, logWork.request(issue, work, known)));
  } catch (error) {
    if (!(error instanceof Pause) || error.reason.code !== 'refused') throw error;
    const { status } = error.reason;
    return { failed: { ...(status === undefined ? {} : { status }), says: '' } };
  }
}

/** A worklog as its entries are now. */
export interface PlannedWork {
  work: WorkToLog;
  /** Of the one that was sent before. */
  worklogId?: string;
  /** By what it is told later whether it is still the same. */
  content: string;
}
