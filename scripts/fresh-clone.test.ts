import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import bench from '../tests/bench/vitest.config';
import fuzz from '../tests/fuzz/vitest.config';
import { root, run } from './run.mjs';
import { loading } from './vite.mjs';

/** The project after `npm ci`, as far as loading a module goes: what `wxt prepare` generates is not there. */
let clone: string;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'sidelight-clone-'));
  for (const path of ['package.json', 'tsconfig.json', 'scripts']) {
    await cp(join(root, path), join(clone, path), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction');
});

afterAll(() => rm(clone, { recursive: true, force: true }));

test('a tool loads TypeScript in a fresh clone', async () => {
  await writeFile(join(clone, 'number.ts'), 'export const number: number = 7;\n');
  await writeFile(join(clone, 'module.ts'), "export { number } from '@/number';\n");
  await writeFile(
    join(clone, 'tool.mjs'),
    "import { importTypeScript } from './scripts/typescript.mjs';\n" +
      "process.stdout.write(String((await importTypeScript('module.ts')).number));\n",
  );
  expect(await run(['node', join(clone, 'tool.mjs')])).toEqual({ code: 0, output: '7' });
});

test('what Vitest runs for a tool is loaded in the same way', () => {
  for (const config of [fuzz, bench]) expect(config).toMatchObject(loading);
});
