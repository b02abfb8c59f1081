import { closeSync, openSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate, ZipPassThrough, type Zippable, zipSync } from 'fflate';

/** A zip, and how its reading is to end. */
export interface Variant {
  name: string;
  write(path: string): void;
  /** How many texts are handed over, or why the whole is refused. */
  expected: { texts: number } | { refused: string };
}

const article = (at: number) =>
  strToU8(`# Article ${at}\n\n${`Step ${at} of the restart, see the log. `.repeat(40)}\n\n1. Restart it.\n`);

/** Bytes that cannot be packed, the same every time (a linear congruential generator). */
function noise(size: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = seed + 1;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** Writes as it packs: such a file is larger than what should be held. */
function writeLarge(path: string, fill: (add: (name: string, bytes: Uint8Array, packed: boolean) => void) => void) {
  const file = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(file, chunk);
  });
  fill((name, bytes, packed) => {
    const entry = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  });
  zip.end();
  closeSync(file);
}

function write(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  writeSync(file, bytes);
  closeSync(file);
}

const small = (files: Zippable) => zipSync(files, { level: 6 });
const articles = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`kb/${at}.md`, article(at)]));
const bomb = () => small({ 'a.md': article(1), 'bomb.md': new Uint8Array(60_000_000) });
export const variants: readonly Variant[] = [
  {
    name: '200 MB: 5,000 articles and their pictures',
    write: (path) =>
      writeLarge(path, (add) => {
        for (let at = 0; at < 5000; at += 1) {
          add(`kb/${at}.md`, article(at), true);
          if (at % 10 === 0) add(`kb/pictures/${at}.png`, noise(400_000, at), false);
        }
      }),
    expected: { texts: 5000 },
  },
  {
    name: '200 MB of text, not packed',
    write: (path) =>
      writeLarge(path, (add) => {
        const page = strToU8('A line of an article, as long as lines are.\n'.repeat(9000));
        for (let at = 0; at < 510; at += 1) add(`kb/${at}.md`, page, false);
      }),
    expected: { texts: 510 },
  },
  { name: 'a bomb', write: (path) => write(path, bomb()), expected: { refused: 'bomb' } },
  {
    name: 'a bomb in a zip in a zip',
    write: (path) => write(path, small({ 'x.zip': small({ 'y.zip': bomb() }) })),
    expected: { refused: 'bomb' },
  },
  {
    name: 'its second half is missing',
    write: (path) => {
      const whole = small(articles);
      write(path, whole.subarray(0, whole.length / 2));
    },
    expected: { refused: 'noZip' },
  },
  {
    name: 'cut within its first file',
    write: (path) => write(path, small({ 'a.md': noise(100_000, 1) }).subarray(0, 50_000)),
    expected: { refused: 'noZip' },
  },
  { name: 'no zip', write: (path) => write(path, noise(100_000, 7)), expected: { refused: 'noZip' } },
  { name: 'nothing', write: (path) => write(path, new Uint8Array()), expected: { refused: 'noZip' } },
  {
    name: 'names that climb (hidden, so passed over) and absolute ones',
    write: (path) => write(path, small({ '../../etc/a.md': article(1), '/b.md': article(2), 'C:\\c.md': article(3) })),
    expected: { texts: 2 },
  },
  {
    name: '60,000 files',
    write: (path) =>
      writeLarge(path, (add) => {
        for (let at = 0; at < 60_000; at += 1) add(`${at}.md`, new Uint8Array(), false);
      }),
    expected: { refused: 'tooManyFiles' },
  },
];
