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
  ['for another site', 'servicenow', false],
  ['after it was ended', 'jira', true],
] as const)('one that comes %s takes the page, and silences the one before', (_, site, isEnded) => {
  const first = takePage('jira');
  if (isEnded) world.script?.end();
  expect(takePage(site)?.signal.aborted).toBe(false);
  expect(first?.signal.aborted).toBe(true);
});

test('one that lost its extension gives way', () => {
  const first = takePage('jira');
  runtime.id = undefined;
  expect(world.script?.isAlive()).toBe(false);
  expect(takePage('jira')?.signal.aborted).toBe(false);
  expect(first?.signal.aborted).toBe(true);
});
