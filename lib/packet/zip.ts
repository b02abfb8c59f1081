import { strToU8, zipSync } from 'fflate';
import type { BundledFile } from './bundle';

/** The files as one, in UTF-8. */
export function zipOf(files: readonly BundledFile[], at: number): Uint8Array<ArrayBuffer> {
  const byName = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(byName, { mtime: at }));
}
