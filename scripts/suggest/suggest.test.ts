import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { main } from './main';

const example = 'scripts/packet/example.json';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    folders: ['.'],
    resolve,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  };
  const code = await main(args, { ...io, now: () => 0 });
  return { code, out: out.map((line) => JSON.parse(line)), err: err.join('') };
}

test('the example: what fits of the starter library, with reasons in codes and in words', async () => {
  const { code, out, err } = await run('--context', example);
  expect([code, err]).toEqual([0, '']);
  const [{ fits, library, suggestions }] = out;
  expect(fits).toBe(true);
  expect(library).toBeGreaterThan(20);
  expect(suggestions).toHaveLength(5);
  const [first] = suggestions;
  expect(first.fit).toBe('strong');
  expect(first.because[0]).toMatchObject({ code: 'evidence', text: first.because[0].why });
});

test('a library of one’s own: what is broken or there twice is named, the rest is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
  const file = (id: string, title: string) =>
    `---\nid: ${id}\ntitle: ${title}\narea: Identity\nsummary: What to do.\nsignals: [AADSTS50011]\ntags: [sso]\nowner: A team\nreviewed: 2026-11-02\nsource: us\n---\n\n## Steps\n\n1. Compare the addresses.\n`;
  writeFileSync(join(folder, 'a.md'), file('sso', 'Sign-in is refused by the provider'));
  writeFileSync(join(folder, 'b.md'), file('sso', 'Twice'));
  writeFileSync(join(folder, 'c.md'), '---\nid: broken\n---\n');
  const { code, out, err } = await run('--context', example, '--library', folder, '--limit', '1');
  expect(code).toBe(1);
  expect(err).toMatch(/b\.md: has the id of a\.md, sso/);
  expect(err).toMatch(/c\.md:\d+: /);
  expect(out[0]).toMatchObject({ library: 1, suggestions: [{ id: 'sso', owner: 'A team' }] });
});

test.each([
  [[], 2, 'Which context?'],
  [['--context', 'nowhere.json'], 2, 'Cannot read'],
  [['--context', example, '--library', 'nowhere'], 2, 'Cannot read'],
  [['--context', example, '--library', 'scripts/suggest'], 2, 'no runbook'],
  [['--context', example, '--limit', 'many'], 2, 'No number'],
  [['--context', 'package.json'], 1, 'no context'],
])('%j ends with %d', async (args, code, words) => {
  const outcome = await run(...args);
  expect(outcome.code).toBe(code);
  expect(outcome.err).toContain(words);
});
