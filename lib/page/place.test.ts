import { afterEach, expect, test, vi } from 'vitest';
import { loadPlace, savePlace } from './place';

let stored: Record<string, unknown> = {};
const local = {
  get: async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, stored[key]])),
  set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
};

afterEach(() => {
  vi.unstubAllGlobals();
  stored = {};
});

test('a change keeps what another tab changed since this one looked', async () => {
  vi.stubGlobal('chrome', { storage: { local } });
  const before = await loadPlace();
  stored.place = { ...before, aside: true, side: 'left' };
  await savePlace({ width: 480 });
  expect(await loadPlace()).toEqual({ ...before, aside: true, side: 'left', width: 480 });
});

test('two changes at once are both kept, and one that failed keeps nothing from being kept after it', async () => {
  vi.stubGlobal('chrome', { storage: { local } });
  await Promise.all([savePlace({ width: 420 }), savePlace({ side: 'left' })]);
  expect(await loadPlace()).toMatchObject({ side: 'left', width: 420 });
  vi.stubGlobal('chrome', { storage: { local: { ...local, set: () => Promise.reject(new Error('full')) } } });
  await expect(savePlace({ width: 500 })).rejects.toThrow('full');
  vi.stubGlobal('chrome', { storage: { local } });
  await savePlace({ top: 0.5 });
  expect(await loadPlace()).toMatchObject({ side: 'left', width: 420, top: 0.5 });
});

test('what cannot be read is where it is by default', async () => {
  vi.stubGlobal('chrome', { storage: { local: { ...local, get: () => Promise.reject(new Error('gone')) } } });
  expect(await loadPlace()).toMatchObject({ side: 'right', aside: false });
});
