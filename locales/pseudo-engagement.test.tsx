// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { hardCodedIn } from '@/components/testing/hard-coded';
import { liesIn, lying } from '@/components/testing/lying-text';
import { renderDashboard } from '@/components/testing/render-dashboard';
import { engagements, entry, freshPanel } from '@/components/testing/render-panel';
import { todayAt } from '@/components/testing/samples';
import { worker } from '@/components/testing/worker';
import type { NewPart } from '@/lib/accounts/engagements/parts';
import { de } from './de';
import { en } from './en';
import { pseudoWords } from './pseudo';
import type { Words } from './words';

freshPanel();

const button = (name: string) => screen.findByRole('button', { name });
const click = async (user: UserEvent, name: string) => user.click(await button(name));
const add = (content: NewPart['content']) => worker.ask('addPart', { engagementId: engagements.goLive.id, content });

/** One of each part in each of its states, with every text what `say` makes of it. */
async function fill(say: (name: string) => string) {
  const { id, revision: seen } = engagements.goLive;
  const people = { lead: say('lead'), team: say('team'), contact: say('contact') };
  const budget = {
    budgetHours: 1,
    rate: { amount: 140, currency: 'EUR' },
    rounding: { rule: 'up', minutes: 15 },
  } as const;
  const phase = { phase: 'at-risk', phaseWhy: say('why'), goal: say('goal'), startsOn: '2026-10-05' } as const;
  await worker.ask('changeEngagement', { id, seen, ...people, ...budget, ...phase });
  await entry({ startedAt: todayAt(8, 0), endedAt: todayAt(9, 0) });
  const on = { milestoneId: '' };
  for (const part of [
    {},
    { risk: say('risk'), owner: say('owner') },
    { dueOn: '2026-11-01' },
    { doneOn: '2026-11-02' },
  ]) {
    on.milestoneId = (await add({ part: 'milestone', title: say('milestone'), ...part })).id;
  }
  await add({ part: 'criterion', ...on, text: say('criterion'), metOn: '2026-11-02' });
  await add({ part: 'evidence', ...on, label: say('evidence'), url: 'https://wiki.example/' });
  await add({ part: 'evidence', ...on, label: say('evidence two') });
  await add({ part: 'point', area: 'identity', text: say('point'), must: true, state: 'open', note: say('note') });
  await add({
    part: 'rule',
    conditions: [
      { field: 'tag', value: say('tag') },
      { field: 'organization', value: say('org') },
    ],
  });
  await add({
    part: 'artefact',
    artefact: 'plan',
    url: 'https://wiki.example/',
    state: 'there',
    checkedOn: '2026-11-09',
  });
  await add({ part: 'artefact', artefact: 'runbook', state: 'missing' });
  const scope = { part: 'scope', title: say('scope'), hours: 6, askedBy: say('by'), askedOn: '2026-11-17' } as const;
  await add({ ...scope, approver: say('approver') });
  await add({ ...scope, answer: 'declined', why: say('because') });
  const said = { decision: 'no-go', decidedOn: '2026-11-18', by: say('who'), why: say('reason') } as const;
  await worker.ask('recordDecision', { engagementId: id, ...said });
}

async function openScreen(w: Words) {
  const { user } = renderDashboard({ of: 'engagement', id: engagements.goLive.id }, w);
  await button(w.engagement.head.edit);
  return user;
}

describe.each(['English', 'German'] as const)('the screen of an engagement in pseudo-%s', (language) => {
  const w = language === 'English' ? pseudoWords(en) : pseudoWords(de, 'de-DE');
  afterEach(() => expect(hardCodedIn(document.body)).toEqual([]));

  test('with every kind of part', async () => {
    await fill((name) => `‹${name}›`);
    await openScreen(w);
  });

  test('with nothing but a name, and every form open', async () => {
    const user = await openScreen(w);
    const words = w.engagement;
    for (const name of [words.head.changeState, words.milestones.add, words.readiness.add, words.readiness.noGo]) {
      await click(user, name);
    }
    for (const name of [words.rules.add, words.scope.add, words.end.finishes, words.end.deletes])
      await click(user, name);
    await click(user, words.changeOf(words.artefacts.plan));
    expect(hardCodedIn(document.body)).toEqual([]);
    await click(user, words.head.edit);
  });

  test('that is not there', async () => {
    renderDashboard({ of: 'engagement', id: crypto.randomUUID() }, w);
    await screen.findByRole('heading', { name: w.engagement.gone.title });
  });

  test('and the list of all', async () => {
    renderDashboard({ of: 'engagement', id: 'all' }, w);
    await screen.findByRole('heading', { name: w.engagement.list.title });
  });
});

test('what people wrote of an engagement speaks for nobody else, wherever it is drawn', async () => {
  await fill(lying);
  const w = pseudoWords(en);
  const user = await openScreen(w);
  expect(liesIn(document.body)).toEqual([]);
  await click(user, w.engagement.end.finishes);
  expect(liesIn(document.body)).toEqual([]);
});
