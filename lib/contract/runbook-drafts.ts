import type { DraftOfTicket } from '@/lib/runbooks/from-ticket';
import { z } from '@/lib/zod';
import { ofTab } from './inputs';
import { ours, question } from './message';

/** A draft as it would be saved. */
export interface DraftFile {
  markdown: string;
  /** What the file is called. */
  name: string;
  /** So many tickets of the last 90 days that were read here have one of its signals. */
  tickets: number;
}

const line = z.string().max(500);
const from = z.union([z.object({ comment: z.number().int().positive() }), z.object({ record: line })]);

const draft = z.object({
  title: line,
  area: line,
  owner: line,
  signals: z.array(line).max(50),
  steps: z.array(z.object({ text: z.string().max(5000), from: from.optional() })).max(100),
});

export const runbookDrafts = {
  /** A runbook begun from the ticket on show; `null` where none is, or it was not read. */
  draftFromTicket: question({ from: ours, input: ofTab })<DraftOfTicket | null>(),
  /** What a draft would be as a file. `source`: the ticket it is from, as people call it. */
  draftFile: question({ from: ours, input: z.object({ draft, source: line }) })<DraftFile>(),
};
