import type { ExportRow } from './row';

/*
 * iCalendar by RFC 5545: lines end in CR LF and are folded at 75 octets, instants are UTC, text has its commas,
 * semicolons, backslashes and line breaks escaped. An entry is an event whose UID follows from its id, so that a calendar
 * that takes the file a second time changes events and doubles none.
 */

const product = '-//Sidelight//Time//EN';

export function icalStart(): string {
  return lines(['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${product}`, 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH']);
}

export const icalEnd = (): string => lines(['END:VCALENDAR']);

/** @param at when the file is written, UTC milliseconds */
export function icalEvent(row: ExportRow, { at, className }: { at: number; className: string }): string {
  const on = [row.account, row.engagement].filter((name) => name !== '').join(' · ');
  const about = row.record ? [row.record.label, row.record.title].filter((name) => name !== '').join(' ') : '';
  const described = [row.note, about, row.record?.url ?? ''].filter((text) => text !== '').join('\n');
  return lines([
    'BEGIN:VEVENT',
    `UID:${row.id}@sidelight`,
    `DTSTAMP:${utc(at)}`,
    `LAST-MODIFIED:${utc(row.changedAt)}`,
    `DTSTART:${utc(row.startedAt)}`,
    `DTEND:${utc(row.endedAt)}`,
    `SUMMARY:${escaped(on === '' ? className : on)}`,
    ...(described === '' ? [] : [`DESCRIPTION:${escaped(described)}`]),
    ...(row.record && /^https:/.test(row.record.url) ? [`URL:${row.record.url}`] : []),
    `CATEGORIES:${escaped(className)}`,
    // Time that was worked does not say that somebody is busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${folded(line)}\r\n`).join('');
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // Control characters have no place in a content line.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

const mostOctets = 75;

/** A line in pieces of 75 octets at most; each but the first begins with a space. No character is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  pieces.push(piece);
  return pieces.join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
