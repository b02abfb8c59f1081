import { describe, expect, test } from 'vitest';
import { readRunbook } from './parse';
import { starterLibrary } from './starter';

const files = import.meta.glob<string>('./starter/*.md', { query: '?raw', import: 'default', eager: true });
const library = starterLibrary();

test('every file is one runbook, named after its id', () => {
  const names = Object.keys(files).map((path) => path.replace('./starter/', '').replace('.md', ''));
  expect(library.map(({ id }) => id)).toEqual(names.sort());
  expect(library.length).toBeGreaterThanOrEqual(40);
});

test.each(Object.entries(files))('%s is as the format wants it', (path, text) => {
  expect(readRunbook(text, path).remarks).toEqual([]);
});

describe.each(library.map((runbook) => [runbook.id, runbook] as const))('%s', (_, runbook) => {
  test('has steps, signals, tags, an intro and what to send to Engineering', () => {
    expect(runbook.steps.length).toBeGreaterThanOrEqual(4);
    expect(runbook.steps.length).toBeLessThanOrEqual(8);
    expect(runbook.signals.length).toBeGreaterThanOrEqual(4);
    expect(runbook.tags.length).toBeGreaterThanOrEqual(3);
    expect(runbook.intro).not.toBe('');
    expect(runbook.outro).toMatch(/^## If that does not help\n\nSend to Engineering/);
  });

  test('fits the panel: a title of one line, a step of a few', () => {
    expect(runbook.title.length).toBeLessThanOrEqual(90);
    expect(runbook.summary.length).toBeLessThanOrEqual(160);
    for (const step of runbook.steps) expect(step.length).toBeLessThanOrEqual(1000);
  });

  test('lists each signal once, and leaves no fenced code open', () => {
    expect(new Set(runbook.signals.map((signal) => signal.toLowerCase())).size).toBe(runbook.signals.length);
    for (const step of runbook.steps) expect((step.match(/^```/gm) ?? []).length % 2).toBe(0);
  });
});
