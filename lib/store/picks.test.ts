import { beforeEach, expect, test } from 'vitest';
import type { NewPick } from '@/lib/selectors/pick';
import { addPick, listPicks, removePick } from './picks';
import { freshStore, named, refused, type TestStore } from './test-database';
import { undo } from './undo';

const pick: NewPick = { site: 'jira', host: 'jira.halden.example', object: 'issue', field: 'priority', css: '.prio' };
let store: TestStore;
beforeEach(() => {
  store = freshStore();
});
const add = (what: NewPick, asked = named()) => store.run((tx) => addPick(tx, what), asked);
const css = async (site?: 'jira' | 'zendesk') => (await listPicks(store.db, site)).map((one) => one.css);

test('a pick takes the place of an earlier one of its field on such pages, and of no other', async () => {
  await add(pick);
  const others = [{ field: 'status' }, { host: 'other.example' }, { object: undefined }, { site: 'zendesk' as const }];
  for (const [index, other] of others.entries()) await add({ ...pick, ...other, css: `b${index}` });
  await add({ ...pick, css: '.newer' });
  expect(await css()).toEqual(['.newer', 'b3', 'b2', 'b1', 'b0']);
  expect(await css('zendesk')).toEqual(['b3']);
  expect(await store.db.picks.count()).toBe(6);
});

test('a pick that is taken back gives the one before its place', async () => {
  await add(pick);
  const asked = named();
  await add({ ...pick, css: '.newer' }, asked);
  await store.run((tx) => undo(tx, asked.id));
  expect(await css()).toEqual(['.prio']);
});

test('a pick that was removed, once or twice, comes back', async () => {
  const { id } = await add(pick);
  const removed = named();
  await store.run((tx) => removePick(tx, id), removed);
  await store.run((tx) => removePick(tx, id));
  expect(await css()).toEqual([]);
  await store.run((tx) => undo(tx, removed.id));
  expect(await css()).toEqual(['.prio']);
  await expect(store.run((tx) => removePick(tx, removed.id))).rejects.toEqual(refused('missing'));
});
