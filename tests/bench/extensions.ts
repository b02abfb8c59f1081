import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { builds } from '../e2e/chosen';

/** What is measured in turns: each is installed alone. */
export const variants = ['none', 'empty', 'observing', 'ours'] as const;
export type Variant = (typeof variants)[number];

/** The folder of each variant's extension; those that are not ours are made below `folder`. */
export async function extensions(folder: string): Promise<Record<Variant, string>> {
  const observe = `new MutationObserver(() => {}).observe(document, { childList: true, subtree: true, characterData: true });`;
  return {
    none: await written(join(folder, 'none')),
    empty: await emptyWxt(join(folder, 'empty')),
    observing: await written(join(folder, 'observing'), observe),
    ours: builds.chromium,
  };
}

async function written(folder: string, script?: string): Promise<string> {
  const scripts =
    script === undefined ? [] : [{ matches: ['https://*/*'], js: ['content.js'], run_at: 'document_idle' }];
  await mkdir(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'bench', version: '1', content_scripts: scripts };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  if (script !== undefined) await writeFile(join(folder, 'content.js'), script);
  return folder;
}

/** A content script of WXT's that does nothing, built as ours is. */
async function emptyWxt(outDir: string): Promise<string> {
  await build({
    root: resolve('tests/bench/empty'),
    outDir,
    configFile: false,
    imports: false,
    manifestVersion: 3,
    manifest: { name: 'bench' },
    logger: { debug() {}, log() {}, info() {}, warn() {}, error() {}, fatal() {}, success() {}, level: 0 },
  });
  return join(outDir, 'chrome-mv3');
}
