import { Zip, ZipDeflate } from 'fflate';

export interface ZippedFile {
  name: string;
  /** Pieces of it, one after the other. */
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The fastest that makes a tenth of it: a workbook is one text over and over. */
const level = 1;

/** A zip of files that come piece by piece. */
export async function zipped(files: readonly ZippedFile[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content } of files) {
    const file = new ZipDeflate(name, { level });
    zip.add(file);
    for await (const piece of content) file.push(piece);
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return chunks;
}
