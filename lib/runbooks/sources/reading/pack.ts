import { importedFile, isReadable, type Looked, largestFile, tooLarge } from './file';
import { filesInZip } from './zip';
import { directoryOf } from './zip-directory';

/**
 * The files of a pack: those of a zip, else one text with the name that its address ends with. A folder that all of a zip
 * lies in is left out of their places, for its name is often that of the version.
 */
export async function* filesOfPack(pack: Blob, url: string): AsyncGenerator<Looked> {
  if (!(await isZip(pack))) {
    yield await textIn(pack, nameIn(url));
    return;
  }
  const folder = await folderOfAll(pack);
  for await (const looked of filesInZip(pack)) {
    yield 'file' in looked ? { file: { ...looked.file, path: looked.file.path.slice(folder.length) } } : looked;
  }
}

/** A zip begins with the header of its first file, or is empty. */
async function isZip(pack: Blob): Promise<boolean> {
  const [p, k, first = 0] = new Uint8Array(await pack.slice(0, 3).arrayBuffer());
  return p === 0x50 && k === 0x4b && (first === 3 || first === 5);
}

async function textIn(pack: Blob, name: string): Promise<Looked> {
  const path = isReadable(name) ? name : `${name}.md`;
  return pack.size > largestFile
    ? tooLarge(path, pack.size)
    : importedFile(path, new Uint8Array(await pack.arrayBuffer()));
}

function nameIn(url: string): string {
  const name = new URL(url).pathname.split('/').findLast(Boolean) ?? '';
  try {
    return decodeURIComponent(name).replaceAll('/', '-');
  } catch {
    return name;
  }
}

async function folderOfAll(zip: Blob): Promise<string> {
  const names = ((await (await directoryOf(zip))?.entries()) ?? []).map(({ name }) => name);
  const folder = names[0]?.match(/^[^/]+\//)?.[0] ?? '';
  return names.every((name) => name.startsWith(folder)) ? folder : '';
}
