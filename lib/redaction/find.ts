import { fold } from '@/lib/text/fold';
import { isPlainFact } from './facts';
import { findKnown, type Known } from './known';
import { personalPatterns } from './personal-patterns';
import { placeholdersIn } from './placeholder';
import { findPrivateKeys } from './private-keys';
import { merged } from './ranges';
import type { Finding } from './redaction';
import { findDenied, type Rules, withoutAllowed } from './rules';
import { secretPatterns } from './secret-patterns';
import { tokenPatterns } from './token-patterns';

export const patterns = [...tokenPatterns, ...secretPatterns, ...personalPatterns];
/** Rows that tell different examples of one finder run once. */
const finders = [...new Map(patterns.map(({ kind, find }) => [find, kind])).entries()];

/**
 * Finds what should not leave unmasked: secrets, personal data, and the people and customers that are known by name.
 * Findings are in text order and do not overlap. Request ids, UUIDs, hashes, versions and timestamps stay, and so do
 * the placeholders of an earlier redaction. Takes time linear in the length of the text.
 *
 * The text is looked at twice, as it is and as plain as it reads (`fold`): a zero-width space inside a token hides it
 * from the first look, one before it from the second. Either finds it, so no character makes less be found.
 */
export function findSensitive(text: string, known: Known = {}, rules: Words = {}): Finding[] {
  let findings: Finding[] = [];
  let rest = text;
  // What is masked no longer hides what touches it, so look again with the found parts blanked, until nothing is left.
  for (let round = 0; round < mostRounds; round += 1) {
    const found = findOnce(rest, known, rules);
    if (found.length === 0) break;
    findings = merged([...findings, ...found]);
    rest = blanked(text, findings);
  }
  return findings;
}

/** The same for texts that belong together: a secret of one is found in every other, without what gave it away. */
export function findInAll(texts: string[], known: Known = {}, rules: Words = {}): Finding[][] {
  const findings = texts.map((text) => findSensitive(text, known, rules));
  const secrets = new Set(texts.flatMap((text, i) => secretsIn(text, findings[i] ?? [])));
  return texts.map((text, i) => {
    const repeats = inBoth(text, (seen) => apartFrom(placeholdersIn(seen), repeated(seen, secrets)));
    return merged([...(findings[i] ?? []), ...repeats]);
  });
}

type Words = Pick<Rules, 'allowed' | 'denied'>;

/** Each round finds less; two are enough for all but made-up texts. */
const mostRounds = 6;

/** What one look finds in a text as it is and in the same text folded, at its places in the text as it is. */
function inBoth(text: string, look: (text: string) => Finding[]): Finding[] {
  const folded = fold(text);
  if (folded.text === text) return look(text);
  const back = look(folded.text).map((finding) => ({ ...finding, ...folded.source(finding) }));
  return merged([...look(text), ...back]);
}

function findOnce(text: string, known: Known, rules: Words): Finding[] {
  return inBoth(text, (seen) => lookAt(seen, known, rules));
}

function lookAt(text: string, known: Known, rules: Words): Finding[] {
  const found = [
    ...findPrivateKeys(text),
    ...finders.flatMap(([find, kind]) => find(text).map((range): Finding => ({ kind, ...range }))),
    ...findKnown(text, known),
    ...findDenied(text, rules),
  ];
  const counted = found.filter(({ kind, start, end }) => kind !== 'secret' || !isPlainFact(text.slice(start, end)));
  const kept = apartFrom(placeholdersIn(text), merged(withoutAllowed(text, counted, rules)));
  return merged([...kept, ...apartFrom(placeholdersIn(text), repeated(text, new Set(secretsIn(text, kept))))]);
}

function secretsIn(text: string, findings: Finding[]): string[] {
  return findings
    .filter(({ kind, start, end }) => kind === 'secret' && end - start >= shortestRepeated)
    .flatMap(({ start, end }) => [text.slice(start, end), fold(text.slice(start, end)).text]);
}

/** Secrets that stand a second time without the words that gave them away. */
function repeated(text: string, secrets: ReadonlySet<string>): Finding[] {
  if (secrets.size === 0) return [];
  return [...text.matchAll(/[^\s"'`,;()<>[\]{}]{8,8192}/g)].flatMap((match): Finding[] => {
    const word = match[0];
    const from = word.lastIndexOf('=') + 1;
    return [word, word.slice(from), word.replace(/[.:!?]{1,3}$/, '')].flatMap((candidate): Finding[] => {
      if (!secrets.has(candidate)) return [];
      const start = match.index + word.indexOf(candidate);
      return [{ kind: 'secret', start, end: start + candidate.length }];
    });
  });
}

const shortestRepeated = 8;

/** Without those that touch one of `ranges`; both are in text order. */
function apartFrom(ranges: { start: number; end: number }[], findings: Finding[]): Finding[] {
  if (ranges.length === 0) return findings;
  let next = 0;
  return findings.filter(({ start, end }) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** The text with brackets around each finding and a space inside, as its placeholder has, and nothing readable. */
function blanked(text: string, findings: Finding[]): string {
  let result = '';
  let from = 0;
  for (const { start, end } of findings) {
    const length = end - start;
    result += text.slice(from, start) + (length < 3 ? ']'.repeat(length) : `[${'\ufffd'.repeat(length - 3)} ]`);
    from = end;
  }
  return result + text.slice(from);
}
