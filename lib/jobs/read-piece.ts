import type { ImportedFile } from '@/lib/runbooks/sources/file';
import type { Article } from '@/lib/runbooks/sources/stage';
import { markdownOfHtml } from '@/lib/sites/html-markdown';
import type { ImportTools, Reading } from './tools';

/** What was read of a piece of files; `undefined` as long as it is not there. */
export async function readPiece(
  { imports, reading }: { imports: ImportTools; reading: Reading },
  { piece, met: before }: { piece: number; met: number },
) {
  const found = await imports.piece(reading, piece);
  if (!found) return undefined;
  const { files, last } = found;
  const staged = await imports.stage(reading, files.map(articleOf));
  return {
    met: before + files.length,
    ...(last ? { last } : {}),
    /** For a step's `write`. */
    async write() {
      await imports.put(staged);
      await imports.forgetPiece(reading, piece);
      if (last) await imports.end(reading);
    },
  };
}

function articleOf({ path, text, changedAt, refused }: ImportedFile): Article {
  const isHtml = /\.x?html?$/i.test(path);
  return {
    place: path,
    ...(text === undefined || refused ? {} : { markdown: isHtml ? markdownOfHtml(text) : text }),
    ...(refused ? { refused } : {}),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}
