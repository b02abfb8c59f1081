import { expect, test, vi } from 'vitest';
import { createPolicyCache, type PolicyPorts } from './policy-cache';

function ports(given: Partial<PolicyPorts> = {}) {
  let kept: { managed: unknown } | undefined;
  const some = {
    managed: vi.fn(async (): Promise<unknown> => ({ language: 'en' })),
    load: vi.fn(async () => kept),
    save: vi.fn(async (next: { managed: unknown }) => {
      kept = next;
    }),
    changed: vi.fn(),
    sleep: vi.fn(() => new Promise<void>(() => undefined)),
  };
  return Object.assign(some, given);
}
const never = () => new Promise<never>(() => undefined);

test('a wake answers by what was kept, and does not wait for the browser', async () => {
  const some = ports({ managed: never, load: async () => ({ managed: { a: 1 } }) });
  const cache = createPolicyCache(some);
  void cache.refresh();
  expect(await cache.get()).toEqual({ a: 1 });
});

test('the very first question waits for the browser, and not for ever', async () => {
  expect(await createPolicyCache(ports()).get()).toEqual({ language: 'en' });
  expect(await createPolicyCache(ports({ managed: never, sleep: async () => undefined })).get()).toEqual({});
});

test('another policy is kept and told; the same one is not', async () => {
  const some = ports();
  const cache = createPolicyCache(some);
  await cache.refresh();
  expect(some.changed).toHaveBeenCalledTimes(1);
  await cache.refresh();
  expect(some.changed).toHaveBeenCalledTimes(1);
  some.managed.mockResolvedValue({});
  await cache.refresh();
  expect(some.changed).toHaveBeenCalledTimes(2);
  expect(await createPolicyCache({ ...some, managed: never }).get()).toEqual({});
});

test('a browser that does not answer lifts no policy', async () => {
  const some = ports({
    load: async () => ({ managed: { a: 1 } }),
    managed: async () => Promise.reject(new Error('no')),
  });
  const cache = createPolicyCache(some);
  await cache.refresh();
  expect(await cache.get()).toEqual({ a: 1 });
  expect(some.changed).not.toHaveBeenCalled();
});

test('of two questions under way the later one counts', async () => {
  const answers: ((managed: unknown) => void)[] = [];
  const some = ports({ managed: () => new Promise((resolve) => answers.push(resolve)), load: async () => undefined });
  const cache = createPolicyCache(some);
  const both = Promise.all([cache.refresh(), cache.refresh()]);
  answers[1]?.({ new: true });
  answers[0]?.({ old: true });
  await both;
  expect(await cache.get()).toEqual({ new: true });
});
