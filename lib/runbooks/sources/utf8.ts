import type { Notice } from '../notice';

/** Where a text is no UTF-8, as a notice for its author; or the text. A byte order mark says what it is instead. */
export function textOfBytes(bytes: Uint8Array): { text: string } | { refused: Notice[] } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstWrongByte(bytes);
    const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
    const guess = isWindows1252(bytes[at] ?? 0) ? '; it looks like Windows-1252' : '';
    return { refused: [{ line: lineOf(bytes, at), reason: `not UTF-8 (byte ${byte})${guess}: save it as UTF-8` }] };
  }
}

function firstWrongByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthFrom(bytes[at] ?? 0);
    if (length === 0) return at;
    for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return at;
    at += length;
  }
  // A form that UTF-8 forbids, such as half a surrogate pair: only its beginning is known.
  return 0;
}

/** How many bytes a character has that begins with this one; 0 where none does. */
function lengthFrom(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

/** Curly quotes, dashes and letters with accents as Windows writes them. */
const isWindows1252 = (byte: number) => byte >= 0x80;

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = 0; i < at; i++) if (bytes[i] === 0x0a) line += 1;
  return line;
}
