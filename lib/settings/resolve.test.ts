import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from '@/lib/zod';
import { defineSettings } from './define';
import type { Held } from './read-value';
import { type Layer, type Layers, resolveIn } from './resolve';

const definitions = defineSettings({
  minutes: { schema: z.int().min(1).max(60), default: 6, group: 'time', policy: true },
  words: { schema: z.array(z.string().min(3)), default: [], group: 'privacy', policy: true, merge: true },
  apps: { schema: z.record(z.string(), z.string().min(3)), default: {}, group: 'sites', policy: true, merge: true },
  own: { schema: z.enum(['auto', 'en']), default: 'auto', group: 'language', policy: false },
  company: { schema: z.boolean(), default: false, group: 'sites', policy: true, person: false },
  // Minutes as a text, then as a number, then with a way.
  rounding: {
    schema: z.strictObject({ minutes: z.int().min(1), way: z.enum(['none', 'up']) }),
    default: { minutes: 6, way: 'none' },
    group: 'time',
    policy: true,
    migrations: [
      { example: '15', up: (old) => z.coerce.number().int().parse(z.string().parse(old)) },
      { example: 15, up: (old) => ({ minutes: z.number().parse(old), way: 'up' }) },
    ],
  },
});
type Key = keyof typeof definitions;

function layersOf(key: Key, held: { [Name in Exclude<Layer, 'default'>]?: unknown | Held }, version?: number): Layers {
  return Object.fromEntries(
    Object.entries(held).map(([layer, value]) => [layer, new Map([[key, { value, ...(version && { version }) }]])]),
  );
}

test.each([
  [{}, 6, 'default', false],
  [{ team: 10 }, 10, 'team', false],
  [{ team: 10, person: 15 }, 15, 'person', false],
  [{ team: 10, person: 15, policy: 30 }, 30, 'policy', true],
  [{ person: 15, policy: 0 }, 15, 'person', false],
  [{ person: 'fifteen', policy: 0 }, 6, 'default', false],
  [{ team: 10, person: null }, 10, 'team', false],
  [{ policy: 30 }, 30, 'policy', true],
] as const)('%j is %s of %s', (held, value, from, fixed) => {
  expect(resolveIn(definitions, 'minutes', layersOf('minutes', held))).toMatchObject({ value, from, fixed });
});

test('a bad value is told, with its place and why, and the layer below counts', () => {
  const layers = layersOf('rounding', { person: { minutes: 0, way: 'down', size: 1 }, policy: [] });
  expect(resolveIn(definitions, 'rounding', layers)).toEqual({
    value: { minutes: 6, way: 'none' },
    from: 'default',
    fixed: false,
    each: { default: { minutes: 6, way: 'none' } },
    invalid: [
      { layer: 'person', path: ['minutes'], reason: 'outOfRange' },
      { layer: 'person', path: ['way'], reason: 'unknownValue' },
      { layer: 'person', path: ['size'], reason: 'unknownName' },
      { layer: 'policy', path: [], reason: 'wrongType' },
    ],
  });
});

const value = fc.oneof(fc.integer({ min: -5, max: 70 }), fc.constantFrom(null, 'six', 1.5, [6], {}));
const isGood = (each: unknown) => typeof each === 'number' && Number.isInteger(each) && each >= 1 && each <= 60;
const held = fc.record({ team: value, person: value, policy: value }, { requiredKeys: [] });

describe('whatever the layers hold', () => {
  test('the value is that of the highest layer that holds a usable one, and the others are told', () => {
    fc.assert(
      fc.property(held, (layers) => {
        const order = ['policy', 'person', 'team'] as const;
        const expected = order.find((layer) => isGood(layers[layer]));
        const { value, from, fixed, each, invalid } = resolveIn(definitions, 'minutes', layersOf('minutes', layers));
        expect(from).toBe(expected ?? 'default');
        expect(value).toBe(expected ? layers[expected] : 6);
        expect(fixed).toBe(expected === 'policy');
        const bad = order.filter((layer) => layer in layers && !isGood(layers[layer]));
        expect(new Set(invalid.map(({ layer }) => layer))).toEqual(new Set(bad));
        expect(new Set(Object.keys(each))).toEqual(
          new Set(['default', ...order.filter((layer) => isGood(layers[layer]))]),
        );
      }),
    );
  });

  test('a lifted policy gives back what there was', () => {
    fc.assert(
      fc.property(held, ({ policy: _, ...below }) => {
        const before = resolveIn(definitions, 'minutes', layersOf('minutes', below));
        const under = resolveIn(definitions, 'minutes', layersOf('minutes', { ...below, policy: 30 }));
        expect(under.each.person).toBe(before.each.person);
        expect(resolveIn(definitions, 'minutes', layersOf('minutes', below))).toEqual(before);
        expect(under).toMatchObject({ value: 30, fixed: true });
      }),
    );
  });

  test('lists that are put together hold each good entry of each layer once, and fix nothing', () => {
    const entries = fc.array(fc.oneof(fc.constantFrom('abc', 'abcd', 'xyz'), fc.constantFrom('a', 7, null)));
    fc.assert(
      fc.property(fc.record({ team: entries, person: entries, policy: entries }), (layers) => {
        const { value, fixed } = resolveIn(definitions, 'words', layersOf('words', layers));
        const good = Object.values(layers)
          .flat()
          .filter((each) => typeof each === 'string' && each.length > 2);
        expect(new Set(value)).toEqual(new Set(good));
        expect(value).toHaveLength(new Set(good).size);
        expect(fixed).toBe(false);
      }),
    );
  });
});

test('records are put together by name, the higher layer first; a bad entry takes no other with it', () => {
  const layers = layersOf('apps', { person: { a: 'mine', b: 'mine', c: 1 }, policy: { b: 'theirs', d: '' } });
  expect(resolveIn(definitions, 'apps', layers)).toMatchObject({
    value: { a: 'mine', b: 'theirs' },
    from: 'policy',
    invalid: [
      { layer: 'person', path: ['c'], reason: 'wrongType' },
      { layer: 'policy', path: ['d'], reason: 'outOfRange' },
    ],
  });
});

test('a layer that may not speak is told so', () => {
  expect(resolveIn(definitions, 'own', layersOf('own', { policy: 'en' }))).toMatchObject({
    value: 'auto',
    invalid: [{ layer: 'policy', path: [], reason: 'notByPolicy' }],
  });
  expect(resolveIn(definitions, 'company', layersOf('company', { person: true }))).toMatchObject({
    value: false,
    invalid: [{ layer: 'person', path: [], reason: 'notByPerson' }],
  });
});

test.each([
  [1, '15', { minutes: 15, way: 'up' }],
  [2, 15, { minutes: 15, way: 'up' }],
  [3, { minutes: 15, way: 'none' }, { minutes: 15, way: 'none' }],
])('a value of version %i is taken over', (version, stored, value) => {
  const layers = layersOf('rounding', { person: stored }, version);
  expect(resolveIn(definitions, 'rounding', layers)).toMatchObject({ value, from: 'person', invalid: [] });
  // An administrator writes no version: each form that ever was is understood.
  expect(resolveIn(definitions, 'rounding', layersOf('rounding', { policy: stored }))).toMatchObject({ value });
});

test.each([
  [1, 'often', 'notMigrated'],
  [2, '15', 'notMigrated'],
  [4, { minutes: 15, way: 'up' }, 'newer'],
  [0.5, 15, 'wrongType'],
])('a value of version %s that is not understood is passed over', (version, stored, reason) => {
  expect(resolveIn(definitions, 'rounding', layersOf('rounding', { person: stored }, version))).toMatchObject({
    from: 'default',
    invalid: [{ layer: 'person', path: [], reason }],
  });
});
