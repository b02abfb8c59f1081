import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { askedOf } from './asked';
import { indexTexts } from './text-index';
import { titleLikeness } from './title-likeness';
import { defaultWeights } from './weights';

function likeness(title: string, question: string) {
  const index = indexTexts([{ title, body: '' }]);
  return titleLikeness(index, askedOf(index, [{ text: question, weight: 1 }], defaultWeights))(0);
}

test.each<[title: string, question: string, subsequence: number, run: number]>([
  ['Outlook cannot connect', 'Since Monday Outlook cannot connect to the server', 1, 0.3],
  ['Outlook cannot connect', 'Outlook says that it cannot now connect', 1, 0.1],
  ['Outlook cannot connect', 'connect cannot Outlook', 1 / 3, 0.1],
  ['KubePodCrashLooping', 'a pod is crash looping', 3 / 4, 0.2],
  ['Outlook', 'a webhook', 0, 0],
  ['', 'anything', 0, 0],
])('%j in %j', (title, question, subsequence, run) => {
  const found = likeness(title, question);
  expect(found.subsequence).toBeCloseTo(subsequence);
  expect(found.run).toBeCloseTo(run);
});

const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 9 });

test('the longest common subsequence and run are those that a table finds', () => {
  fc.assert(
    fc.property(words, words, (title, question) => {
      const { subsequence, run } = likeness(title.join(' '), question.join(' '));
      const naive = compared(question, title);
      expect(subsequence).toBeCloseTo(title.length === 0 ? 0 : naive.common / title.length);
      expect(run).toBeCloseTo(Math.min(1, naive.run / 10));
    }),
  );
});

function compared(a: string[], b: string[]): { common: number; run: number } {
  const common = (i: number, j: number): number => {
    if (i === 0 || j === 0) return 0;
    return a[i - 1] === b[j - 1] ? common(i - 1, j - 1) + 1 : Math.max(common(i - 1, j), common(i, j - 1));
  };
  let run = 0;
  for (const i of a.keys())
    for (const j of b.keys()) {
      let length = 0;
      while (a[i + length] !== undefined && a[i + length] === b[j + length]) length += 1;
      run = Math.max(run, length);
    }
  return { common: common(a.length, b.length), run };
}

test('all of these are between nothing and one, and a title is most like itself', () => {
  fc.assert(
    fc.property(words, words, (title, question) => {
      const own = likeness(title.join(' '), title.join(' '));
      const other = likeness(title.join(' '), question.join(' '));
      for (const name of ['trigrams', 'titleMet', 'subsequence', 'run'] as const) {
        expect(other[name]).toBeGreaterThanOrEqual(0);
        expect(own[name]).toBeLessThanOrEqual(1 + 1e-9);
        expect(other[name]).toBeLessThanOrEqual(own[name] + 1e-9);
      }
    }),
  );
});
