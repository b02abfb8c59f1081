import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from './main';

const pack = {
  format: 'sidelight-selectors',
  version: 1,
  site: 'zendesk',
  issuer: 'Kelda IT',
  issued: '2026-11-21T16:30:00Z',
  selectors: { priority: [{ css: '[data-test-id="prio-2027"]', seen: '2026-11' }] },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selectors-'));
  await call('new-key', 'company');
});
afterAll(() => rm(folder, { recursive: true }));

async function call(...args: string[]) {
  let out = '';
  let err = '';
  const code = await main(args, {
    folders: [folder],
    resolve,
    out: (line) => {
      out += line;
    },
    err: (line) => {
      err += line;
    },
    now: () => Date.parse('2026-11-22T09:00:00Z'),
  });
  return { code, out, err };
}

const file = (name: string) => join(folder, name);

test('a key is made once, its private half for the owner alone', async () => {
  expect((await stat(file('company.private.jwk'))).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file('company.public.jwk'), 'utf8'))).not.toHaveProperty('d');
  expect(await call('new-key', 'company')).toMatchObject({ code: 2, err: expect.stringContaining('EEXIST') });
});

test('a pack is signed and checks', async () => {
  await writeFile(file('pack.json'), JSON.stringify(pack));
  const { code, out } = await call('sign', 'pack.json', '--key', 'company.private.jwk');
  expect(code).toBe(0);
  await writeFile(file('pack.signed.json'), out);
  expect((await call('check', 'pack.signed.json', '--key', 'company.public.jwk')).out).toMatch(
    /^Good: zendesk, by Kelda/,
  );
});

test('a pack that Sidelight would refuse is not signed', async () => {
  await writeFile(file('wrong.json'), JSON.stringify({ ...pack, selectors: { prio: pack.selectors.priority } }));
  const wrong = await call('sign', 'wrong.json', '--key', 'company.private.jwk');
  expect(wrong).toMatchObject({ code: 1, out: '', err: expect.stringContaining('“prio”') });
});

test.each([[[]], [['sign', 'pack.json']], [['names', 'hubspot']], [['dance', 'x']]])(
  '%j says how it is used',
  async (args) => {
    expect(await call(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') });
  },
);

test('help is no mistake', async () => {
  expect(await call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage'), err: '' });
});

test('names of a site', async () => {
  expect((await call('names', 'zendesk')).out.split('\n')).toContain('priority');
});
