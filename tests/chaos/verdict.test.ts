import { expect, test } from 'vitest';
import type { Outcome } from './chaos';
import { wrongsOf } from './verdict';

const logged = { id: 'c1', name: 'logEntry', input: { note: 'logged 1' } };
const row = { id: 'e1', startedAt: 1, endedAt: 2, note: 'logged 1' };
const made = { command: 'c1', table: 'timeEntries', rowId: 'e1', stamp: 's1' };
const reply = { ok: { id: 'e1' } };

/** One entry that was logged and acknowledged, with what is said otherwise. */
function outcome(part: Partial<Record<'timeEntries' | 'history' | 'answers', object[]>> = {}): Outcome {
  const tables = { timeEntries: [row], history: [made], answers: [{ id: 'c1', answer: reply }], ...part };
  return { sent: [{ operation: logged, reply }], kills: { worker: 0, tab: 0, browser: 0 }, tables } as Outcome;
}

test('what was acknowledged and is there is well, also where somebody changed it since', () => {
  expect(wrongsOf(outcome())).toEqual([]);
  const changed = { table: 'timeEntries', rowId: 'e1', stamp: 's2', before: { note: 'logged 1' } };
  const well = outcome({ timeEntries: [{ ...row, note: 'other' }], history: [made, changed] });
  expect(wrongsOf(well)).toEqual([]);
});

test.each<[string, Parameters<typeof outcome>[0], RegExp]>([
  ['lost', { timeEntries: [], history: [], answers: [] }, /acknowledged and is lost/],
  ['written over', { timeEntries: [{ ...row, note: 'other' }] }, /stands as “other”/],
  ['invented', { timeEntries: [row, { ...row, id: 'e2' }] }, /nobody made/],
  ['carried out unasked', { history: [made, { ...made, command: 'c9', stamp: 's2' }] }, /nobody sent/],
  ['negative', { timeEntries: [{ ...row, endedAt: 0 }] }, /negative/],
  [
    'running twice',
    {
      timeEntries: [
        { ...row, endedAt: undefined },
        { id: 'e2', startedAt: 1 },
      ],
      history: [made, { ...made, rowId: 'e2', stamp: 's2' }],
    },
    /2 entries run/,
  ],
])('an entry that is %s is told', (_, part, words) => {
  expect(wrongsOf(outcome(part)).join('\n')).toMatch(words);
});
