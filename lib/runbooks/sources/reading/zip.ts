import { Inflate } from 'fflate';
import type { ZipRefusal } from '../zip-refusal';
import { importedFile, isReadable, type Looked, largestFile, tooLarge } from './file';
import { bytesOf, directoryOf, type ZipEntry } from './zip-directory';

export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  constructor(readonly refusal: ZipRefusal) {
    super(refusal.code);
  }
}

export interface ZipLimits {
  files: number;
  /** Bytes of all that is unpacked together. */
  text: number;
  /** Unpacked bytes of one file from which it is looked how well it was packed, and how well no text is. */
  looked: number;
  ratio: number;
}
const standard: ZipLimits = { files: 50_000, text: 500_000_000, looked: 20_000_000, ratio: 200 };

/** Unpacked at once: a piece can become a thousand times as much. */
const pieceBytes = 16_384;
/** Notion puts zips into a zip. */
const deepest = 2;

/** What was met of a zip and of those in it. */
interface Met {
  files: number;
  bytes: number;
}

/**
 * The files of a zip, by the list at its end: of 200 MB no more is held than that list and one file, and what is nothing
 * to read is not even read. Throws `ZipRefused` for what is no zip, or a bomb; what was met before that was told.
 */
export function filesInZip(zip: Blob, limits: ZipLimits = standard): AsyncGenerator<Looked> {
  return filesIn(zip, { limits, met: { files: 0, bytes: 0 }, depth: 0, within: '' });
}

interface Reading {
  limits: ZipLimits;
  met: Met;
  depth: number;
  /** The zip that this one is in. */
  within: string;
}

async function* filesIn(zip: Blob, reading: Reading): AsyncGenerator<Looked> {
  const { limits, met, depth, within } = reading;
  const directory = await directoryOf(zip);
  if (!directory || directory.count === 0) throw new ZipRefused({ code: 'noZip' });
  met.files += directory.count;
  if (met.files > limits.files) throw new ZipRefused({ code: 'tooManyFiles', most: limits.files });
  const entries = await directory.entries();
  if (entries.length !== directory.count) throw new ZipRefused({ code: 'badList' });
  for (const entry of entries) {
    const path = within + entry.name;
    if (entry.name.endsWith('/')) continue;
    const isZip = /\.zip$/i.test(path) && depth < deepest;
    if (!isZip && !isReadable(path)) {
      yield { skipped: true };
      continue;
    }
    const bytes = entry.isLocked ? undefined : await bytesOf(zip, entry);
    if (!bytes || (entry.method !== 0 && entry.method !== 8)) {
      yield refused(path, 'it is packed or locked in a way that is not known here, or damaged');
    } else if (isZip) {
      const inner = entry.method === 0 ? bytes : await unpackedZip(bytes, { path, ...reading });
      yield* filesIn(inner, { ...reading, depth: depth + 1, within: `${path.replace(/\.zip$/i, '')}/` });
    } else {
      yield await textOf(bytes, entry, { path, ...reading });
    }
  }
}

const refused = (path: string, reason: string): Looked => ({ file: { path, refused: [{ line: 1, reason }] } });

async function unpackedZip(bytes: Blob, of: Reading & { path: string }): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    await unpack(bytes, 8, of, (part) => parts.push(new Uint8Array(part)));
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused({ code: 'noZip' });
  }
  return new Blob(parts);
}

/** A text is put together, unless it is too large. */
async function textOf(bytes: Blob, { method, size }: ZipEntry, of: Reading & { path: string }): Promise<Looked> {
  const { path } = of;
  let parts: Uint8Array[] = [];
  let length = 0;
  try {
    await unpack(bytes, method, of, (part) => {
      length += part.length;
      if (length <= largestFile) parts.push(part);
      else parts = [];
    });
  } catch (error) {
    if (error instanceof ZipRefused) throw error;
    return refused(path, `it cannot be unpacked (${error instanceof Error ? error.message : 'damaged'})`);
  }
  if (length > largestFile) return tooLarge(path, length);
  return length === size ? importedFile(path, joined(parts, length)) : refused(path, 'its end is missing');
}

/** Unpacks piece by piece, and ends where it becomes more than anybody wrote. */
async function unpack(
  bytes: Blob,
  method: number,
  { limits, met, path }: Reading & { path: string },
  take: (part: Uint8Array) => void,
): Promise<void> {
  let unpacked = 0;
  const taken = (part: Uint8Array) => {
    unpacked += part.length;
    met.bytes += part.length;
    if (unpacked > limits.looked && unpacked > bytes.size * limits.ratio) throw new ZipRefused({ code: 'bomb', path });
    if (met.bytes > limits.text) throw new ZipRefused({ code: 'tooMuch', megabytes: limits.text / 1_000_000 });
    take(part);
  };
  const inflate = new Inflate(taken);
  for await (const chunk of chunksOf(bytes)) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      if (method === 0) taken(piece);
      else inflate.push(piece);
    }
  }
  if (method !== 0) inflate.push(new Uint8Array(), true);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The bytes of a file as they are read. */
async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
