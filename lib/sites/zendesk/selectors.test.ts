import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { zendeskSelectors } from './selectors';

const reader = readFileSync(new URL('./dom.ts', import.meta.url), 'utf8');

test.each(Object.keys(zendeskSelectors))('%s is read', (name) => {
  expect(reader).toMatch(new RegExp(`selectors\\.${name}\\b`));
});

test.each(Object.entries(zendeskSelectors))('%s has dated generations, each once', (_, generations) => {
  expect(generations.length).toBeGreaterThan(0);
  for (const { seen } of generations) expect(seen).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
  expect(new Set(generations.map(({ css }) => css)).size).toBe(generations.length);
});
