import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { textOfBytes } from '../utf8';
import type { Looked } from './file';
import { filesOf } from './files';
import { handOver } from './hand-over';
import { filesInZip, ZipRefused } from './zip';

async function all(files: AsyncIterable<Looked>): Promise<Looked[]> {
  const met: Looked[] = [];
  for await (const one of files) met.push(one);
  return met;
}
const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);
/** Bytes that cannot be packed. */
function noise(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}
const zip = (files: Zippable) => zipSync(files, { level: 6 });
const pathsOf = (met: readonly Looked[]) => met.flatMap((one) => ('file' in one ? one.file.path : []));

/** The same zip with every number of its list in the fields of 64 bits (APPNOTE 6.3.10, sections 4.3.14 and 4.5.3). */
function in64Bits(bytes: Uint8Array): Uint8Array {
  const old = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const [count, listAt] = [old.getUint16(end + 10, true), old.getUint32(end + 16, true)];
  const list: number[] = [];
  for (let at = listAt; at < end; ) {
    const name = old.getUint16(at + 28, true);
    const entry = new DataView(new ArrayBuffer(46 + name + 28));
    for (let i = 0; i < 46 + name; i++) entry.setUint8(i, old.getUint8(at + i));
    entry.setUint16(30, 28, true);
    entry.setUint16(46 + name, 1, true);
    entry.setUint16(46 + name + 2, 24, true);
    for (const [i, place] of [24, 20, 42].entries()) {
      entry.setBigUint64(46 + name + 4 + 8 * i, BigInt(old.getUint32(at + place, true)), true);
      entry.setUint32(place, 0xffffffff, true);
    }
    for (let i = 0; i < entry.byteLength; i++) list.push(entry.getUint8(i));
    at += 46 + name + old.getUint16(at + 30, true) + old.getUint16(at + 32, true);
  }
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  for (const place of [24, 32]) tail.setBigUint64(place, BigInt(count), true);
  tail.setBigUint64(40, BigInt(list.length), true);
  tail.setBigUint64(48, BigInt(listAt), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(listAt + list.length), true);
  tail.setUint32(72, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  for (const place of [84, 86]) tail.setUint16(place, 0xffff, true);
  for (const place of [88, 92]) tail.setUint32(place, 0xffffffff, true);
  return Uint8Array.from([...bytes.subarray(0, listAt), ...list, ...new Uint8Array(tail.buffer)]);
}

describe('a zip', () => {
  test('is read as it streams by: texts are taken, the rest is passed over', async () => {
    const picture = noise(60_000);
    const bytes = zip({
      'team/rotate.md': strToU8('# Rotate\n\n1. Do it.'),
      'team/pictures/a.png': picture,
      '__MACOSX/team/._rotate.md': strToU8('x'),
      'team/page.html': strToU8('<p>Hello</p>'),
    });
    const met = await all(filesInZip(fileOf(bytes)));
    expect(met.filter((one) => 'file' in one)).toEqual([
      { file: { path: 'team/rotate.md', text: '# Rotate\n\n1. Do it.' } },
      { file: { path: 'team/page.html', text: '<p>Hello</p>' } },
    ]);
    expect(met.filter((one) => 'skipped' in one)).toHaveLength(2);
  });

  test('in a zip is read, as Notion exports them; not ever deeper', async () => {
    const page = { 'Rotate 1a2b3c4d5e6f77881a2b3c4d5e6f7788.md': strToU8('# Rotate') };
    const twice = zip({ 'Export.zip': zip({ 'Part-1.zip': zip(page) }) });
    expect(pathsOf(await all(filesInZip(fileOf(twice))))).toEqual([
      'Export/Part-1/Rotate 1a2b3c4d5e6f77881a2b3c4d5e6f7788.md',
    ]);
    const thrice = zip({ 'a.zip': twice });
    expect(pathsOf(await all(filesInZip(fileOf(thrice))))).toEqual([]);
  });

  test('that unpacks to a thousand times its size is refused, soon', async () => {
    const bomb = zip({ 'a.md': strToU8('# A'), 'bomb.md': new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(all(filesInZip(fileOf(bomb)))).rejects.toMatchObject({ refusal: { code: 'bomb', path: 'bomb.md' } });
    const inner = zip({ 'x.zip': bomb });
    await expect(all(filesInZip(fileOf(inner)))).rejects.toBeInstanceOf(ZipRefused);
  });

  test('with too many files, or too much text, is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, strToU8(`# ${at}`)]));
    const small = { files: 20, text: 1000, looked: 1000, ratio: 200 };
    await expect(all(filesInZip(fileOf(zip(files)), small))).rejects.toMatchObject({
      refusal: { code: 'tooManyFiles', most: 20 },
    });
    await expect(all(filesInZip(fileOf(zip({ 'a.md': noise(2000) })), small))).rejects.toMatchObject({
      refusal: { code: 'tooMuch' },
    });
  });

  test('refuses a large file alone, and what is no zip', async () => {
    const large = zip({ 'log.md': noise(1_100_000), 'a.md': strToU8('# A') });
    const met = await all(filesInZip(fileOf(large)));
    expect(met).toMatchObject([
      { file: { path: 'log.md', refused: [{ line: 1, reason: expect.stringContaining('1100000 bytes') }] } },
      { file: { path: 'a.md', text: '# A' } },
    ]);
    await expect(all(filesInZip(fileOf(strToU8('# no zip'))))).rejects.toMatchObject({ refusal: { code: 'noZip' } });
  });
});

describe('a zip whose list has numbers of 64 bits', () => {
  const files = { 'a.md': strToU8('# A'), 'team/b.md': strToU8('# B'), 'a.png': noise(300) };

  test('is read, as Python, 7-Zip and Info-ZIP write it', async () => {
    const met = await all(filesInZip(fileOf(in64Bits(zip(files)))));
    expect(met).toEqual([
      { file: { path: 'a.md', text: '# A' } },
      { file: { path: 'team/b.md', text: '# B' } },
      { skipped: true },
    ]);
  });

  test.each([
    ['its end stands elsewhere than it says', 8, 'noZip'],
    ['its list is longer than the whole', 40, 'noZip'],
    ['it counts other files than there are', 32, 'badList'],
  ])('is refused where %s', async (_, place, code) => {
    const bytes = in64Bits(zip(files));
    const view = new DataView(bytes.buffer);
    const locator = bytes.length - 42;
    const at = place === 8 ? locator + 8 : Number(view.getBigUint64(locator + 8, true)) + place;
    view.setBigUint64(at, view.getBigUint64(at, true) + 1_000n, true);
    await expect(all(filesInZip(fileOf(bytes)))).rejects.toMatchObject({ refusal: { code } });
  });
});

test('a zip whose count of files was cut to 16 bits says so, as macOS writes it', async () => {
  const bytes = zip({ 'a.md': strToU8('# A'), 'b.md': strToU8('# B') });
  new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 12, 1, true);
  await expect(all(filesInZip(fileOf(bytes)))).rejects.toMatchObject({ refusal: { code: 'badList' } });
});

describe('a zip that is hostile or broken', () => {
  const whole = () => zip({ 'a.md': strToU8('# A'), 'b.md': strToU8('# B'), 'c.md': noise(5000) });

  test('is refused whole where its end is missing', async () => {
    const bytes = whole();
    for (const length of [0, 10, bytes.length / 2, bytes.length - 1]) {
      const cut = all(filesInZip(fileOf(bytes.subarray(0, length))));
      await expect(cut).rejects.toMatchObject({ refusal: { code: 'noZip' } });
    }
  });

  test('takes no picture for a file, whatever bytes it has', async () => {
    const picture = zip({ 'evil.md': strToU8('# Evil') });
    const bytes = zipSync({ 'a.png': picture, 'b.md': strToU8('# B') }, { level: 0 });
    expect(await all(filesInZip(fileOf(bytes)))).toEqual([{ skipped: true }, { file: { path: 'b.md', text: '# B' } }]);
  });

  test.each([
    ['packed in another way', 10, 99, /not known/],
    ['locked', 8, 1, /locked/],
    ['of another length than it says', 24, 70, /end is missing/],
  ])('has a file that is %s refused alone', async (_, place, value, reason) => {
    const bytes = whole();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    view.setUint16(view.getUint32(bytes.length - 6, true) + place, value, true);
    const met = await all(filesInZip(fileOf(bytes)));
    expect(met).toMatchObject([
      { file: { path: 'a.md', refused: [{ reason: expect.stringMatching(reason) }] } },
      { file: { path: 'b.md', text: '# B' } },
      { file: { path: 'c.md' } },
    ]);
  });
});

describe('files', () => {
  test('of a folder are read, but for what is none to read', async () => {
    const files = [new File(['# A'], 'a.md'), new File(['x'], 'a.png'), new File([new Uint8Array(1_000_001)], 'b.md')];
    const met = await all(filesOf(files));
    expect(met).toMatchObject([
      { file: { path: 'a.md', text: '# A', changedAt: expect.any(Number) } },
      { skipped: true },
      { file: { path: 'b.md', refused: [{ line: 1 }] } },
    ]);
  });

  test.each([
    ['a quote of Windows', [0x61, 0x0a, 0x92, 0x62], 2, /byte 0x92.*Windows-1252/],
    ['a character that ends too soon', [0x61, 0xe2, 0x82], 1, /byte 0xE2/],
  ])('with %s are refused with the line', (_, bytes, line, reason) => {
    expect(textOfBytes(Uint8Array.from(bytes))).toMatchObject({
      refused: [{ line, reason: expect.stringMatching(reason) }],
    });
  });

  test('in UTF-16 say so themselves', () => {
    expect(textOfBytes(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]))).toEqual({ text: 'A' });
  });
});

test('5,000 files go over in pieces, in their order', async () => {
  async function* many(): AsyncGenerator<Looked> {
    for (let at = 0; at < 5000; at++)
      yield at % 10 === 9 ? { skipped: true } : { file: { path: `${at}.md`, text: 'x'.repeat(500) } };
  }
  const pieces: { piece: number; files: { path: string }[]; last?: { skipped: number } }[] = [];
  const told = await handOver(many(), { sourceId: 's', run: 'r', add: async (piece) => void pieces.push(piece) });
  expect(told).toEqual({ files: 4500, skipped: 500 });
  expect(pieces.map(({ piece }) => piece)).toEqual(pieces.map((_, at) => at));
  expect(pieces.flatMap(({ files }) => files)).toHaveLength(4500);
  expect(pieces.every(({ files }) => files.length <= 100)).toBe(true);
  expect(pieces.filter(({ last }) => last)).toEqual([expect.objectContaining({ last: { skipped: 500 } })]);
});
