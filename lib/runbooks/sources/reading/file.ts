import type { ImportedFile } from '../file';
import { textOfBytes } from '../utf8';

/** A file that was looked at: one to be imported, or one that is nothing to read. */
export type Looked = { file: ImportedFile } | { skipped: true };

/** More is no runbook that anybody wrote. */
export const largestFile = 1_000_000;

/** Markdown, plain text and web pages are read; pictures and what programs keep for themselves are not. */
export function isReadable(path: string): boolean {
  const isHidden = /(?:^|\/)(?:\.|__MACOSX\/)/.test(path);
  return !isHidden && /\.(?:md|markdown|mdx|txt|html?|xhtml)$/i.test(path);
}

/** The bytes of a readable file as one to be imported. */
export function importedFile(path: string, bytes: Uint8Array, changedAt?: number): Looked {
  const at = changedAt === undefined ? {} : { changedAt };
  return { file: { path, ...at, ...textOfBytes(bytes) } };
}

export function tooLarge(path: string, size?: number): Looked {
  const has = size === undefined ? 'it has more than' : `it has ${size} bytes, more than`;
  return { file: { path, refused: [{ line: 1, reason: `${has} ${largestFile}` }] } };
}
