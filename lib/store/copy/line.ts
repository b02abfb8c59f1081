/** A row as it was written, or the key of one that was removed for good. Rows are JSON: no dates, maps or bytes. */
export type Written = { table: string; row: Record<string, unknown> } | { table: string; gone: string };

/** One line of the copy: the checksum of what follows, a space, and JSON without a line break in it. */
export function writeLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checksum(json)} ${json}\n`;
}

/** Every line that is whole. What is not (a torn tail, a bad block in the middle) is only counted. */
export function readLines(text: string): { values: unknown[]; torn: number } {
  const values: unknown[] = [];
  let torn = 0;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const value = readLine(line);
    if (value === undefined) torn++;
    else values.push(value);
  }
  return { values, torn };
}

/** `undefined` when the line is not as it was written. */
function readLine(line: string): unknown {
  const json = line.slice(digits + 1);
  if (line[digits] !== ' ' || line.slice(0, digits) !== checksum(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const digits = 8;

/** CRC-32 (IEEE 802.3, reflected) over the two bytes of each UTF-16 unit: it finds every burst of up to 32 bits. */
function checksum(text: string): string {
  let crc = ~0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    crc = (crc >>> 8) ^ (table[(crc ^ unit) & 0xff] ?? 0);
    crc = (crc >>> 8) ^ (table[(crc ^ (unit >>> 8)) & 0xff] ?? 0);
  }
  return (~crc >>> 0).toString(16).padStart(digits, '0');
}

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
