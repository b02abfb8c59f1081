import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system of its own, to hold a browser's profile and be filled to the last byte. */
export interface SmallDisk {
  path: string;
  free(): number;
  /** Leaves no byte, or so many. */
  fill(leave?: number): void;
  /** Gives the space back. */
  empty(): void;
  remove(): void;
}

/** Mounts one, or says why it cannot: only root on Linux may. */
export function smallDisk(megabytes: number): SmallDisk | { reason: string } {
  const path = mkdtempSync(join(tmpdir(), 'sidelight-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
  } catch (error) {
    rmSync(path, { recursive: true, force: true });
    return { reason: `no small disk could be mounted: ${String(error).split('\n').at(-2) ?? String(error)}` };
  }
  const filler = join(path, 'filler');
  const free = () => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  };
  return {
    path,
    free,
    fill(leave = 0) {
      const block = Buffer.alloc(4096);
      const file = openSync(filler, 'a');
      try {
        while (free() > leave) writeSync(file, block);
      } catch {
        // Full: as wanted.
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The folder that Chromium keeps the databases of the extension in. */
function leveldbOf(profile: string): string {
  const folder = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(folder).find((entry) => /^chrome-extension_.*\.leveldb$/.test(entry));
  if (!name) throw new Error(`No database of an extension in ${folder}`);
  return join(folder, name);
}

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

/** What befalls a database's files while the browser is not running, in Chromium's layout (LevelDB). */
export const chromiumCorruptions: Record<string, (profile: string) => void> = {
  'the log cut in half': (profile) => {
    for (const log of filesOf(leveldbOf(profile), /\.log$/))
      truncateSync(log, Math.floor(readFileSync(log).length / 2));
  },
  'the log overwritten from its middle on': (profile) => {
    for (const log of filesOf(leveldbOf(profile), /\.(log|ldb)$/)) {
      const bytes = readFileSync(log);
      bytes.fill(0xa5, Math.floor(bytes.length / 2));
      writeFileSync(log, bytes);
    }
  },
  'no MANIFEST': (profile) => {
    for (const manifest of filesOf(leveldbOf(profile), /^MANIFEST/)) rmSync(manifest);
  },
  'CURRENT that points nowhere': (profile) => {
    writeFileSync(join(leveldbOf(profile), 'CURRENT'), 'MANIFEST-999999\n');
  },
  'the folder gone': (profile) => rmSync(leveldbOf(profile), { recursive: true }),
};

/** SQLite reads past it: nothing has to be restored. */
export const harmless = 'bytes behind its end';

/** The same in Firefox's layout (SQLite). */
export const firefoxCorruptions: Record<string, (profile: string) => void> = {
  'the file cut in half': (profile) => {
    for (const file of sqliteOf(profile)) truncateSync(file, Math.floor(readFileSync(file).length / 2));
  },
  'the file overwritten from its start': (profile) => {
    for (const file of sqliteOf(profile)) writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0xa5));
  },
  'the file empty': (profile) => {
    for (const file of sqliteOf(profile)) truncateSync(file, 0);
  },
  'the file gone': (profile) => {
    for (const file of sqliteOf(profile)) rmSync(file);
  },
  [harmless]: (profile) => {
    for (const file of sqliteOf(profile)) appendFileSync(file, Buffer.alloc(5000, 0xa5));
  },
};

/** The files of the database `sidelight`; what `storage.local` holds is kept below another origin. */
function sqliteOf(profile: string): string[] {
  const folder = join(profile, 'storage', 'default');
  const found = readdirSync(folder)
    .filter((name) => name.startsWith('moz-extension') && !name.includes('userContextId'))
    .map((name) => join(folder, name, 'idb'))
    .filter((path) => existsSync(path))
    .flatMap((path) => filesOf(path, /\.sqlite$/));
  if (found.length === 0) throw new Error(`No database of an extension in ${folder}`);
  return found;
}
