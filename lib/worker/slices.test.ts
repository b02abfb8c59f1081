import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { evidenceSteps } from '@/lib/evidence/find';
import { inSlices } from './slices';

/** A thread whose clock goes on with each step. */
function slowThread(msPerLook: number) {
  let now = 0;
  const thread = {
    rests: 0,
    now() {
      now += msPerLook;
      return now;
    },
    async rest() {
      thread.rests += 1;
    },
  };
  return thread;
}

function* steps(count: number): Generator<void, number> {
  for (let i = 0; i < count; i += 1) yield;
  return count;
}

test('long work lets others in between, short work does not wait', async () => {
  const slow = slowThread(8);
  expect(await inSlices(steps(300), slow)).toBe(300);
  expect(slow.rests).toBeGreaterThanOrEqual(90);
  const quick = slowThread(0.01);
  expect(await inSlices(steps(300), quick)).toBe(300);
  expect(quick.rests).toBe(0);
});

test('a conversation is looked at message by message', async () => {
  const conversation = Array.from({ length: 30 }, (_, i) => ({
    id: String(i),
    author: { name: 'Ines', role: 'customer' },
    text: 'It answers HTTP 401. '.repeat(200),
  }));
  const context = { kind: 'ticket', fields: {}, conversation } as unknown as TicketContext;
  const thread = slowThread(25);
  const evidence = await inSlices(evidenceSteps(context), thread);
  expect(evidence).toMatchObject([{ value: 'HTTP 401' }]);
  expect(thread.rests).toBe(30);
});

test('what fails, fails for whoever waits', async () => {
  function* failing(): Generator<void, void> {
    yield;
    throw new Error('no');
  }
  await expect(inSlices(failing(), slowThread(100))).rejects.toThrow('no');
});
