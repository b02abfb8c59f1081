/** One file of a zip, as the list at its end has it. */
export interface ZipEntry {
  name: string;
  /** 0 is not packed, 8 is deflate. */
  method: number;
  isLocked: boolean;
  /** Bytes, packed and unpacked. */
  packed: number;
  size: number;
  /** Where its own header begins. */
  at: number;
}

const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator: 0x07064b50 };
const endBytes = 22;
const locatorBytes = 20;
/** The end may have a comment. */
const longestComment = 0xffff;
/** What is larger stands in fields of 64 bits. */
const [none16, none32] = [0xffff, 0xffffffff];

/**
 * The list of files at the end of a zip (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16): a zip whose beginning alone is read
 * cannot tell a file's bytes from the header of another. `undefined` where there is none, or its end is missing.
 */
export async function directoryOf(zip: Blob): Promise<{ count: number; entries(): Promise<ZipEntry[]> } | undefined> {
  const from = Math.max(0, zip.size - endBytes - longestComment - locatorBytes);
  const tail = await viewOf(zip, from, zip.size);
  const end = endIn(tail);
  if (end === undefined) return undefined;
  const whole = await placeOf(zip, tail, end);
  if (!whole || whole.at + whole.bytes > zip.size) return undefined;
  const { count, at, bytes } = whole;
  return { count, entries: async () => entriesIn(await viewOf(zip, at, at + bytes)) };
}

/** Where a file's own bytes are: behind its header, whose length the list does not tell. */
export async function bytesOf(zip: Blob, { at, packed }: ZipEntry): Promise<Blob | undefined> {
  const head = await viewOf(zip, at, at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== signatures.file) return undefined;
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  return from + packed > zip.size ? undefined : zip.slice(from, from + packed);
}

async function viewOf(zip: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await zip.slice(from, to).arrayBuffer());
}

function endIn(tail: DataView): number | undefined {
  for (let at = tail.byteLength - endBytes; at >= 0; at--) {
    const isEnd = tail.getUint32(at, true) === signatures.end;
    if (isEnd && at + endBytes + tail.getUint16(at + 20, true) === tail.byteLength) return at;
  }
  return undefined;
}

async function placeOf(zip: Blob, tail: DataView, end: number) {
  const count = tail.getUint16(end + 10, true);
  const [bytes, at] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (count !== none16 && bytes !== none32 && at !== none32) return { count, bytes, at };
  const locator = end - locatorBytes;
  if (locator < 0 || tail.getUint32(locator, true) !== signatures.locator) return { count, bytes, at };
  const from = Number(tail.getBigUint64(locator + 8, true));
  const large = await viewOf(zip, from, from + 56);
  if (large.byteLength < 56 || large.getUint32(0, true) !== signatures.end64) return undefined;
  const number = (place: number) => Number(large.getBigUint64(place, true));
  return { count: number(32), bytes: number(40), at: number(48) };
}

function entriesIn(list: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= list.byteLength && list.getUint32(at, true) === signatures.entry) {
    const [name, extra, comment] = [28, 30, 32].map((place) => list.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    if (at + 46 + name + extra + comment > list.byteLength) break;
    const flags = list.getUint16(at + 8, true);
    const bytes = new Uint8Array(list.buffer, list.byteOffset + at + 46, name);
    entries.push({
      name: new TextDecoder().decode(bytes),
      method: list.getUint16(at + 10, true),
      isLocked: (flags & 1) !== 0,
      ...numbersOf(list, at, { from: at + 46 + name, to: at + 46 + name + extra }),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Those that do not fit into 32 bits follow each other in the extra field 1. */
function numbersOf(list: DataView, at: number, extra: { from: number; to: number }) {
  const small = { size: 24, packed: 20, at: 42 };
  let large = largeField(list, extra);
  const number = (place: number) => {
    const value = list.getUint32(at + place, true);
    if (value !== none32 || large === undefined || large + 8 > extra.to) return value;
    large += 8;
    return Number(list.getBigUint64(large - 8, true));
  };
  return { size: number(small.size), packed: number(small.packed), at: number(small.at) };
}

function largeField(list: DataView, { from, to }: { from: number; to: number }): number | undefined {
  for (let at = from; at + 4 <= to; at += 4 + list.getUint16(at + 2, true)) {
    if (list.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}
