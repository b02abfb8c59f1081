import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workerOf } from '@/lib/sites/workers';
import { isFullRun, parameters } from './cases';
import { jsonMutations, mutated } from './json-mutations';
import { mark } from './markers';
import { corpora } from './payload-seeds';
import { problemsOf, saidIn } from './properties';

const now = Date.parse('2026-11-22T00:00:00Z');
const all = corpora(isFullRun);
/** The other share is for pages. */
const payloadShare = 0.8;

describe.each(all)('answers of $site', ({ site, seeds, findRecord }) => {
  const host = `acme.${site}.example`;
  const read = (body: unknown) => workerOf(site)?.readSaved({ body }, host, now) ?? [];

  test('the seeds are read, and say nothing that is not in them', () => {
    const contexts = seeds.flatMap(({ name, body }) => {
      const copy = structuredClone(body);
      mark(copy, findRecord);
      const records = read(copy);
      expect(problemsOf(records, saidIn(copy, host)), name).toEqual([]);
      return records.flatMap(({ context }) => context ?? []);
    });
    expect(contexts.length).toBeGreaterThan(3);
    expect(JSON.stringify(contexts)).toMatch(/zq\w+qz/); // The markers arrive: their absence would prove nothing.
  });

  test('changed at random: no exception, nothing invented, nothing of another record', () => {
    fc.assert(
      fc.property(fc.nat(seeds.length - 1), jsonMutations, (index, mutations) => {
        const body = mutated(seeds[index]?.body, mutations);
        mark(body, findRecord);
        const records = read(body);
        const problems = problemsOf(records, saidIn(body, host));
        if (problems.length > 0) throw new Error(`${seeds[index]?.name}: ${problems.slice(0, 3).join('; ')}`);
      }),
      parameters(payloadShare / all.length, 60),
    );
  });
});
