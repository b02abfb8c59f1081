import { importedFile, isReadable, type Looked, largestFile, tooLarge } from './file';

/** Files that a person chose, or those of a folder, one after the other. */
export async function* filesOf(files: readonly File[]): AsyncGenerator<Looked> {
  for (const file of files) {
    const path = file.webkitRelativePath || file.name;
    if (!isReadable(path)) yield { skipped: true };
    else if (file.size > largestFile) yield tooLarge(path, file.size);
    else yield await read(file, path);
  }
}

async function read(file: File, path: string): Promise<Looked> {
  try {
    return importedFile(path, new Uint8Array(await file.arrayBuffer()), file.lastModified);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'Error';
    return { file: { path, refused: [{ line: 1, reason: `the browser could not read it (${name})` }] } };
  }
}
