import { z } from '@/lib/zod';
import type { Asker } from './handlers';

/** A secret that no frame showed by then is worth nothing: a frame loads in a second or two. */
const secretMs = 60_000;
/** Of one tab: pages that a person can go back to keep their frames, and no browser keeps more of them. */
const mostFrames = 12;

/** A frame as the browser names it. */
type Frame = Pick<Asker, 'tabId' | 'frameId' | 'documentId'>;

const frameSchema = z.object({ frameId: z.number().int(), documentId: z.string().optional() });
const guestSchema = z.object({
  /** Of the content script that spoke last, as the browser told it. */
  host: z.string().optional(),
  /** The page it runs in, where the browser tells documents apart. */
  documentId: z.string().optional(),
  secret: z.object({ value: z.string(), at: z.number() }).optional(),
  /** Frames that showed a secret. */
  frames: z.array(frameSchema).max(mostFrames),
});
type Guest = z.infer<typeof guestSchema>;

/** Where it is kept: it has to outlive the worker and no browser session. */
export interface GuestStore {
  load(tabId: number): Promise<unknown>;
  save(tabId: number, guest: Guest): Promise<void>;
}

export interface Guests {
  /** A content script sent something: it speaks for its tab from here on. */
  speaks(script: Pick<Asker, 'tabId' | 'host' | 'documentId'>): Promise<void>;
  /** The host of the content script that speaks for a tab. */
  hostOf(tabId: number): Promise<string | undefined>;
  /** The content script of this tab will hand the secret to its frame. */
  expect(tabId: number, secret: string): Promise<void>;
  /** A frame showed a secret; whether it is the panel. A secret is good for one frame, once. */
  prove(frame: Frame, secret: string): Promise<boolean>;
  /** Whether a frame is the panel that its tab's content script put there. */
  isPanel(frame: Frame): Promise<boolean>;
}

/**
 * Who is who in a site's page. Any page may load the panel, should it come to know its address, and that frame has the
 * origin of ours; what it cannot have is the secret that our content script made, told the worker, and handed to its own
 * frame, past the page. Frames are known by what the browser says of them, so nothing that a page learns later helps it.
 */
export function createGuests({ store, now }: { store: GuestStore; now: () => number }): Guests {
  const known = new Map<number, Promise<Guest>>();

  function guestOf(tabId: number): Promise<Guest> {
    const guest = known.get(tabId) ?? loaded(tabId);
    known.set(tabId, guest);
    return guest;
  }

  async function loaded(tabId: number): Promise<Guest> {
    const stored = await store.load(tabId).catch(() => undefined);
    return guestSchema.safeParse(stored).data ?? { frames: [] };
  }

  return {
    async speaks({ tabId, host, documentId }) {
      if (tabId === undefined) return;
      const guest = await guestOf(tabId);
      if (guest.host === host && guest.documentId === documentId) return;
      Object.assign(guest, { host, documentId, secret: undefined });
      await store.save(tabId, guest);
    },
    hostOf: async (tabId) => (await guestOf(tabId)).host,
    async expect(tabId, value) {
      const guest = await guestOf(tabId);
      guest.secret = { value, at: now() };
      await store.save(tabId, guest);
    },
    async prove(frame, secret) {
      const { tabId, frameId, documentId } = frame;
      if (tabId === undefined || frameId === undefined) return false;
      const guest = await guestOf(tabId);
      const expected = guest.secret;
      // It may ask again because the answer was lost.
      if (!expected || expected.value !== secret) return isIn(guest, frame);
      guest.secret = undefined;
      const isInTime = now() - expected.at < secretMs;
      if (isInTime) guest.frames = [...guest.frames, { frameId, documentId }].slice(-mostFrames);
      await store.save(tabId, guest);
      return isInTime;
    },
    isPanel: async (frame) => frame.tabId !== undefined && isIn(await guestOf(frame.tabId), frame),
  };
}

function isIn({ frames }: Guest, { frameId, documentId }: Frame): boolean {
  return frames.some((one) => one.frameId === frameId && one.documentId === documentId);
}
