import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Granted {
  hosts: string[];
  permissions: string[];
}

/**
 * A copy of the built extension that has at once what a person would grant by a click: no driver can answer the
 * browser's own question. Nothing else of the build is changed, and asking for what is granted already asks nobody.
 */
export async function withGranted(
  extension: string,
  { hosts, permissions }: Granted,
): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sidelight-granted-'));
  await cp(extension, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions = hosts.map((host) => `https://${host}/*`);
  manifest.permissions = [...manifest.permissions, ...permissions];
  // Chromium takes no permission that is asked for in two ways; Firefox lets nothing be asked for that is not optional.
  if (!('browser_specific_settings' in manifest)) {
    manifest.optional_permissions = manifest.optional_permissions.filter((name: string) => !permissions.includes(name));
  }
  await writeFile(file, JSON.stringify(manifest));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
