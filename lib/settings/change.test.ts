import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, type SetSetting, setSettingSchema } from './change';
import { settings } from './settings';
import { layersOf, type StoredSetting } from './stored';
import { viewOf, viewsOf } from './view';

const row = (given: Partial<StoredSetting>): StoredSetting => ({
  key: 'retention.readings',
  value: 30,
  version: 1,
  revision: 'b',
  ...given,
});
const set = (given: Partial<SetSetting>): SetSetting => ({ key: 'retention.readings', value: 60, ...given });

test('a value is written with the version that it is of', () => {
  expect(changeOf(set({}), [], {})).toEqual({ change: { key: 'retention.readings', value: 60, version: 1 } });
});

test('back to the layer below takes the person’s own away', () => {
  expect(changeOf(set({ value: null, seen: 'b' }), [row({})], {})).toEqual({
    change: { key: 'retention.readings', deleted: true },
  });
});

test.each<[string, Partial<SetSetting>, object, object]>([
  ['out of range', { value: 1 }, {}, { code: 'badSetting', path: [], reason: 'outOfRange' }],
  ['no value at all', { value: undefined }, {}, { code: 'badSetting', path: [], reason: 'missing' }],
  ['of a later version', { version: 2 }, {}, { code: 'badSetting', path: [], reason: 'newer' }],
  ['a bad entry of a list', { key: 'redaction.deny', value: ['Halden', 'ab'] }, {}, { code: 'badSetting', path: [1] }],
  ['not a person’s', { key: 'selectorKeys', value: [] }, {}, { code: 'badSetting', reason: 'notByPerson' }],
  ['fixed', {}, { 'retention.readings': 14 }, { code: 'fixedByPolicy', key: 'retention.readings' }],
  ['fixed, and taken back', { value: null }, { 'retention.readings': 14 }, { code: 'fixedByPolicy' }],
])('%s is refused', (_, asked, managed, refused) => {
  expect(changeOf(set(asked), [], managed)).toMatchObject({ refused });
});

test('a policy that cannot be believed fixes nothing', () => {
  expect(changeOf(set({}), [], { 'retention.readings': 'for ever' })).toHaveProperty('change');
});

describe('who saw something else', () => {
  test.each<[string, string | undefined, StoredSetting[]]>([
    ['an older value', 'a', [row({})]],
    ['no value', undefined, [row({})]],
    ['a value that was taken back', 'b', [row({}), row({ revision: 'c', deletedAt: 1 })]],
  ])('%s is told what there is', (_, seen, rows) => {
    expect(changeOf(set({ seen }), rows, {})).toMatchObject({
      refused: { code: 'stale', now: { revision: rows.at(-1)?.revision } },
    });
  });
});

describe('a value of a newer version', () => {
  const newer = row({ version: 2, value: { days: 30, of: 'all' } });
  test('is not used, and not lost: a change must say that it knows', () => {
    expect(viewOf('retention.readings', layersOf([newer], {}), [newer])).toMatchObject({
      value: 90,
      from: 'default',
      revision: 'b',
      invalid: [{ layer: 'person', path: [], reason: 'newer' }],
    });
    expect(changeOf(set({ seen: 'b' }), [newer], {})).toEqual({
      refused: { code: 'newerSetting', key: 'retention.readings' },
    });
    expect(changeOf(set({ seen: 'b', value: null }), [newer], {})).toHaveProperty('refused.code', 'newerSetting');
    expect(changeOf(set({ seen: 'b', overNewer: true }), [newer], {})).toHaveProperty('change.value', 60);
  });
});

test('a policy comes and goes, and the person’s own value is there again', () => {
  const view = (managed: unknown) => viewOf('retention.readings', layersOf([row({})], managed), [row({})]);
  expect(view({})).toMatchObject({ value: 30, from: 'person' });
  expect(view({ 'retention.readings': 14 })).toMatchObject({ value: 14, from: 'policy', each: { person: 30 } });
  expect(view({})).toMatchObject({ value: 30, from: 'person' });
});

test('what is written is what is read', () => {
  const days = fc.integer({ min: 7, max: 3650 });
  const step = fc.record({
    key: fc.constantFrom('retention.readings' as const, 'retention.sightings' as const),
    value: fc.option(days),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let rows: StoredSetting[] = [];
      const expected = new Map<string, number>();
      for (const [index, { key, value }] of steps.entries()) {
        const outcome = changeOf({ key, value, seen: rows.find((each) => each.key === key)?.revision }, rows, {});
        if (!('change' in outcome)) throw new Error(JSON.stringify(outcome));
        const { change } = outcome;
        const written = row({ key, revision: String(index).padStart(4, '0') });
        const next = 'deleted' in change ? { ...written, deletedAt: 1 } : { ...written, ...change };
        rows = [...rows.filter((each) => each.key !== key), next];
        if (value === null) expected.delete(key);
        else expected.set(key, value);
      }
      for (const key of ['retention.readings', 'retention.sightings'] as const) {
        const view = viewsOf(rows, {}).find((each) => each.key === key);
        expect(view).toMatchObject({ value: expected.get(key) ?? settings[key].default });
      }
    }),
  );
});

test('pages are shown what a person may set, and messages name nothing else', () => {
  expect(viewsOf([], {}).map(({ key }) => key)).not.toContain('selectorKeys');
  expect(setSettingSchema.safeParse({ key: 'constructor', value: 1 }).success).toBe(false);
  expect(setSettingSchema.safeParse({ key: 'language', value: 'en' }).success).toBe(true);
});
