import { fold } from '@/lib/text/fold';
import { placeholderOf, placeholdersIn } from './placeholder';
import type { Finding, FindingKind } from './redaction';

/** A finding that was masked; offsets are those of the text before. */
interface Mask extends Finding {
  placeholder: string;
}

/**
 * Puts placeholders in the place of findings: the same value gets the same one, `[email 1]`, and numbers go on after
 * those that the text already holds. Kinds that are not in `masked` stay readable; secrets never do.
 */
export function redact(
  text: string,
  findings: Finding[],
  masked: ReadonlySet<FindingKind>,
): { text: string; masks: Mask[] } {
  const number = numbering([text]);
  const masks: Mask[] = [];
  let result = '';
  let from = 0;
  for (const { kind, start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (start < from || (kind !== 'secret' && !masked.has(kind))) continue;
    const placeholder = number(kind, text.slice(start, end));
    masks.push({ kind, start, end, placeholder });
    result += text.slice(from, start) + placeholder;
    from = end;
  }
  return { text: result + text.slice(from), masks };
}

/** Gives each value its placeholder, the same one each time. Numbers go on after those that the texts already hold. */
export function numbering(texts: string[]): (kind: FindingKind, value: string) => string {
  const given = new Map<string, string>();
  const last = new Map<string, number>();
  for (const { kind, number } of texts.flatMap(placeholdersIn)) last.set(kind, Math.max(number, last.get(kind) ?? 0));
  const spellings = new Map<string, { first: string; count: number }>();
  const next = (kind: FindingKind) => {
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return placeholderOf(kind, number);
  };
  /** An address in a second casing may be the fault itself: `[email 1.2]` is `[email 1]` but for its casing. */
  const spelledAs = (kind: FindingKind, value: string): string | undefined => {
    if (kind !== 'email') return undefined;
    const folded = normalised(kind, value).toLowerCase();
    const known = spellings.get(folded);
    if (!known) {
      const first = next(kind);
      spellings.set(folded, { first, count: 1 });
      return first;
    }
    known.count += 1;
    return known.first.replace(/\]$/, `.${known.count}]`);
  };
  return (kind, value) => {
    const key = `${kind} ${normalised(kind, value)}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const placeholder = spelledAs(kind, value) ?? next(kind);
    given.set(key, placeholder);
    return placeholder;
  };
}

/** One value in several spellings: `4111 1111…` and `41111111…`, `Ines` and `INES`, in full width or not. */
function normalised(kind: FindingKind, found: string): string {
  const value = fold(found).text;
  if (kind === 'secret') return value;
  if (kind === 'email') return decodedAddress(value);
  if (kind === 'phone' || kind === 'card') return value.replace(/\D/g, '');
  return value.replace(kind === 'iban' ? /[\s-]+/g : /\s+/g, kind === 'iban' ? '' : ' ').toLowerCase();
}

/** An address as it is meant, whichever signs it was written in. */
function decodedAddress(value: string): string {
  return value
    .replace(
      /%(?:25){0,3}40|\\{1,4}[uU]0040|\\{1,4}x40|&(?:amp;)?(?:#0{0,4}64|#[xX]0{0,4}40|commat);|=40| ?[([{] ?at ?[)\]}] ?/gi,
      '@',
    )
    .replace(/%(?:25){0,3}2[eE]|\\{1,4}u002[eE]|&(?:amp;)?#0{0,4}46;| ?[([{] ?(?:dot|punkt) ?[)\]}] ?/gi, '.')
    .replace(/%(?:25){0,3}2[bB]/g, '+');
}
