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
  return (kind, value) => {
    const key = `${kind} ${normalised(kind, value)}`;
    const known = given.get(key);
    if (known !== undefined) return known;
    const next = (last.get(kind) ?? 0) + 1;
    last.set(kind, next);
    const placeholder = placeholderOf(kind, next);
    given.set(key, placeholder);
    return placeholder;
  };
}

/** One value in several spellings: `Ines@…` and `ines@…`, `4111 1111…` and `41111111…`, in full width or not. */
function normalised(kind: FindingKind, found: string): string {
  const value = fold(found).text;
  if (kind === 'secret') return value;
  if (kind === 'phone' || kind === 'card') return value.replace(/\D/g, '');
  return value.replace(/\s+/g, kind === 'iban' ? '' : ' ').toLowerCase();
}
