import { placeholderOf, placeholdersIn } from './placeholder';
import type { Finding, FindingKind } from './redaction';

/** A finding that was masked; offsets are those of the text before. */
export interface Mask extends Finding {
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
  const given = new Map<string, string>();
  const last = highestNumbers(text);
  const masks: Mask[] = [];
  let result = '';
  let from = 0;
  for (const { kind, start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (start < from || (kind !== 'secret' && !masked.has(kind))) continue;
    const key = `${kind} ${normalised(kind, text.slice(start, end))}`;
    const placeholder = given.get(key) ?? placeholderOf(kind, (last.get(kind) ?? 0) + 1);
    if (!given.has(key)) {
      given.set(key, placeholder);
      last.set(kind, (last.get(kind) ?? 0) + 1);
    }
    masks.push({ kind, start, end, placeholder });
    result += text.slice(from, start) + placeholder;
    from = end;
  }
  return { text: result + text.slice(from), masks };
}

function highestNumbers(text: string): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { kind, number } of placeholdersIn(text)) highest.set(kind, Math.max(number, highest.get(kind) ?? 0));
  return highest;
}

/** One value in several spellings: `Ines@…` and `ines@…`, `4111 1111…` and `41111111…`. */
function normalised(kind: FindingKind, value: string): string {
  if (kind === 'secret') return value;
  if (kind === 'phone' || kind === 'card') return value.replace(/\D/g, '');
  return value.replace(/\s+/g, kind === 'iban' ? '' : ' ').toLowerCase();
}
