import { beforeEach, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import type { EngagementPart, NewPart, PartOf } from '@/lib/accounts/engagements/parts';
import { fc, runs } from '@/tests/properties';
import { addPart, changePart, deletePart, partsOfEngagement, recordDecision } from './engagement-parts';
import { changeEngagement, createEngagement, deleteEngagement, finishEngagement } from './engagements';
import { sharedOf, takeIn } from './merge';
import { freshStore, goLive, named, refused, type TestStore } from './test-database';
import { undo } from './undo';

const nobody = '00000000-0000-7000-8000-000000000000';

let store: TestStore;
let engagement: Engagement;
beforeEach(async () => {
  store = freshStore();
  engagement = await store.run((tx) => createEngagement(tx, goLive));
});

const add = (content: NewPart['content'], engagementId = engagement.id, on = store) =>
  on.run((tx) => addPart(tx, { engagementId, content })) as Promise<EngagementPart>;
const parts = (on = store) => partsOfEngagement(on.db, engagement.id);
const pilot = { part: 'milestone', title: 'Pilot group signs off', dueOn: '2026-11-20', owner: 'Tomasz' } as const;

describe('a part', () => {
  test('is added, changed and deleted, and each is undone', async () => {
    const milestone = await add(pilot);
    const change = { part: 'milestone', dueOn: null, doneOn: '2026-11-19' } as const;
    const changing = named();
    const changed = await store.run(
      (tx) => changePart(tx, { id: milestone.id, seen: milestone.revision, change }),
      changing,
    );
    expect(changed).toMatchObject({ title: 'Pilot group signs off', doneOn: '2026-11-19' });
    expect(changed).not.toHaveProperty('dueOn');
    await store.run((tx) => undo(tx, changing.id));
    expect(await parts()).toMatchObject([pilot]);
    const deletion = named();
    await store.run((tx) => deletePart(tx, milestone.id), deletion);
    expect(await parts()).toEqual([]);
    await store.run((tx) => undo(tx, deletion.id));
    expect(await parts()).toMatchObject([pilot]);
  });

  test('is not written over: what somebody changed since is stale, field by field', async () => {
    const { id, revision: seen } = await add(pilot);
    await store.run((tx) => changePart(tx, { id, seen, change: { part: 'milestone', title: 'Pilot' } }));
    const other = { part: 'milestone', title: 'Sign-off' } as const;
    await expect(store.run((tx) => changePart(tx, { id, seen, change: other }))).rejects.toEqual(refused('stale'));
    await store.run((tx) => changePart(tx, { id, seen, change: { part: 'milestone', owner: 'Priya' } }));
    expect(await parts()).toMatchObject([{ title: 'Pilot', owner: 'Priya' }]);
  });

  test('of an engagement, or a milestone, that is not there is refused', async () => {
    await expect(add(pilot, nobody)).rejects.toEqual(refused('missing'));
    const criterion = { part: 'criterion', milestoneId: nobody, text: 'No Sev 1 open' } as const;
    await expect(add(criterion)).rejects.toEqual(refused('missing'));
    const { id } = await add(pilot);
    const other = await store.run((tx) => createEngagement(tx, { ...goLive, name: 'SCIM rollout' }));
    await expect(add({ ...criterion, milestoneId: id }, other.id)).rejects.toEqual(refused('missing'));
    await expect(store.run((tx) => deletePart(tx, nobody))).rejects.toEqual(refused('missing'));
  });

  test('of another kind is not changed by a mistake', async () => {
    const { id, revision: seen } = await add(pilot);
    const change = { part: 'scope', hours: 4 } as const;
    await expect(store.run((tx) => changePart(tx, { id, seen, change }))).rejects.toEqual(refused('missing'));
  });

  test('that there is once is said again, not twice; what was deleted comes back', async () => {
    const plan = await add({ part: 'artefact', artefact: 'plan', state: 'missing' });
    const again = await add({ part: 'artefact', artefact: 'plan', state: 'there', url: 'https://wiki.example/plan' });
    expect(again.id).toBe(plan.id);
    expect(await parts()).toMatchObject([{ state: 'there', url: 'https://wiki.example/plan' }]);
    await store.run((tx) => deletePart(tx, plan.id));
    await add({ part: 'artefact', artefact: 'plan', state: 'there' });
    expect(await parts()).toHaveLength(1);
  });
});

test('a decision keeps what was open, and sets no state', async () => {
  await add({ part: 'point', area: 'network', point: 'dns', state: 'ready' });
  await add({ part: 'point', area: 'identity', text: 'New tenant has /sso/acs', must: true, state: 'open' });
  const said = { decision: 'go', decidedOn: '2026-11-19', by: 'Priya Raman' } as const;
  const made = await store.run((tx) => recordDecision(tx, { engagementId: engagement.id, ...said }));
  const { ready, of, open } = made as PartOf<'decision'>;
  expect([ready, of, open.length]).toEqual([1, 16, 15]);
  expect(open).toContainEqual({ area: 'identity', text: 'New tenant has /sso/acs' });
  expect(open).not.toContainEqual({ area: 'network', point: 'dns' });
  const after = await store.db.engagements.get(engagement.id);
  expect(after).toEqual(engagement);
  // What was recorded is history: it does not go by a slip.
  await expect(store.run((tx) => deleteEngagement(tx, engagement.id))).rejects.toEqual(refused('hasHistory'));
});

describe('finishing', () => {
  test('takes milestones along, and one undo opens all of them again', async () => {
    const [done, dropped, left] = [await add(pilot), await add(pilot), await add(pilot)];
    const command = named();
    await store.run(
      (tx) =>
        finishEngagement(tx, {
          id: engagement.id,
          seen: engagement.revision,
          doneOn: '2026-11-27',
          milestones: [
            { id: done.id, becomes: 'done' },
            { id: dropped.id, becomes: 'dropped' },
          ],
        }),
      command,
    );
    expect(await store.db.engagements.get(engagement.id)).toMatchObject({ doneOn: '2026-11-27' });
    const byId = new Map((await parts()).map((part) => [part.id, part as PartOf<'milestone'>]));
    expect(byId.get(done.id)?.doneOn).toBe('2026-11-27');
    expect(byId.get(dropped.id)?.droppedOn).toBe('2026-11-27');
    expect(byId.get(left.id)?.doneOn).toBeUndefined();
    await store.run((tx) => undo(tx, command.id));
    expect(await store.db.engagements.get(engagement.id)).not.toHaveProperty('doneOn');
    expect((await parts()).some((part) => 'doneOn' in part || 'droppedOn' in part)).toBe(false);
  });

  test('with a milestone that is not its own changes nothing', async () => {
    const milestones = [{ id: nobody, becomes: 'done' as const }];
    const finish = { id: engagement.id, seen: engagement.revision, doneOn: '2026-11-27', milestones };
    await expect(store.run((tx) => finishEngagement(tx, finish))).rejects.toEqual(refused('missing'));
    expect(await store.db.engagements.get(engagement.id)).toEqual(engagement);
  });
});

describe('two devices that work on one engagement', () => {
  async function twoDevices() {
    const other = freshStore();
    other.at += 500;
    await takeIn(other, await sharedOf(store.db));
    return { a: store, b: other };
  }
  async function meet({ a, b }: { a: TestStore; b: TestStore }) {
    const [ofA, ofB] = [await sharedOf(a.db), await sharedOf(b.db)];
    await takeIn(a, ofB);
    await takeIn(b, ofA);
    const rows = async ({ db }: TestStore) =>
      JSON.stringify([await db.engagements.toArray(), await parts({ db } as TestStore)]);
    expect(await rows(a)).toBe(await rows(b));
  }

  test('keep what both did: to it, to one milestone, and to its criteria', async () => {
    const milestone = await add(pilot);
    const criterion = await add({ part: 'criterion', milestoneId: milestone.id, text: '12 of 12 users' });
    const both = await twoDevices();
    const { a, b } = both;
    const { id, revision: seen } = engagement;
    await a.run((tx) => changeEngagement(tx, { id, seen, name: 'SSO go-live, Porto', budgetHours: 40 }));
    await b.run((tx) => changeEngagement(tx, { id, seen, dueOn: '2026-12-04', phase: 'at-risk', phaseWhy: '#48213' }));
    const of = { id: milestone.id, seen: milestone.revision };
    await a.run((tx) => changePart(tx, { ...of, change: { part: 'milestone', dueOn: '2026-11-23' } }));
    await b.run((tx) => changePart(tx, { ...of, change: { part: 'milestone', owner: 'Priya' } }));
    const tick = { part: 'criterion', metOn: '2026-11-19' } as const;
    await a.run((tx) => changePart(tx, { id: criterion.id, seen: criterion.revision, change: tick }));
    await add({ part: 'criterion', milestoneId: milestone.id, text: 'No Sev 1 or 2 open' }, id, b);
    await add({ part: 'artefact', artefact: 'plan', state: 'there' }, id, a);
    await add({ part: 'artefact', artefact: 'plan', url: 'https://wiki.example/plan' }, id, b);
    await meet(both);
    expect(await a.db.engagements.get(id)).toMatchObject({
      name: 'SSO go-live, Porto',
      budgetHours: 40,
      dueOn: '2026-12-04',
      phase: 'at-risk',
    });
    const merged = await parts(a);
    expect(merged).toContainEqual(expect.objectContaining({ part: 'milestone', dueOn: '2026-11-23', owner: 'Priya' }));
    expect(merged.filter(({ part }) => part === 'criterion')).toHaveLength(2);
    expect(merged).toContainEqual(expect.objectContaining({ text: '12 of 12 users', metOn: '2026-11-19' }));
    const plan = { artefact: 'plan', state: 'there', url: 'https://wiki.example/plan' };
    expect(merged.filter(({ part }) => part === 'artefact')).toMatchObject([plan]);
  });

  test('lose no field that only one of them changed, whatever each changed', async () => {
    const fields = fc.record(
      {
        name: fc.constantFrom('Renamed', 'SSO'),
        goal: fc.constantFrom('All sign in through Entra', null),
        startsOn: fc.constantFrom('2026-10-05', null),
        dueOn: fc.constantFrom('2026-11-27', '2026-12-04', null),
        lead: fc.constantFrom('Tomasz Bielak', null),
        budgetHours: fc.constantFrom(40, 60, null),
        archivedOn: fc.constantFrom('2026-12-24', null),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fields, fields, async (mine, theirs) => {
        store = freshStore();
        engagement = await store.run((tx) => createEngagement(tx, goLive));
        const both = await twoDevices();
        const of = { id: engagement.id, seen: engagement.revision };
        await both.a.run((tx) => changeEngagement(tx, { ...of, ...mine }));
        await both.b.run((tx) => changeEngagement(tx, { ...of, ...theirs }));
        const changedBy = async ({ db }: TestStore) => (await db.engagements.get(engagement.id)) as Engagement;
        const [a, b] = [await changedBy(both.a), await changedBy(both.b)];
        await meet(both);
        const merged = await changedBy(both.a);
        for (const name of Object.keys({ ...mine, ...theirs }) as (keyof typeof mine)[]) {
          const [isMine, isTheirs] = [a.stamps?.[name] !== undefined, b.stamps?.[name] !== undefined];
          if (isMine && !isTheirs) expect(merged[name]).toEqual(a[name]);
          if (isTheirs && !isMine) expect(merged[name]).toEqual(b[name]);
          if (isMine && isTheirs) expect([a[name], b[name]]).toContainEqual(merged[name]);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
