import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { ZipRefusal } from '@/lib/runbooks/sources/zip-refusal';
import { importedFile, isReadable, type Looked, largestFile, tooLarge } from './file';

export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  constructor(readonly refusal: ZipRefusal) {
    super(refusal.code);
  }
}

export interface ZipLimits {
  files: number;
  /** Bytes of all texts together. */
  text: number;
  /** Unpacked bytes of one file from which it is looked how well it was packed, and how well no text is. */
  looked: number;
  ratio: number;
}
const limits: ZipLimits = { files: 50_000, text: 500_000_000, looked: 20_000_000, ratio: 200 };

/** Unpacked at once: a piece can become a thousand times as much. */
const pieceBytes = 16_384;
/** Notion puts zips into a zip. */
const deepest = 2;

/**
 * The files of a zip as it streams by: of 200 MB no more is held than a piece and one file. What is nothing to read is
 * not unpacked. Throws `ZipRefused` for what is no zip, or a bomb; what was met before that was told.
 */
export async function* filesInZip(
  chunks: AsyncIterable<Uint8Array>,
  { files, text, looked, ratio }: ZipLimits = limits,
): AsyncGenerator<Looked> {
  const met: Looked[] = [];
  let count = 0;
  let texts = 0;
  /** Whoever unpacks takes an error for one of the file's own, so it is kept, and thrown outside. */
  let trouble: ZipRefused | undefined;
  const end = (refusal: ZipRefusal): never => {
    trouble ??= new ZipRefused(refusal);
    throw trouble;
  };

  function unzipper(depth: number, within: string): Unzip {
    const unzip = new Unzip((entry) => {
      count += 1;
      if (count > files) end({ code: 'tooManyFiles', most: files });
      if (entry.name.endsWith('/')) return;
      const path = within + entry.name;
      if (/\.zip$/i.test(path) && depth < deepest) begin(entry, path, nested(path, depth));
      else if (isReadable(path)) begin(entry, path, whole(path));
      else met.push({ skipped: true });
    });
    unzip.register(UnzipInflate);
    unzip.register(UnzipPassThrough);
    return unzip;
  }

  /** A zip in the zip is unpacked as it comes. */
  function nested(path: string, depth: number) {
    const inner = unzipper(depth + 1, `${path.replace(/\.zip$/i, '')}/`);
    return (chunk: Uint8Array, final: boolean) => {
      for (let at = 0; at < chunk.length; at += pieceBytes) inner.push(chunk.subarray(at, at + pieceBytes));
      if (final) inner.push(new Uint8Array(), true);
    };
  }

  /** A text is put together, unless it is too large. */
  function whole(path: string) {
    const parts: Uint8Array[] = [];
    let size = 0;
    return (chunk: Uint8Array, final: boolean) => {
      size += chunk.length;
      if (size <= largestFile) parts.push(chunk);
      else parts.length = 0;
      if (!final) return;
      if (size > largestFile) return void met.push(tooLarge(path, size));
      texts += size;
      if (texts > text) end({ code: 'tooMuch', megabytes: text / 1_000_000 });
      met.push(importedFile(path, joined(parts, size)));
    };
  }

  function begin(entry: UnzipFile, path: string, take: (chunk: Uint8Array, final: boolean) => void): void {
    let unpacked = 0;
    entry.ondata = (error, chunk, final) => {
      if (trouble) throw trouble;
      if (error) {
        met.push({ file: { path, refused: [{ line: 1, reason: `it cannot be unpacked (${error.message})` }] } });
        return;
      }
      unpacked += chunk.length;
      const packed = entry.size ?? read;
      if (unpacked > looked && unpacked > packed * ratio) end({ code: 'bomb', path });
      take(chunk, final);
    };
    try {
      entry.start();
    } catch {
      if (trouble) throw trouble;
      met.push({
        file: { path, refused: [{ line: 1, reason: 'it is packed or locked in a way that is not known here' }] },
      });
    }
  }

  function push(unzip: Unzip, bytes: Uint8Array, final?: boolean): void {
    try {
      unzip.push(bytes, final);
    } catch (error) {
      if (!(error instanceof ZipRefused)) throw new ZipRefused({ code: 'noZip' });
    }
    if (trouble) throw trouble;
  }

  /** Bytes of the zip so far. */
  let read = 0;
  const outer = unzipper(0, '');
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const piece = chunk.subarray(at, at + pieceBytes);
      read += piece.length;
      push(outer, piece);
      yield* met.splice(0);
    }
  }
  push(outer, new Uint8Array(), true);
  yield* met.splice(0);
  if (count === 0) throw new ZipRefused({ code: 'noZip' });
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
export async function* chunksOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
