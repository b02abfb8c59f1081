import { Zip, type ZipInputFile } from 'fflate';

export interface ZippedFile {
  name: string;
  /** Pieces of it, one after the other. */
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Bytes before and behind what a gzip file of the browser's holds (RFC 1952, 2.3): behind it are checksum and length. */
const gzipHead = 10;
const gzipTail = 8;

/** `deflate` in a zip (APPNOTE.TXT 4.4.5). */
const deflated = 8;

/**
 * A zip of files that come piece by piece. The browser itself compresses them and counts their checksums, as gzip files
 * have them: in half the time that a library takes.
 */
export async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content } of files) {
    const { compressed, checksum, size } = await compress(content);
    const file: ZipInputFile = { filename: name, compression: deflated, crc: checksum, size };
    zip.add(file);
    file.ondata?.(null, compressed, true);
  }
  zip.end();
  return chunks;
}

async function compress(content: ZippedFile['content']) {
  const stream = new CompressionStream('gzip');
  const read = new Response(stream.readable).arrayBuffer();
  read.catch(() => undefined); // Who writes hears of it first.
  const writer = stream.writable.getWriter();
  for await (const piece of content) await writer.write(piece as Uint8Array<ArrayBuffer>);
  await writer.close();
  const file = await read;
  const end = file.byteLength - gzipTail;
  const tail = new DataView(file, end);
  return {
    compressed: new Uint8Array(file, gzipHead, end - gzipHead),
    checksum: tail.getUint32(0, true),
    size: tail.getUint32(4, true),
  };
}
