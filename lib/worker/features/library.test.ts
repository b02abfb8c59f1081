import { beforeEach, describe, expect, test } from 'vitest';
import type { Refused } from '@/lib/contract/refusal';
import { freshDisk } from '@/lib/store/test-database';
import { type TestWorker, testWorker } from '../testing/test-worker';

const markdown = `---
id: restart-agent
title: Restart the agent after a proxy change
area: Agents · Network
summary: Look at its log, then restart it.
signals: [AGENT_PROXY_407]
tags: [agent, proxy]
owner: Mara Lindqvist
reviewed: 2026-02-02
source: Our own
---

After the proxy's password changed.

## Steps

1. Look for AGENT_PROXY_407 in its log.
2. Restart it.
`;

let disk: ReturnType<typeof freshDisk>;
let worker: TestWorker;
beforeEach(() => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
});

const listed = async (id: string, of = worker) => (await of.ask('library', {})).runbooks.find((one) => one.id === id);
const foundFirst = async (text: string, of = worker) => (await of.ask('searchRunbooks', { text }))[0]?.runbook.id;
/** The worker is gone; the browser starts another on the same disk. */
const bornAgain = () => testWorker({ db: disk.connect() }, worker.browser);

describe('the library', () => {
  test('is the starter library at first, with where each runbook came from', async () => {
    const { runbooks, sources, staleMonths } = await worker.ask('library', {});
    expect(runbooks.length).toBeGreaterThanOrEqual(23);
    expect(sources).toEqual([{ id: 'starter', kind: 'starter', name: '', runbooks: runbooks.length }]);
    expect(staleMonths).toBe(6);
    expect(runbooks.find(({ id }) => id === 'scim-401-token')).toMatchObject({
      sourceId: 'starter',
      reviewed: '2026-10-12',
      due: '2027-04-12',
      isStale: false,
      isEdited: false,
      use: { shown: 0, opened: 0, solved: 0, helped: 0, didNotFit: 0 },
    });
  });

  test('has what was written here: found, listed with its age, and still there in the next worker', async () => {
    expect(await foundFirst('AGENT_PROXY_407')).not.toBe('restart-agent');
    const { id } = await worker.ask('saveRunbook', { markdown });
    expect(id).toBe('restart-agent');
    expect(await foundFirst('AGENT_PROXY_407')).toBe(id);
    expect(worker.told).toContainEqual({ topic: 'library' });
    expect(await listed(id)).toMatchObject({ sourceId: 'own', isStale: true, due: '2026-08-02', steps: 2 });
    const next = bornAgain();
    expect(await foundFirst('AGENT_PROXY_407', next)).toBe(id);
    expect(await listed(id, next)).toMatchObject({ owner: 'Mara Lindqvist' });
  });

  test('has an edited runbook in the place of the one that comes with Sidelight, until it is deleted', async () => {
    const { markdown: before, revision } = await worker.ask('runbookSource', { id: 'scim-401-token' });
    expect(revision).toBeUndefined();
    const edited = before.replace('Test the old token', 'ZQX7 Test the old token');
    await worker.ask('saveRunbook', { markdown: edited, id: 'scim-401-token' });
    expect(await foundFirst('ZQX7')).toBe('scim-401-token');
    expect(await listed('scim-401-token')).toMatchObject({ sourceId: 'own', isEdited: true });
    await worker.ask('deleteRunbook', { id: 'scim-401-token' });
    expect(await foundFirst('ZQX7')).toBeUndefined();
    expect(await listed('scim-401-token')).toMatchObject({ sourceId: 'starter', isEdited: false });
  });

  test('leaves out what was deleted, and has it again when that is taken back', async () => {
    const id = crypto.randomUUID();
    await worker.ask('deleteRunbook', { id: 'mfa-lockout' }, undefined, id);
    expect(await listed('mfa-lockout')).toBeUndefined();
    await worker.ask('undo', { command: id });
    expect(await listed('mfa-lockout')).toBeDefined();
  });

  test('“still right” counts from that day, whoever wrote the runbook', async () => {
    await worker.ask('saveRunbook', { markdown });
    const { revision } = await worker.ask('reviewRunbook', { id: 'restart-agent', reviewed: '2026-11-19' });
    expect(await listed('restart-agent')).toMatchObject({ reviewed: '2026-11-19', isStale: false, revision });
    await worker.ask('reviewRunbook', { id: 'mfa-lockout', owner: 'Jonas Weber' });
    expect(await listed('mfa-lockout')).toMatchObject({ owner: 'Jonas Weber' });
    await expect(
      worker.ask('reviewRunbook', { id: 'restart-agent', owner: 'Me', reviewed: '2026-11-18', seen: '0' }),
    ).rejects.toMatchObject({ refusal: { code: 'stale' } });
  });

  test.each([
    ['nothing to read', '', 1, /empty/],
    ['a day that there is not', markdown.replace('2026-02-02', '2026-11-31'), 9, /date/],
    ['no steps', markdown.slice(0, markdown.indexOf('1. Look')), 15, /no steps/],
  ])('refuses %s with the line', async (_, text, line, reason) => {
    const refused = await worker.ask('saveRunbook', { markdown: text }).catch((error: Refused) => error.refusal);
    expect(refused).toMatchObject({ code: 'badRunbook', problems: [{ line, reason: expect.stringMatching(reason) }] });
    expect(await worker.ask('checkRunbook', { markdown: text })).toMatchObject({ problems: [{ line }] });
  });

  test('has one runbook of an id, and an edited one keeps its own', async () => {
    await worker.ask('saveRunbook', { markdown });
    await expect(worker.ask('saveRunbook', { markdown })).rejects.toMatchObject({
      refusal: { code: 'badRunbook', problems: [{ line: 2 }] },
    });
    await expect(
      worker.ask('saveRunbook', { markdown: markdown.replace('id: restart-agent', 'id: other'), id: 'restart-agent' }),
    ).rejects.toMatchObject({ refusal: { code: 'badRunbook', problems: [{ line: 2 }] } });
    const seen = (await worker.ask('runbookSource', { id: 'restart-agent' })).revision;
    await worker.ask('saveRunbook', {
      markdown: markdown.replace('Restart it', 'Start it'),
      id: 'restart-agent',
      seen,
    });
    await expect(worker.ask('saveRunbook', { markdown, id: 'restart-agent', seen })).rejects.toMatchObject({
      refusal: { code: 'stale' },
    });
  });

  test('a page of Markdown is a runbook with an id of its own', async () => {
    const page = '# Restart the agent\n\n1. Look at its log.\n2. Restart it.\n';
    expect(await worker.ask('saveRunbook', { markdown: page })).toMatchObject({ id: 'restart-the-agent' });
    expect(await worker.ask('saveRunbook', { markdown: page })).toMatchObject({ id: 'restart-the-agent-2' });
  });

  test('is exported as it was written', async () => {
    await worker.ask('saveRunbook', { markdown });
    const files = await worker.ask('exportRunbooks', { ids: ['restart-agent', 'scim-401-token'] });
    expect(files.map(({ path }) => path).sort()).toEqual(['restart-agent.md', 'scim-401-token.md']);
    expect(files.find(({ path }) => path === 'restart-agent.md')?.text).toBe(markdown);
  });
});
