import type { TicketContext } from '@/lib/context/context';
import { findSensitive } from '@/lib/redaction/find';
import type { Known } from '@/lib/redaction/known';
import { numbering } from '@/lib/redaction/mask';
import { merged } from '@/lib/redaction/ranges';
import type { Finding, FindingKind } from '@/lib/redaction/redaction';
import { isMasked, maskAll, type Rules } from '@/lib/redaction/rules';
import { fold } from '@/lib/text/fold';
import { type Block, type Inline, linesIn, mapLines, type Part, type Piece } from './blocks';
import { type FoundParts, foundParts } from './found-parts';
import { knownIn } from './known-people';
import type { Render, Run, ShownLine } from './render';
import { sharedRuns } from './shared-runs';

/** A packet with what was found in it, ready to be masked and written. */
export interface Reviewed extends FoundParts {
  known: Known;
  rules: Pick<Rules, 'allowed' | 'denied'>;
}

/** What is copied. The runs are shown to the person and, joined, are the text. */
export interface Copy {
  text: string;
  runs: Run[];
  /** What was found in it, masked or not, in its order. */
  found: FoundThing[];
}

/** Something that was found in a packet; `value` is all of it, of which the packet may show a part. */
export interface FoundThing {
  kind: FindingKind;
  value: string;
}

/** Finds what a packet would give away, in the texts it was made from. */
export function review(
  blocks: Block<Piece[]>[],
  context: TicketContext,
  rules: Pick<Rules, 'allowed' | 'denied'> = {},
): Reviewed {
  const known = knownIn(context);
  return { ...foundParts(blocks, context, known, rules), known, rules };
}

/** The same of what is made of no ticket: who must not be named is said by whoever made it. */
export function reviewOf(blocks: Block<Piece[]>[], known: Known, rules: Pick<Rules, 'allowed' | 'denied'>): Reviewed {
  return { ...foundParts(blocks, { fields: {}, conversation: [] }, known, rules), known, rules };
}

/**
 * The packet in one format, masked. After it is written it is looked at once more as it will be read, with escapes
 * undone: what only shows in the whole, such as a value beside the name of its field, is masked too. That look is taken
 * with everything masked first, so that what is found does not depend on what a person chose to show.
 */
export function copyOf(reviewed: Reviewed, masked: ReadonlySet<FindingKind>, render: Render): Copy {
  const all = settled(reviewed.blocks, reviewed, maskAll, render);
  const blocks = settled(all, reviewed, { masked }, render);
  const runs = render(shownOf(blocks, { masked }, reviewed.texts));
  const found = partsIn(blocks).flatMap((part) => (part.found ? [part.found] : []));
  return { text: runs.map(({ text }) => text).join(''), runs, found };
}

/** Each look finds less; one is enough for all but made-up texts. */
const mostLooks = 4;

function settled(start: Block<Inline[]>[], reviewed: Reviewed, rules: Rules, render: Render): Block<Inline[]>[] {
  let blocks = start;
  for (let look = 0; look < mostLooks; look += 1) {
    const found = lookAt(render(shownOf(blocks, rules, reviewed.texts)), reviewed, rules);
    if (found.size === 0) break;
    blocks = mapLines(blocks, (line) =>
      line.map((inline) => ({ ...inline, parts: inline.parts.flatMap((part) => cut(part, found.get(part) ?? [])) })),
    );
  }
  return blocks;
}

interface Found extends Finding {
  value: string;
}

/** What is found in a written packet, by the part it stands in; our own words and placeholders stay as they are. */
function lookAt(runs: Run[], { known, rules: words, secrets }: Reviewed, rules: Rules): Map<Part, Found[]> {
  const plain = runs.map((run) => run.plain).join('');
  const findings = merged([...findSensitive(plain, known, words), ...echoes(plain, secrets)]).filter(({ kind }) =>
    isMasked(kind, rules),
  );
  const found = new Map<Part, Found[]>();
  let start = 0;
  let next = 0;
  for (const { plain: text, part, offset, mark } of runs) {
    const end = start + text.length;
    while ((findings[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    for (let i = next; (findings[i]?.start ?? Number.POSITIVE_INFINITY) < end; i += 1) {
      const finding = findings[i];
      if (!finding || !part || offset === undefined || mark?.isMasked) continue;
      found.set(part, [
        ...(found.get(part) ?? []),
        {
          kind: finding.kind,
          value: plain.slice(finding.start, finding.end),
          start: Math.max(finding.start, start) - start + offset,
          end: Math.min(finding.end, end) - start + offset,
        },
      ]);
    }
    start = end;
  }
  return found;
}

/** Shorter secrets are all of a word, and are found as that. */
const shortestEchoed = 16;
const echoLength = 8;
/** Letters and digits in one run, which no word and no date is. */
const isTelling = /(?=[\w+/=-]{0,80}\d)(?=[\d+/=_-]{0,80}[A-Za-z][\d+/=_-]{0,80}[A-Za-z])[\w+/=-]{8}/;

/** Pieces of a secret without the rest of it: a token that was cut, or named by its first characters. */
function echoes(text: string, secrets: string[]): Finding[] {
  const long = secrets.map((secret) => fold(secret).text).filter((secret) => secret.length >= shortestEchoed);
  if (long.length === 0) return [];
  const plain = fold(text);
  return sharedRuns(plain.text, long, echoLength)
    .filter(({ start, end }) => isTelling.test(plain.text.slice(start, end)))
    .map((range): Finding => ({ kind: 'secret', ...plain.source(range) }));
}

function cut(part: Part, findings: Found[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const rest = (to: number) => {
    if (to > from) parts.push({ ...part, text: part.text.slice(from, to) });
  };
  for (const { kind, value, start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    rest(start);
    parts.push({ text: part.text.slice(start, end), found: { kind, value } });
    from = end;
  }
  rest(part.text.length);
  return parts;
}

/** The lines with placeholders for what is masked. A value has one throughout, whatever else is masked. */
function shownOf(blocks: Block<Inline[]>[], rules: Rules, texts: string[]): Block<ShownLine>[] {
  const placeholder = numbering(texts);
  return mapLines(blocks, (line) =>
    line.map(({ parts, isCode }) => ({
      ...(isCode && { isCode }),
      shown: parts.map((part) => {
        if (!part.found) return { part, text: part.text, isMasked: false };
        // Counted whether it is masked or not, so that no number changes when a kind is shown.
        const instead = placeholder(part.found.kind, part.found.value);
        const hides = isMasked(part.found.kind, rules);
        return { part, text: hides ? instead : part.text, isMasked: hides };
      }),
    })),
  );
}

function partsIn(blocks: Block<Inline[]>[]): Part[] {
  return linesIn(blocks).flatMap((line) => line.flatMap(({ parts }) => parts));
}
