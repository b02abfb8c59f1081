import { afterEach, expect, test, vi } from 'vitest';
import { loadStored } from './stored';

const kept: Record<string, unknown> = { place: { side: 'left' }, words: { tag: 'de' } };
afterEach(() => vi.unstubAllGlobals());

function browserWith(get: (keys: string[]) => Promise<Record<string, unknown>>) {
  const asked = vi.fn(get);
  vi.stubGlobal('chrome', { storage: { local: { get: asked } } });
  return asked;
}
const answers = async (keys: string[]) =>
  Object.fromEntries(keys.flatMap((key) => (key in kept ? [[key, kept[key]]] : [])));

test('what is asked for in one go is one question, each is given its own, and the next go asks anew', async () => {
  const get = browserWith(answers);
  const go = () => Promise.all(['place', 'words', 'none'].map(loadStored));
  expect(await go()).toEqual([kept.place, kept.words, undefined]);
  expect(get.mock.calls).toEqual([[['place', 'words', 'none']]]);
  kept.place = { side: 'right' };
  expect(await go()).toEqual([kept.place, kept.words, undefined]);
  expect(get).toHaveBeenCalledTimes(2);
});

test('where the browser does not answer everybody hears it, and it is asked again', async () => {
  browserWith(() => Promise.reject(new Error('gone')));
  expect(await Promise.allSettled([loadStored('place'), loadStored('words')])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  browserWith(answers);
  expect(await loadStored('words')).toEqual(kept.words);
});
