import { expect, test } from 'vitest';
import { createSeal, newSealKey, sealedArea } from './seal';
import { testArea } from './test-area';

test('what is sealed is opened with its key alone, and not when it was changed', async () => {
  const key = newSealKey();
  const text = 'Müller & Söhne 🚚'.repeat(3000);
  const sealed = await createSeal(key).close(text);
  expect(sealed).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(await createSeal(key).open(sealed)).toBe(text);
  expect(await createSeal(newSealKey()).open(sealed)).toBe('');
  expect(await createSeal(key).open(sealed.slice(0, -8))).toBe('');
  expect(await createSeal(key).open('')).toBe('');
});

test('nothing of a row is readable in the area; the mark is', async () => {
  const { area, texts } = testArea();
  const seal = createSeal(newSealKey());
  const sealed = sealedArea(area, () => seal, 'mark');
  await sealed.set({ row: 'Halden Freight', mark: 'count' });
  expect(texts.get('row')).not.toContain('Halden');
  expect(texts.get('mark')).toBe('count');
  expect(await sealed.get(['row', 'mark'])).toEqual({ row: 'Halden Freight', mark: 'count' });
});
