import { z } from '@/lib/zod';
import { act, sites } from './message';

/** 128 bits that a content script made; only the worker and one frame of ours learn it. */
const secret = z.string().regex(/^[0-9a-f]{32}$/);

/** How a frame of ours becomes the panel: its page's content script vouches for it, and nobody else can. */
export const frames = {
  /** A content script puts a frame of ours into its page, and will hand it this. */
  frameMade: act({ from: sites, about: () => undefined, input: z.object({ secret }) })<void>(),
  /** A frame shows what it was handed; whether it is the panel from here on. It asks again when the answer was lost. */
  proveFrame: act({ from: ['frame', 'panel'], input: z.object({ secret }) })<boolean>(),
};
