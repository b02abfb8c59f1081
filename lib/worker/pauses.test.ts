import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadFailure } from '@/lib/context/context';
import { createPauses, type Pauses } from './pauses';

const host = 'acme.zendesk.com';
const now = Date.parse('2026-11-19T10:00:00Z');
const minutes = 60_000;
const limited: ReadFailure = { reason: 'rate-limited', at: now, status: 429, until: now + 40_000 };
const broken: ReadFailure = { reason: 'network', at: now, status: 503 };

let pauses: Pauses;
let reborn: () => void;

beforeEach(() => {
  const stored = new Map<string, unknown>();
  const store = {
    load: async (key: string) => stored.get(key),
    save: async (key: string, value: unknown) => void (value ? stored.set(key, value) : stored.delete(key)),
  };
  reborn = () => {
    pauses = createPauses(store);
  };
  reborn();
});

describe('a host', () => {
  test('that asked to wait is not asked before, also by a new worker', async () => {
    await pauses.note(host, limited, now);
    reborn();
    expect(await pauses.of(host, now + 39_000)).toMatchObject({ reason: 'rate-limited', until: now + 40_000 });
    expect(await pauses.of(host, now + 40_000)).toBeUndefined();
    expect(await pauses.of('other.zendesk.com', now)).toBeUndefined();
  });

  test('that failed once may be asked again, after twice it is left alone', async () => {
    expect(await pauses.note(host, broken, now)).toMatchObject({ until: undefined });
    expect(await pauses.of(host, now)).toBeUndefined();
    expect(await pauses.note(host, broken, now)).toMatchObject({ until: now + 5 * minutes });
    expect(await pauses.of(host, now + 4 * minutes)).toMatchObject({ reason: 'network', status: 503 });
    expect(await pauses.of(host, now + 5 * minutes)).toBeUndefined();
  });

  test('that answers in between starts anew', async () => {
    await pauses.note(host, broken, now);
    await pauses.note(host, undefined, now);
    await pauses.note(host, broken, now);
    expect(await pauses.of(host, now)).toBeUndefined();
  });

  test.each<ReadFailure>([
    { reason: 'signed-out', at: now, status: 401 },
    { reason: 'network', at: now },
    { reason: 'not-json', at: now, status: 200 },
  ])('is not left alone for $reason $status', async (failure) => {
    await pauses.note(host, failure, now);
    await pauses.note(host, failure, now);
    expect(await pauses.of(host, now)).toBeUndefined();
  });
});
