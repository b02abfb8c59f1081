import { randomUUID } from 'node:crypto';
import { oneOf } from './random';

/** An entry as pages know it. */
export interface Known {
  id: string;
  revision: string;
  startedAt: number;
  endedAt?: number;
}

/** A command as it is sent, every time the same. */
export interface Operation {
  id: string;
  name: string;
  input: Record<string, unknown>;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const zone = 'Europe/Berlin';

type Make = (world: {
  random: () => number;
  entries: readonly Known[];
  engagements: readonly string[];
  sent: readonly string[];
  /** Which operation it is: its note is found in the database by it. */
  n: number;
}) => { name: string; input: Record<string, unknown> } | undefined;

const known = (entries: readonly Known[], random: () => number) =>
  entries.length === 0 ? undefined : oneOf(random, entries);

/** What a person does with the clock and with entries, at random. `undefined` where there is nothing to do it with. */
const makes: readonly Make[] = [
  ({ random, engagements }) => ({ name: 'startEntry', input: { engagementId: oneOf(random, engagements), zone } }),
  () => ({ name: 'startEntry', input: { zone } }),
  ({ random, entries }) => {
    const one = entries.find(({ endedAt }) => endedAt === undefined) ?? known(entries, random);
    return one && { name: 'stopEntry', input: { id: one.id } };
  },
  ({ random, engagements, n }) => {
    const startedAt = Date.now() - Math.floor(random() * 20 * dayMs) - dayMs;
    const endedAt = startedAt + Math.floor(random() * 180 * minuteMs) + 1;
    return {
      name: 'logEntry',
      input: { engagementId: oneOf(random, engagements), startedAt, endedAt, zone, note: `logged ${n}` },
    };
  },
  ({ random, entries, n }) => {
    const one = known(entries, random);
    return one && { name: 'changeEntry', input: { id: one.id, seen: one.revision, note: `changed ${n}` } };
  },
  ({ random, entries }) => {
    const one = known(entries, random);
    if (!one) return undefined;
    const at = Math.round(one.startedAt + ((one.endedAt ?? Date.now()) - one.startedAt) * random());
    return { name: 'splitEntry', input: { id: one.id, seen: one.revision, at } };
  },
  ({ random, entries }) => {
    const sorted = entries.toSorted((a, b) => a.startedAt - b.startedAt);
    const pairs = sorted.flatMap((one, index) => {
      const next = sorted[index + 1];
      return next && one.endedAt === next.startedAt ? [[one, next]] : [];
    });
    if (pairs.length === 0) return undefined;
    const input = oneOf(random, pairs).map(({ id, revision: seen }) => ({ id, seen }));
    return { name: 'mergeEntries', input: { entries: input } };
  },
  ({ random, entries }) => {
    const one = known(entries, random);
    const day = new Date(Date.now() - dayMs * Math.ceil(random() * 20)).toISOString().slice(0, 10);
    return one && { name: 'moveEntry', input: { id: one.id, seen: one.revision, day, zone } };
  },
  ({ random, entries }) => {
    const one = known(entries, random);
    return one && { name: 'deleteEntry', input: { id: one.id, seen: one.revision } };
  },
  ({ random, sent }) => (sent.length === 0 ? undefined : { name: 'undo', input: { command: oneOf(random, sent) } }),
];

/** The next operation; there always is one. */
export function nextOperation(world: Parameters<Make>[0]): Operation {
  for (;;) {
    const made = oneOf(world.random, makes)(world);
    if (made) return { id: randomUUID(), ...made };
  }
}
