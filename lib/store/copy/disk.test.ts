import { expect, test } from 'vitest';
import { createDisk, type Flag, floor, low } from './disk';

function machine() {
  const state = {
    free: 100 * low,
    rotated: 0,
    session: undefined as string | undefined,
    lasting: undefined as string | undefined,
    fails: false,
  };
  const flag = <Value extends string>(name: 'session' | 'lasting'): Flag<Value> => ({
    load: async () => state[name] as Value | undefined,
    save: async (value) => {
      state[name] = value;
    },
  });
  const wake = () =>
    createDisk<string>({
      free: async () => state.free,
      rotate: async () => {
        if (state.fails) throw new Error('no space');
        state.rotated++;
      },
      session: flag('session'),
      lasting: flag('lasting'),
    });
  return { state, wake };
}

test('with space enough, nothing is done', async () => {
  const { state, wake } = machine();
  await wake().beforeWrite('db');
  expect(state).toMatchObject({ rotated: 0, session: undefined, lasting: undefined });
});

test('nothing is written on a disk that is nearly full; when there is space again, new logs come first', async () => {
  const { state, wake } = machine();
  const disk = wake();
  state.free = floor - 1;
  await expect(disk.beforeWrite('db')).rejects.toMatchObject({ trouble: { code: 'diskFull' } });
  expect(await disk.isFull()).toBe(true);
  state.free = 100 * low;
  await disk.beforeWrite('db');
  await disk.beforeWrite('db');
  expect(state.rotated).toBe(1);
});

test('a suspicion outlives the worker, and a rotation that failed', async () => {
  const { state, wake } = machine();
  await wake().suspect();
  state.fails = true;
  await expect(wake().beforeWrite('db')).rejects.toThrow('no space');
  state.fails = false;
  await wake().beforeWrite('db');
  expect(state.rotated).toBe(1);
  await wake().beforeWrite('db');
  expect(state.rotated).toBe(1);
});

test('where space was low, new logs are begun once in each session of the browser', async () => {
  const { state, wake } = machine();
  state.free = low - 1;
  await wake().beforeWrite('db');
  await wake().beforeWrite('db');
  expect(state).toMatchObject({ rotated: 0, lasting: 'low' });
  // The browser ends, whatever happened to the logs.
  state.session = undefined;
  await wake().beforeWrite('db');
  await wake().beforeWrite('db');
  expect(state.rotated).toBe(1);
  state.free = 100 * low;
  await wake().beforeWrite('db');
  expect(state.lasting).toBeUndefined();
});

test('a browser that does not tell what is free is believed', async () => {
  const { state, wake } = machine();
  state.free = undefined as unknown as number;
  await wake().beforeWrite('db');
  expect(await wake().isFull()).toBe(false);
});
