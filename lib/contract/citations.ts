import { z } from '@/lib/zod';
import { ofTab } from './inputs';
import { act, ours } from './message';
import type { SpanShown } from './to-tab';

const entry = z.string().min(1).max(200);
const offset = z.number().int().nonnegative();

/** Messages of the record on show, which citations and evidence point into. */
export const citations = {
  /** Scrolls the page to where a span stands, and marks it for a moment; `absent` where the page does not show it. */
  showSpan: act({
    from: ours,
    input: ofTab.extend({ span: z.object({ entry, start: offset, end: offset }) }),
  })<SpanShown>(),
  /** Opens a message's own address in the tab, on sites that have one. */
  openComment: act({ from: ours, input: ofTab.extend({ entry }) })<void>(),
};
