import { type Change, changesPort, concerns, type Interest, type Topic, topics } from '@/lib/contract/change';
import { z } from '@/lib/zod';
import type { Caller } from './router';

/** One page of ours that wants to hear of changes; a port, so that tests need no browser. */
export interface Listener {
  /** Of a frame in a page: the tab it is in. */
  tabId?: number;
  tell(changes: Change[]): void;
}

const interest = z.object({
  topic: z.enum(topics),
  tabId: z.number().int().optional(),
  record: z.string().max(500).optional(),
  account: z.string().max(60).optional(),
}) satisfies z.ZodType<Interest>;
const subscriptionSchema = z.object({ interests: z.array(interest).max(100), replay: z.boolean().optional() });

/** Topics of which a frame hears for its own tab only. */
const ofTab: ReadonlySet<Topic> = new Set<Topic>(['tab', 'readings']);

/** Changes of one tab come in bursts: a page may navigate hundreds of times in a second. */
const burstMs = 60;
/** What a page may have missed while its port was being opened again. */
const mostKept = 500;

export interface Changes {
  /** Returns how the listener says what it wants to hear, and how it leaves. */
  join(listener: Listener): { wants(subscription: unknown): void; leave(): void };
  /** Tells those whom it concerns, and nobody else. */
  tell(change: Change): void;
}

interface Member {
  listener: Listener;
  interests: Interest[];
  due: Map<string, Change>;
  isWaiting: boolean;
}

/**
 * Who hears of what. It is all in memory: nothing changes while no worker lives, so a page whose port died with the last
 * one is told, when it connects again, what this one has said so far (`replay`).
 */
export function createChanges(later: (run: () => void, ms: number) => void = setTimeout): Changes {
  const members = new Set<Member>();
  const said = new Map<string, Change>();

  const tellOne = (member: Member, change: Change) => {
    if (!member.interests.some((one) => concerns(change, one))) return;
    member.due.set(JSON.stringify(change), change);
    if (member.isWaiting) return;
    member.isWaiting = true;
    later(() => {
      member.isWaiting = false;
      const due = [...member.due.values()];
      member.due.clear();
      if (members.has(member)) member.listener.tell(due);
    }, burstMs);
  };

  return {
    join(listener) {
      const member: Member = { listener, interests: [], due: new Map(), isWaiting: false };
      members.add(member);
      return {
        wants(subscription) {
          const { interests, replay } = subscriptionSchema.catch({ interests: [] }).parse(subscription);
          // A frame does not know the number of its tab, and may not listen to another.
          const { tabId } = listener;
          member.interests =
            tabId === undefined ? interests : interests.map((one) => (ofTab.has(one.topic) ? { ...one, tabId } : one));
          if (replay) for (const change of said.values()) tellOne(member, change);
        },
        leave: () => void members.delete(member),
      };
    },
    tell(change) {
      const key = JSON.stringify(change);
      said.delete(key);
      said.set(key, change);
      const [oldest] = said.keys();
      if (said.size > mostKept && oldest !== undefined) said.delete(oldest);
      for (const member of members) tellOne(member, change);
    },
  };
}

/** The worker's end of a port that a page opened. */
export interface PagePort {
  name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(hear: (message: unknown) => void): void };
  onDisconnect: { addListener(hear: () => void): void };
}

/** A page opened a port; ours hear of changes by it, nobody else. What it says while it is being recognised is kept. */
export function connectPage(changes: Changes, port: PagePort, recognised: Promise<Caller>): void {
  const member = recognised.then(
    ({ kind, tabId }) => {
      if (port.name === changesPort && (kind === 'panel' || kind === 'own')) {
        return changes.join({ tabId, tell: (all) => port.postMessage(all) });
      }
      port.disconnect();
      return undefined;
    },
    () => port.disconnect(),
  );
  port.onMessage.addListener((wanted) => void member.then((joined) => joined?.wants(wanted)));
  port.onDisconnect.addListener(() => void member.then((joined) => joined?.leave()));
}
