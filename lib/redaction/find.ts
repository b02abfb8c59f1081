import { fold, placesFolded } from '@/lib/text/fold';
import { isPlainFact } from './facts';
import { findKnown, type Known } from './known';
import type { Range } from './pattern';
import { personalPatterns } from './personal-patterns';
import { placeholdersIn } from './placeholder';
import { findPrivateKeys } from './private-keys';
import { merged } from './ranges';
import type { Finding } from './redaction';
import { findDenied, type Rules, withoutAllowed } from './rules';
import { secretPatterns } from './secret-patterns';
import { infixPatterns } from './token-infixes';
import { tokenPatterns } from './token-patterns';
import { windowsAround } from './windows';

export const patterns = [...tokenPatterns, ...infixPatterns, ...secretPatterns, ...personalPatterns];
/** Rows that tell different examples of one finder run once. */
const finders = [...new Map(patterns.map(({ kind, find, isAlone }) => [find, { find, kind, isAlone }])).values()];

/**
 * Finds what should not leave unmasked: secrets, personal data, and the people and customers that are known by name.
 * Findings are in text order and do not overlap. Request ids, UUIDs, hashes, versions and timestamps stay, and so do
 * the placeholders of an earlier redaction. Takes time linear in the length of the text.
 *
 * The text is looked at twice, as it is and as plain as it reads (`fold`): a zero-width space inside a token hides it
 * from the first look, one before it from the second. Either finds it, so no character makes less be found. What is
 * masked no longer hides what touches it, so the lines around it are looked at again with it blanked, until nothing is
 * left. Both only where they can tell something new: a log is looked at once.
 */
export function findSensitive(text: string, known: Known = {}, rules: Words = {}): Finding[] {
  const look = (seen: string) => lookAt(seen, known, rules);
  const folded = within(text, windowsAround(text, placesFolded(text)), (part) => inFolded(part, look));
  // A key is longer than any window.
  const keys = inFolded(text, findPrivateKeys);
  let fresh = merged([...look(text), ...folded, ...keys]);
  let findings: Finding[] = [];
  for (let round = 1; fresh.length > 0; round += 1) {
    const before = findings;
    findings = merged([...before, ...fresh]);
    findings = merged([...findings, ...repeatsIn(text, findings, secretsIn(text, fresh))]);
    if (round === mostRounds) break;
    const places = findings.filter(isNewIn(before));
    const rest = blanked(text, findings);
    fresh = within(rest, windowsAround(rest, places), (part) => inBoth(part, look));
  }
  return findings;
}

/**
 * The same for texts that belong together: a secret of one is found in every other, without what gave it away. From
 * `values` on they are values.
 */
export function findInAll(texts: string[], known: Known = {}, rules: Words = {}, values = texts.length): Finding[][] {
  const findings = texts.map((text, i) => findSensitive(text, known, { ...rules, isValue: i >= values }));
  const secrets = new Set(texts.flatMap((text, i) => [...secretsIn(text, findings[i] ?? [])]));
  return texts.map((text, i) => {
    const own = findings[i] ?? [];
    return merged([...own, ...repeatsIn(text, own, secrets)]);
  });
}

interface Words extends Pick<Rules, 'allowed' | 'denied'> {
  /** The text was cut out of another, or is a field: that it stands alone tells nothing of it. */
  isValue?: boolean;
}

/** Each round finds less; two are enough for all but made-up texts. */
const mostRounds = 6;

/**
 * What a look finds in some windows of a text, at its places in the whole. They are looked at as one text, with empty
 * lines between, for a look has a price of its own.
 */
function within(text: string, windows: readonly Range[], look: (part: string) => Finding[]): Finding[] {
  if (windows.length === 0) return [];
  const pieces = windows.map(({ start, end }) => text.slice(start, end));
  let next = 0;
  let from = 0;
  return look(pieces.join(between)).flatMap((found): Finding[] => {
    while (next < pieces.length && found.start >= from + (pieces[next]?.length ?? 0)) {
      from += (pieces[next]?.length ?? 0) + between.length;
      next += 1;
    }
    const window = windows[next];
    if (!window || found.start < from) return [];
    const start = window.start + found.start - from;
    return [{ ...found, start, end: Math.min(window.end, window.start + found.end - from) }];
  });
}

const between = '\n\n';

/** What one look finds in a text folded, at its places in the text as it is. */
function inFolded(text: string, look: (text: string) => Finding[]): Finding[] {
  const folded = fold(text);
  return look(folded.text).map((finding) => ({ ...finding, ...folded.source(finding) }));
}

/** What one look finds in a text as it is and in the same text folded. */
function inBoth(text: string, look: (text: string) => Finding[]): Finding[] {
  return fold(text).text === text ? look(text) : merged([...look(text), ...inFolded(text, look)]);
}

function lookAt(text: string, known: Known, rules: Words): Finding[] {
  const found = [
    ...findPrivateKeys(text),
    ...finders.flatMap(({ find, kind, isAlone }) =>
      isAlone && rules.isValue ? [] : find(text).map((range): Finding => ({ kind, ...range })),
    ),
    ...findKnown(text, known),
    ...findDenied(text, rules),
  ];
  const counted = found.filter(({ kind, start, end }) => kind !== 'secret' || !isPlainFact(text.slice(start, end)));
  return merged(outside(text, placeholdersIn(text), withoutAllowed(text, counted, rules)));
}

/** What of each finding is no part of a placeholder: what touches one is masked up to it. */
function outside(text: string, placeholders: readonly Range[], findings: Finding[]): Finding[] {
  if (placeholders.length === 0) return findings;
  let next = 0;
  return findings
    .toSorted((a, b) => a.start - b.start)
    .flatMap((finding) => {
      while ((placeholders[next]?.end ?? Number.POSITIVE_INFINITY) <= finding.start) next += 1;
      const pieces: Finding[] = [];
      let from = finding.start;
      for (let i = next; (placeholders[i]?.start ?? Number.POSITIVE_INFINITY) < finding.end; i += 1) {
        const { start = 0, end = 0 } = placeholders[i] ?? {};
        if (start > from) pieces.push({ ...finding, start: from, end: start });
        from = end;
      }
      if (from < finding.end) pieces.push({ ...finding, start: from });
      return pieces.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
    });
}

function secretsIn(text: string, findings: Finding[]): ReadonlySet<string> {
  const secrets = new Set<string>();
  for (const { kind, start, end } of findings) {
    if (kind !== 'secret' || end - start < shortestRepeated) continue;
    const secret = text.slice(start, end);
    secrets.add(secret).add(fold(secret).text);
  }
  return secrets;
}

/** Secrets that stand a second time without the words that gave them away, where nothing was found yet. */
function repeatsIn(text: string, findings: Finding[], secrets: ReadonlySet<string>): Finding[] {
  if (secrets.size === 0) return [];
  const look = (seen: string) => apartFrom(placeholdersIn(seen), repeated(seen, secrets));
  const folded = within(text, windowsAround(text, placesFolded(text)), (part) => inFolded(part, look));
  return apartFrom(findings, merged([...look(text), ...folded]));
}

function repeated(text: string, secrets: ReadonlySet<string>): Finding[] {
  const shortest = [...secrets].reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY);
  return [...text.matchAll(/[^\s"'`,;()<>[\]{}]{8,8192}/g)].flatMap(({ 0: word, index }): Finding[] => {
    if (word.length < shortest) return [];
    const from = word.lastIndexOf('=') + 1;
    const end = word.length - (/[.:!?]{1,3}$/.exec(word)?.[0].length ?? 0);
    return [
      [0, word.length],
      [from, word.length],
      [0, end],
      [from, end],
    ].flatMap(([start = 0, stop = 0]): Finding[] =>
      secrets.has(word.slice(start, stop)) ? [{ kind: 'secret', start: index + start, end: index + stop }] : [],
    );
  });
}

const shortestRepeated = 8;

/** Without those that touch one of `ranges`; both are in text order. */
function apartFrom(ranges: readonly Range[], findings: Finding[]): Finding[] {
  if (ranges.length === 0) return findings;
  let next = 0;
  return findings.filter(({ start, end }) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

/** Whether a finding was not there before, in these places and of this size; asked in text order. */
function isNewIn(before: readonly Finding[]): (finding: Finding) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((before[next]?.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const same = before[next];
    return same?.start !== start || same.end !== end;
  };
}

/** The text with brackets around each finding and a space inside, as its placeholder has, and nothing readable. */
function blanked(text: string, findings: Finding[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of findings) {
    const length = end - start;
    pieces.push(text.slice(from, start), length < 3 ? ']'.repeat(length) : `[${blank.repeat(length - 3)} ]`);
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** No letter, no digit and no sign of any pattern; it folds to itself. */
const blank = '\u00a4';
