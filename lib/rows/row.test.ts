import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { changeRow, type FieldRules, mergeRows, type Row, revertCells, staleFields } from './row';

/** A row like a time entry's, with a map. */
interface Sample extends Row {
  note?: string;
  class?: string;
  startedAt?: number;
  endedAt?: number;
  ticked: Record<string, number>;
}
const rules: FieldRules = { groups: { startedAt: 'times', endedAt: 'times' }, maps: ['ticked'] };
const made = (content: Partial<Sample> = {}, stamp = 's1'): Sample => ({
  id: '00000000-0000-4000-8000-000000000001',
  author: '00000000-0000-4000-8000-00000000000a',
  device: '00000000-0000-4000-8000-00000000000d',
  createdAt: 1,
  stamp,
  revision: stamp,
  ticked: {},
  ...content,
});

describe('a change', () => {
  test('stamps what differs and nothing else, and tells what it replaced', () => {
    const row = made({ note: 'first', class: 'reactive' });
    const { row: changed, before } = changeRow(row, { note: 'second', class: 'reactive' }, 's2', rules);
    expect(changed).toEqual({ ...row, note: 'second', stamps: { note: 's2' }, revision: 's2' });
    expect(before).toEqual({ note: 'first' });
    expect(changeRow(row, { note: 'first' }, 's2', rules)).toEqual({ row, before: {} });
  });

  test('takes a field away, and a map entry by entry', () => {
    const row = made({ note: 'first', ticked: { 0: 5, 1: 6 } });
    const { row: changed, before } = changeRow(row, { note: undefined, ticked: { 1: 6, 2: 7 } }, 's2', rules);
    expect(changed).not.toHaveProperty('note');
    expect(changed).toMatchObject({
      ticked: { 1: 6, 2: 7 },
      stamps: { note: 's2', 'ticked.0': 's2', 'ticked.2': 's2' },
    });
    expect(before).toEqual({ note: 'first', 'ticked.0': 5, 'ticked.2': null });
  });

  test('of fields that belong together stamps them as one', () => {
    const { row } = changeRow(made({ startedAt: 1, endedAt: 2 }), { endedAt: 3 }, 's2', rules);
    expect(row.stamps).toEqual({ times: 's2' });
  });
});

describe('a stale change', () => {
  const row = changeRow(made({ note: 'first', class: 'reactive' }), { note: 'theirs' }, 's3', rules).row;
  test.each([
    ['the field that was changed since', { note: 'mine' }, 's2', ['note']],
    ['a field that was not', { class: 'rework' }, 's2', []],
    ['to what stands there already', { note: 'theirs' }, 's2', []],
    ['after it was seen', { note: 'mine' }, 's3', []],
    ['of a field that nobody ever set', { endedAt: 5 }, 's2', []],
  ])('%s', (_, changes, seen, fields) => expect(staleFields(row, changes, seen, rules)).toEqual(fields));
});

describe('taking back', () => {
  test('puts back what nobody changed since, and says what stays', () => {
    const first = made({ note: 'first', class: 'reactive' });
    const { row, before } = changeRow(first, { note: 'second', class: 'rework' }, 's2', rules);
    const since = changeRow(row, { note: 'third' }, 's3', rules).row;
    const { row: reverted, kept } = revertCells(since, before, 's2', 's4', rules);
    expect(reverted).toMatchObject({ note: 'third', class: 'reactive', stamps: { note: 's3', class: 's4' } });
    expect(kept).toEqual(['note']);
  });

  test('takes away what the change brought', () => {
    const { row, before } = changeRow(made(), { endedAt: 9, ticked: { 3: 1 } }, 's2', rules);
    expect(revertCells(row, before, 's2', 's3', rules).row).toMatchObject({ ticked: {}, revision: 's3' });
    expect(revertCells(row, before, 's2', 's3', rules).row).not.toHaveProperty('endedAt');
  });
});

describe('merging', () => {
  const step = fc.record({
    on: fc.nat({ max: 2 }),
    changes: fc.record(
      {
        note: fc.constantFrom('a', 'b', undefined),
        class: fc.constantFrom('reactive', 'rework'),
        startedAt: fc.nat({ max: 3 }),
        endedAt: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
        ticked: fc.dictionary(fc.constantFrom('0', '1'), fc.nat({ max: 2 })),
        deletedAt: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
      },
      { requiredKeys: [] },
    ),
  });
  /** The same row on three devices, changed apart; the last two may have made it themselves. */
  const apart = fc.tuple(fc.array(step, { maxLength: 12 }), fc.boolean()).map(([steps, isMadeApart]) => {
    const content = { note: 'first', startedAt: 1 };
    const states = [0, 1, 2].map((device) =>
      made(device > 0 && isMadeApart ? { class: 'internal' } : content, isMadeApart ? `s0-${device}` : 's0'),
    );
    steps.forEach(({ on, changes }, index) => {
      const state = states[on];
      if (state) states[on] = changeRow(state, changes, `t${String(index).padStart(3, '0')}-${on}`, rules).row;
    });
    return states as [Sample, Sample, Sample];
  });

  test('does not depend on who is merged into whom, in which order, or how often', () => {
    fc.assert(
      fc.property(apart, ([a, b, c]) => {
        const ab = mergeRows(a, b, rules);
        expect(mergeRows(b, a, rules)).toEqual(ab);
        expect(mergeRows(ab, b, rules)).toEqual(ab);
        expect(mergeRows(a, a, rules)).toEqual(mergeRows(mergeRows(a, a, rules), a, rules));
        expect(mergeRows(ab, c, rules)).toEqual(mergeRows(a, mergeRows(b, c, rules), rules));
      }),
    );
  });

  test('invents nothing: each group of fields is as one of the two had it', () => {
    fc.assert(
      fc.property(apart, ([a, b]) => {
        const merged = mergeRows(a, b, rules);
        const times = ({ startedAt, endedAt }: Sample) => [startedAt, endedAt];
        expect([times(a), times(b)]).toContainEqual(times(merged));
        expect([a.note, b.note]).toContain(merged.note);
        expect(merged.revision).toBe([a.revision, b.revision].sort().at(-1));
      }),
    );
  });

  test('a row made again after it was deleted elsewhere is there, one deleted after it was made again is not', () => {
    const deleted = changeRow(made({ note: 'a' }, 's1'), { deletedAt: 5 }, 's3', rules).row;
    const again = made({ note: 'b' }, 's4');
    expect(mergeRows(deleted, again, rules)).toEqual({
      ...made({ note: 'b' }, 's1'),
      stamps: { note: 's4', deletedAt: 's4' },
      revision: 's4',
    });
    expect(mergeRows(deleted, made({ note: 'b' }, 's2'), rules)).toMatchObject({ note: 'b', deletedAt: 5 });
    expect(mergeRows(again, again, rules)).toEqual(again);
  });

  test('keeps what one side knows nothing of, and two ticks of different steps', () => {
    const a = made({ note: 'a' }, 's1');
    const b = made({ class: 'rework' }, 's2');
    expect(mergeRows(a, b, rules)).toMatchObject({ note: 'a', class: 'rework', stamp: 's1', stamps: { class: 's2' } });
    const one = changeRow(a, { ticked: { 0: 1 } }, 's3', rules).row;
    const other = changeRow(a, { ticked: { 1: 2 } }, 's4', rules).row;
    expect(mergeRows(one, other, rules).ticked).toEqual({ 0: 1, 1: 2 });
  });
});
