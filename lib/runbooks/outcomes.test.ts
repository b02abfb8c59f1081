import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { likeOf, type Outcomes, outcomesLike } from './outcomes';
import type { Misfit, RunLike, RunOutcome } from './runbook';
import { runSchema } from './runbook';

const like = (area: string | undefined, ...evidence: string[]): RunLike => ({ ...(area && { area }), evidence });
const run = (outcome: RunOutcome | undefined, of?: RunLike, runbookId = 'sso', deletedAt?: number) => ({
  runbookId,
  outcome,
  ...(of && { like: of }),
  ...(deletedAt !== undefined && { deletedAt }),
});
const ticket = like('Identity · SSO', 'AADSTS50011', 'HTTP 401');
const none = { solved: 0, didNotFit: 0 };
const now = Date.parse('2026-11-19T10:00:00Z');
const decay = { now, halfLifeDays: 100 };
const both = (of: Pick<Outcomes, 'like' | 'general'>): Outcomes => ({ ...of, now: of });

describe('a solved run', () => {
  const solved = { solved: 1, didNotFit: 0 };
  test.each<[string, RunLike | undefined, 'like' | 'general' | undefined]>([
    ['that shares a code', like(undefined, 'AADSTS50011'), 'like'],
    ['that shares a code in other letters', like('Billing', 'aadsts50011'), 'like'],
    ['that shares the area', like('Identity · SSO', 'X-1'), 'like'],
    ['that shares part of the area', like('identity / SCIM'), 'like'],
    ['that shares neither', like('Billing', 'HTTP 500'), undefined],
    ['that shares neither, and has no area', like(undefined, 'HTTP 500'), undefined],
    ['that remembers nothing', undefined, 'general'],
    ['whose ticket had nothing to remember', like(undefined), 'general'],
    ['whose area is only signs', like(' · '), 'general'],
  ])('%s counts as %s', (_, of, expected) => {
    const found = outcomesLike([run('solved', of)], ticket, decay).get('sso');
    expect(found).toEqual(expected && both({ like: none, general: none, [expected]: solved }));
  });

  test('is of no ticket that nothing is known of, unless nothing is known of its own', () => {
    const found = outcomesLike([run('solved', ticket), run('solved')], like(undefined), decay);
    expect(found.get('sso')).toEqual(both({ like: none, general: solved }));
  });
});

test('runs are counted by runbook and outcome, what only helped as half; what was deleted or is open is not', () => {
  const runs = [
    run('solved', ticket),
    run('solved', ticket),
    run('did-not-fit', ticket),
    run('did-not-fit'),
    run('helped', ticket),
    run(undefined, ticket),
    run('solved', ticket, 'sso', 5),
    run('solved', ticket, 'scim'),
    run('helped', ticket, 'api'),
  ];
  const sso = { like: { solved: 2, didNotFit: 1 }, general: { solved: 0, didNotFit: 1 } };
  expect(outcomesLike(runs, ticket, decay)).toEqual(
    new Map([
      ['sso', { ...sso, now: { ...sso, like: { solved: 2.5, didNotFit: 1 } } }],
      ['scim', both({ like: { solved: 1, didNotFit: 0 }, general: none })],
      ['api', { like: none, general: none, now: { like: { solved: 0.5, didNotFit: 0 }, general: none } }],
    ]),
  );
});

test('a run on another ticket of the account counts more, and is told; one of another kind of ticket says nothing there either', () => {
  const on = (id: string) =>
    ({ site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id }) as const;
  const account = { records: new Set(['zendesk:acme.zendesk.com:ticket:2']), counts: 3 };
  const runs = [
    { ...run('solved', ticket), record: on('1') },
    { ...run('solved', ticket), record: on('2') },
    { ...run('did-not-fit'), record: on('2') },
    { ...run('helped', ticket, 'scim'), record: on('2') },
    { ...run('solved', like('Billing', 'HTTP 500'), 'billing'), record: on('2') },
  ];
  const ofSso = { solved: 2, solvedForAccount: 1, didNotFit: 0 };
  expect(outcomesLike(runs, ticket, decay, account)).toEqual(
    new Map<string, Outcomes>([
      [
        'sso',
        {
          like: ofSso,
          general: { solved: 0, didNotFit: 1 },
          now: { like: { solved: 4, didNotFit: 0 }, general: { solved: 0, didNotFit: 3 } },
        },
      ],
      ['scim', { like: none, general: none, now: { like: { solved: 1.5, didNotFit: 0 }, general: none } }],
    ]),
  );
});

test.each<[Misfit, number]>([
  ['other-fault', 1],
  ['outdated', 1],
  ['no-help', 1],
  ['not-allowed', 0],
])('one that did not fit, because: %s', (misfit, didNotFit) => {
  const counted = outcomesLike([{ ...run('did-not-fit', ticket), misfit }], ticket, decay).get('sso');
  expect(counted?.like.didNotFit ?? 0).toBe(didNotFit);
});

test.each([
  ['now', 0, 1],
  ['a half-life ago', 100, 0.5],
  ['two ago', 200, 0.25],
  ['tomorrow, by a clock that was put back', -1, 1],
])('a run that ended %s counts as much as it should, and is named all the same', (_, days, weight) => {
  const ended = { ...run('solved', ticket), finishedAt: now - days * 24 * 60 * 60 * 1000 };
  const found = outcomesLike([ended], ticket, decay).get('sso');
  expect(found?.like.solved).toBe(1);
  expect(found?.now.like.solved).toBeCloseTo(weight);
});

test('a run remembers codes and the area of its ticket, and no text', () => {
  const evidence = [
    { kind: 'http-status' as const, value: 'HTTP 401' },
    { kind: 'error-code' as const, value: 'AADSTS50011' },
    { kind: 'error-code' as const, value: 'AADSTS50011' },
    { kind: 'log-line' as const, value: 'ERROR user ines@halden.example was refused' },
    { kind: 'host' as const, value: 'halden.kelda.example' },
    { kind: 'http-request' as const, value: 'GET /users/ines' },
    { kind: 'affected' as const, value: '140 of 2,300 users' },
    { kind: 'error-code' as const, value: 'E'.repeat(201) },
  ];
  expect(likeOf({ areas: ['Identity', 'SSO'], evidence })).toEqual({
    area: 'Identity · SSO',
    evidence: ['AADSTS50011', 'HTTP 401'],
  });
  expect(likeOf({ areas: [], evidence: [] })).toEqual({ evidence: [] });
});

test('what is remembered fits the schema of a run, however much the ticket holds', () => {
  const kind = fc.constantFrom('error-code' as const, 'http-status' as const, 'log-line' as const);
  const source = fc.record({
    areas: fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }),
    evidence: fc.array(fc.record({ kind, value: fc.string({ maxLength: 300 }) }), { maxLength: 80 }),
  });
  fc.assert(
    fc.property(source, (of) => {
      const remembered = likeOf(of);
      expect(runSchema.shape.like.safeParse(remembered).success).toBe(true);
      expect(likeOf({ areas: of.areas, evidence: of.evidence.toReversed() })).toEqual(remembered);
    }),
  );
});

test('a ticket is like itself, and the order of runs does not matter', () => {
  const area = fc.constantFrom(undefined, 'Identity · SSO', 'API', 'Billing');
  const likes = fc.record({ area, codes: fc.subarray(['AADSTS50011', 'HTTP 401', 'X-1']) });
  const runs = fc.array(
    fc
      .record({
        of: fc.option(likes, { nil: undefined }),
        outcome: fc.constantFrom<RunOutcome>('solved', 'helped', 'did-not-fit'),
        id: fc.constantFrom('sso', 'scim'),
      })
      .map(({ of, outcome, id }) => run(outcome, of && like(of.area, ...of.codes), id)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(runs, likes, (all, { area, codes }) => {
      const own = like(area, ...codes);
      expect(outcomesLike(all.toReversed(), own, decay)).toEqual(outcomesLike(all, own, decay));
      const isKnown = area !== undefined || codes.length > 0;
      expect(outcomesLike([run('solved', own)], own, decay).get('sso')?.[isKnown ? 'like' : 'general'].solved).toBe(1);
    }),
  );
});
