import { afterEach, expect, test, vi } from 'vitest';
import { readingOf, ticket } from '@/lib/worker/testing/sample-records';
import { tellRead } from './tell-read';

afterEach(() => {
  vi.unstubAllGlobals();
});

const reading = readingOf(ticket);
const shown = { stamp: 's', view: { state: 'read' as const, ref: reading.ref, reading } };

/** A worker that refuses what it does not have. */
function workerThat(has: string | undefined) {
  const heard: { made?: string; view: { reading: { context?: unknown } } }[] = [];
  const sendMessage = async ({ data: { input } }: { data: { input: (typeof heard)[number] } }) => {
    heard.push(input);
    const isGone = input.made !== undefined && input.made !== has;
    return { res: isGone ? { refused: { code: 'recordGone' } } : { ok: { fits: 1 } } };
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return heard;
}

test('what the worker made is not sent back', async () => {
  const heard = workerThat('m');
  expect(await tellRead(shown, 'm')).toEqual({ fits: 1 });
  expect(heard).toHaveLength(1);
  expect(heard[0]?.view.reading.context).toBeUndefined();
});

test('a worker that does not have it any more is sent the whole', async () => {
  const heard = workerThat(undefined);
  expect(await tellRead(shown, 'm')).toEqual({ fits: 1 });
  expect(heard.map(({ made, view }) => [made, view.reading.context])).toEqual([
    ['m', undefined],
    [undefined, reading.context],
  ]);
});

test('what the page showed is sent whole', async () => {
  const heard = workerThat('m');
  await tellRead(shown, undefined);
  expect(heard).toEqual([shown]);
});
