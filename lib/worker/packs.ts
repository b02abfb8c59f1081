import type { PackImport, TrustedKey } from '@/lib/selectors/pack';
import { type KeyOfPacks, RefusedError, readKey, readPack } from '@/lib/selectors/read-pack';
import { selectorNames } from '@/lib/sites/workers';
import { addKey, listKeys, putPack } from '@/lib/store/packs';
import { publishSelectors } from './selectors';
import type { Worker } from './worker';

/** Takes a pack into use, or says why not. The bundled selectors stay behind it as the fallback. */
export async function importPack(worker: Worker, text: string): Promise<PackImport> {
  try {
    const keys = [...(await policyKeys(worker)), ...(await listKeys(worker.db))];
    const pack = await putPack(worker.db, await readPack(text, keys, selectorNames, worker.now()), worker.now());
    await publishSelectors(worker, pack.site);
    return { pack };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.message };
    throw error;
  }
}

export async function trustKey(
  worker: Worker,
  { name, jwk }: { name: string; jwk: string },
): Promise<TrustedKey | { refused: string }> {
  try {
    const { thumbprint, addedAt } = await addKey(worker.db, await readKey(name, jwk), worker.now());
    worker.changed(['sites']);
    return { thumbprint, name, from: 'person', addedAt };
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.message };
    throw error;
  }
}

/** The company's first. */
export async function trustedKeys(worker: Worker): Promise<TrustedKey[]> {
  const ofCompany = await policyKeys(worker);
  const ofPerson = await listKeys(worker.db);
  return [
    ...ofCompany.map(({ thumbprint, name }): TrustedKey => ({ thumbprint, name, from: 'policy' })),
    ...ofPerson.map(({ thumbprint, name, addedAt }): TrustedKey => ({ thumbprint, name, from: 'person', addedAt })),
  ];
}

/** A key of the policy that cannot be read is as good as none; the others count. */
async function policyKeys(worker: Worker): Promise<KeyOfPacks[]> {
  const { selectorKeys } = await worker.policy();
  const read = await Promise.all(selectorKeys.map(({ name, jwk }) => readKey(name, jwk).catch(() => undefined)));
  return read.filter((key) => key !== undefined);
}
