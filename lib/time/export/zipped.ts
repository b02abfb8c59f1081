import { Zip, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  name: string;
  /** Pieces of it, one after the other. */
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** How a zip names `deflate`. */
const deflated = 8;

/**
 * A zip of files that come piece by piece. The library writes the zip; the browser compresses beside the page, which a
 * library in it could only do in the page's own time.
 */
export async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content } of files) {
    const file = new DeflatedFile(name);
    zip.add(file);
    for await (const piece of content) {
      file.push(piece);
      await file.taken();
    }
    file.push(new Uint8Array(), true);
    await file.written;
  }
  zip.end();
  return chunks;
}

/** Sums and counts as `ZipPassThrough` does; what it passes on is compressed. */
class DeflatedFile extends ZipPassThrough {
  override compression = deflated;
  private readonly stream = new CompressionStream('deflate-raw');
  private readonly writer = this.stream.writable.getWriter();
  /** Once all of it is in the zip. */
  readonly written = this.passOn();

  /** Once more of it can be compressed. */
  taken(): Promise<void> {
    return this.writer.ready;
  }

  protected override process(piece: Uint8Array, isLast: boolean): void {
    // What goes wrong with it is told where the compressed side is read.
    if (piece.length > 0) this.writer.write(piece as Uint8Array<ArrayBuffer>).catch(() => undefined);
    if (isLast) this.writer.close().catch(() => undefined);
  }

  private async passOn(): Promise<void> {
    const reader = this.stream.readable.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) this.ondata(null, read.value, false);
    this.ondata(null, new Uint8Array(), true);
  }
}
