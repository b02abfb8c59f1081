import type { FindingKind } from './redaction';

/** Of two that overlap, the earlier kind is what it is: the digits of a card may look like those of a phone. */
export const findingKinds = [
  'secret',
  'email',
  'iban',
  'card',
  'id',
  'phone',
  'ip',
  'name',
  'account',
] as const satisfies FindingKind[];

/** What stands in the place of a masked value: `[email 1]`, or `[email 1.2]` in its second casing. */
export function placeholderOf(kind: FindingKind, number: number): string {
  return `[${kind} ${number}]`;
}

/** Placeholders of an earlier redaction, as kind, number and place. */
export function placeholdersIn(text: string): { kind: string; number: number; start: number; end: number }[] {
  return [...text.matchAll(placeholders)].map(({ 0: found, 1: kind = '', 2: number, index }) => ({
    kind,
    number: Number(number),
    start: index,
    end: index + found.length,
  }));
}

const placeholders = new RegExp(`\\[(${findingKinds.join('|')}) (\\d{1,6})(?:\\.\\d{1,4})?\\]`, 'g');
