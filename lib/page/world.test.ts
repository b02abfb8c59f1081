import { beforeEach, expect, test, vi } from 'vitest';
import { takePage, world } from './world';

const runtime: { id: string | undefined } = { id: undefined };

beforeEach(() => {
  vi.stubGlobal('chrome', { runtime });
  runtime.id = 'sidelight';
  world.script = undefined;
});

test('one that comes while another for the site runs is not needed', () => {
  const first = takePage('jira');
  expect(first?.signal.aborted).toBe(false);
  expect(takePage('jira')).toBeUndefined();
  expect(first?.signal.aborted).toBe(false);
});

test.each([
  ['for another site', 'servicenow', () => undefined],
  [
    'after it was ended',
    'jira',
    () => {
      world.script?.end();
    },
  ],
] as const)('one that comes %s takes the page, and silences the one before', (_, site, before) => {
  const first: AbortController | undefined = takePage('jira');
  before();
  expect(takePage(site)?.signal.aborted).toBe(false);
  expect(first?.signal.aborted).toBe(true);
});

test('one that lost its extension gives way', () => {
  const first: AbortController | undefined = takePage('jira');
  runtime.id = undefined;
  const alive = world.script?.isAlive;
  expect(alive?.()).toBe(false);
  expect(takePage('jira')?.signal.aborted).toBe(false);
  expect(first?.signal.aborted).toBe(true);
});
