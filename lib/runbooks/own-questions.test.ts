import { describe, expect, test } from 'vitest';
import { askedOf } from './asked';
import { compare } from './features';
import { createIndex } from './library-index';
import { ownQuestions } from './own-questions';
import { starterLibrary } from './starter';
import { defaultWeights } from './weights';

const library = starterLibrary();
const index = createIndex(library);
const before = index.texts.buffer.slice(0);
const questions = ownQuestions(index, 20);

describe('what a library asks itself', () => {
  test('comes of every runbook of a small one, and changes nothing', () => {
    expect(questions).toHaveLength(library.length);
    expect(new Uint8Array(index.texts.buffer)).toEqual(new Uint8Array(before));
  });

  test('is answered wrongly without the runbook, and rightly with it', () => {
    for (const [position, { wrong, right }] of questions.entries()) {
      expect(wrong.some((each) => each.position === position)).toBe(false);
      expect(right.filter((each) => each.position === position)).toHaveLength(1);
    }
  });

  test('meets less of its runbook than if the words were still in it', () => {
    const met = questions.map(({ right }, position) => right.find((each) => each.position === position)?.coverage ?? 0);
    expect(Math.max(...met)).toBeLessThanOrEqual(1);
    expect(met.reduce((sum, each) => sum + each, 0) / met.length).toBeLessThan(0.8);
    const [, second] = questions;
    if (!second) throw new Error('The starter library has more than one runbook.');
    const whole = compare(index.texts, second.asked, [1], defaultWeights);
    expect(whole[0]?.coverage).toBeCloseTo(1);
  });

  test('finds no copy of the runbook, which would hold all of the words', () => {
    const copies = library.map((runbook) => ({ ...runbook, id: `${runbook.id}-eu`, title: `${runbook.title} (EU)` }));
    const twice = createIndex([...library, ...copies]);
    for (const { right, wrong } of ownQuestions(twice, 20)) {
      const ids = [...right, ...wrong].map(({ position }) => twice.runbooks[position]?.id.replace(/-eu$/, '') ?? '');
      const [own] = right.slice(-1).map(({ position }) => twice.runbooks[position]?.id.replace(/-eu$/, ''));
      expect(ids.filter((id) => id === own)).toHaveLength(1);
    }
  });
});

test('how much of a question is known is told by the words that the library has', () => {
  const knownOf = (text: string) => askedOf(index.texts, [{ text, weight: 1 }], defaultWeights).known;
  expect(knownOf('certificate redirect provisioning')).toBe(1);
  expect(knownOf('quagga okapi zebra')).toBe(0);
  const half = knownOf('certificate quagga');
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(1);
  expect(knownOf('')).toBe(0);
});
