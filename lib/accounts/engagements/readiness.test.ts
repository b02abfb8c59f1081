import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import type { PartOf } from './parts';
import { readinessAreas, readinessOf, readinessPoints } from './readiness';

const point = (part: Partial<PartOf<'point'>>): PartOf<'point'> => {
  const id = `01890000-0000-7000-8000-${(part.point ?? part.text ?? '').length}`;
  const base = { id, author: id, device: id, createdAt: 0, stamp: id, revision: id, engagementId: 'e' };
  return { ...base, part: 'point', area: 'network', ...part };
};
const ready = readinessPoints.map(({ id, area }) => point({ point: id, area, state: 'ready' }));
const without = (...ids: string[]) => ready.filter(({ point: id }) => !ids.includes(id ?? ''));

test('what nobody looked at is unknown, and not ready', () => {
  const { ready: count, of, verdict, points } = readinessOf([]);
  expect([count, of, verdict]).toEqual([0, 15, 'no-go']);
  expect(new Set(points.map(({ state }) => state))).toEqual(new Set(['unknown']));
});

test('it is a go from 90 % on, when nothing is missing that must be there', () => {
  expect(readinessOf(ready).verdict).toBe('go');
  expect(readinessOf(without('proxy')).verdict).toBe('go'); // 14 of 15
  expect(readinessOf(without('proxy', 'dns')).verdict).toBe('no-go'); // 13 of 15
  const withoutMust = readinessOf(without('way-back'));
  expect([withoutMust.ready, withoutMust.verdict]).toEqual([14, 'no-go']);
  expect(withoutMust.missing.map(({ point: id }) => id)).toEqual(['way-back']);
});

test('nine of ten are enough', () => {
  const own = Array.from({ length: 5 }, (_, index) => point({ text: `own ${index}`, state: 'ready' }));
  expect(readinessOf([...without('proxy', 'dns'), ...own]).verdict).toBe('go'); // 18 of 20
});

test('a person’s own point stands in its area and may be one that must be there', () => {
  const own = point({ area: 'identity', text: 'New tenant has /sso/acs', must: true, state: 'open' });
  const { points, of, missing } = readinessOf([...ready, own]);
  expect(of).toBe(16);
  expect(missing).toMatchObject([{ text: 'New tenant has /sso/acs', state: 'open' }]);
  const areas = points.map(({ area }) => readinessAreas.indexOf(area));
  expect(areas).toEqual([...areas].sort((a, b) => a - b));
});

test('a point that becomes ready never turns a go into a no-go', () => {
  fc.assert(
    fc.property(fc.subarray(ready), fc.constantFrom(...ready), (some, more) => {
      const before = readinessOf(some);
      const after = readinessOf([...some.filter(({ point: id }) => id !== more.point), more]);
      expect(after.ready).toBeGreaterThanOrEqual(before.ready);
      expect(before.verdict === 'go' && after.verdict === 'no-go').toBe(false);
    }),
  );
});
