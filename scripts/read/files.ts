import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decoded } from './answers';
import type { Io } from './main';

/** The files of a path: itself, or everything in a folder that is named like JSON, sorted. @throws when there is none */
export function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|jsonl|ndjson)(\.gz)?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a file holds: one value, one for each line, or `undefined` for what is no JSON. @throws when it cannot be read */
export function valuesIn(path: string): unknown[] {
  const bytes = readFileSync(path);
  const text = textOf(bytes);
  if (text === undefined) return [undefined];
  const whole = parse(text);
  if (whole !== undefined) return [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map(parse);
  // Without a single line that is JSON, the file is broken, not its lines.
  return lines.length > 1 && values.some((value) => typeof value === 'object') ? values : [undefined];
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return decoded(bytes);
  } catch {
    return undefined; // Compressed, and cut.
  }
}

/** `undefined` is no JSON value, so it can say "none". */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A path, in the first of the folders that has it. */
export function placeOf(path: string, io: Pick<Io, 'folders' | 'resolve'>): string {
  const places = io.folders.map((folder) => io.resolve(folder, path));
  return places.find((place) => existsSync(place)) ?? path;
}
