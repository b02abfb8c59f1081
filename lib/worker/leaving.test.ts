import { beforeEach, expect, test } from 'vitest';
import { createLeaving, type Leaving } from './leaving';

let leaving: Leaving;
beforeEach(() => {
  leaving = createLeaving();
});

test('reads of one record share a signal, which ends with it', () => {
  const first = leaving.signalOf(1, 'a');
  expect(leaving.signalOf(1, 'a')).toBe(first);
  leaving.shows(1, 'a');
  expect(first.aborted).toBe(false);
  leaving.shows(1, undefined);
  expect(first.aborted).toBe(true);
  expect(leaving.signalOf(1, 'a').aborted).toBe(false);
});

test('the next record’s read ends the one before, whichever message comes first', () => {
  const before = leaving.signalOf(1, 'a');
  const after = leaving.signalOf(1, 'b');
  leaving.shows(1, 'b');
  expect([before.aborted, after.aborted]).toEqual([true, false]);
});

test('tabs do not end each other', () => {
  const here = leaving.signalOf(1, 'a');
  leaving.signalOf(2, 'b');
  leaving.shows(2, undefined);
  leaving.shows(3, 'c');
  expect(here.aborted).toBe(false);
});
