import type { TicketContext } from '@/lib/context/context';
import { entriesOf } from '@/lib/evidence/entries';
import type { Span } from '@/lib/evidence/evidence';
import { findInAll } from '@/lib/redaction/find';
import { isNamed, type Known } from '@/lib/redaction/known';
import { merged } from '@/lib/redaction/ranges';
import type { Finding } from '@/lib/redaction/redaction';
import { type Rules, withoutAllowed } from '@/lib/redaction/rules';
import { anyPhrase } from '@/lib/text/pattern-of';
import { type Block, type Inline, linesIn, mapLines, type Part, type Piece } from './blocks';
import { sharedRuns } from './shared-runs';

/** The texts that pieces may cite: a ticket's, or none. */
export type Texts = Pick<TicketContext, 'fields' | 'conversation'>;

/** A finding with all of what was found, of which a citation may show a part. */
interface Found extends Finding {
  value: string;
}

/** A text that a packet is made of, with what was found in the whole of it. */
interface Source {
  text: string;
  findings: Found[];
}

export interface FoundParts {
  blocks: Block<Inline[]>[];
  /** Every secret of the ticket, whether it is cited or not. */
  secrets: string[];
  /** The texts that were looked at. */
  texts: string[];
}

/**
 * Looks at every text of a ticket and of the person who sends it, whole and as it was written, and cuts the packet's lines at what was found: a
 * citation that shows a part of a secret has that part cut out, and so does a value that was made from it. It is done
 * before anything is escaped, for an escape inside a token hides it, and on whole texts, for what gives a secret away
 * may stand in another sentence.
 */
export function foundParts(
  blocks: Block<Piece[]>[],
  context: Texts,
  known: Known,
  rules: Pick<Rules, 'allowed' | 'denied'>,
): FoundParts {
  const entries = entriesOf(context);
  const values = new Set<string>();
  const written = new Set<string>();
  for (const piece of linesIn(blocks).flat()) {
    if (piece.from === 'person') written.add(piece.text);
    else if (piece.from !== 'us') values.add(piece.text);
  }
  const texts = [...entries.map(({ text }) => text), ...written, ...values];
  const sources = findInAll(texts, known, rules, entries.length + written.size).map((findings, i): Source => {
    const text = texts[i] ?? '';
    return {
      text,
      findings: findings.map((finding) => ({ ...finding, value: text.slice(finding.start, finding.end) })),
    };
  });
  const byEntry = new Map(entries.map(({ id }, i) => [id, sources[i]]));
  const byText = new Map(sources.map((source) => [source.text, source]));

  const inlineOf = (piece: Piece): Inline => {
    if (piece.from === 'us') return { parts: [{ text: piece.text, isOurs: true }] };
    const source = piece.from === 'entry' ? byEntry.get(piece.span.entry) : undefined;
    if (piece.from === 'entry' && source?.text.slice(piece.span.start, piece.span.end) === piece.text) {
      return { parts: cut(piece.text, within(source, piece.span)) };
    }
    const spans = piece.from === 'entry' ? [piece.span] : piece.from === 'value' ? (piece.spans ?? []) : [];
    const own = byText.get(piece.text)?.findings ?? [];
    const inherited = spans.flatMap((span) => inheritedFrom(byEntry.get(span.entry), span, piece.text));
    const named = piece.from === 'value' && piece.is && isNamed(piece.text) ? wholeAs(piece.is, piece.text, rules) : [];
    const parts = cut(piece.text, merged([...named, ...own, ...inherited]));
    return { parts, ...(piece.from === 'value' && piece.isCode && { isCode: true }) };
  };
  return {
    blocks: mapLines(blocks, (line, kind) => {
      const inlines = line.map(inlineOf);
      return kind === 'quote' || kind === 'text' ? inlines : inOneLine(inlines);
    }),
    secrets: sources
      .flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'secret'))
      .map(({ value }) => value),
    texts,
  };
}

function wholeAs(kind: 'name' | 'account', text: string, rules: Pick<Rules, 'allowed'>): Found[] {
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  return withoutAllowed(text, [{ kind, start, end }], rules).map((found) => ({ ...found, value: text.trim() }));
}

/** What was found within a span; offsets are those of the span. */
function within({ findings }: Source, { start, end }: Span): Found[] {
  const inside: Found[] = [];
  for (let i = firstEndingAfter(findings, start); i < findings.length; i += 1) {
    const found = findings[i];
    if (!found || found.start >= end) break;
    inside.push({ ...found, start: Math.max(found.start, start) - start, end: Math.min(found.end, end) - start });
  }
  return inside;
}

function firstEndingAfter(findings: Found[], offset: number): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a value has of the findings at the place that it was made from: it may be in capitals, or cut. */
function inheritedFrom(source: Source | undefined, span: Span, value: string): Found[] {
  if (!source) return [];
  const text = source.text.slice(span.start, span.end);
  return within(source, span).flatMap((found) => {
    const shown = text.slice(found.start, found.end);
    const isWord = found.kind === 'name' || found.kind === 'account';
    return (isWord ? phrasesOf(shown, value) : sharedRuns(value, [shown])).map((range) => ({ ...found, ...range }));
  });
}

function phrasesOf(phrase: string, text: string): { start: number; end: number }[] {
  const pattern = anyPhrase([phrase]);
  return [...(pattern ? text.matchAll(pattern) : [])].map(({ index, 0: found }) => {
    return { start: index, end: index + found.length };
  });
}

function cut(text: string, findings: Found[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { kind, value, start, end } of findings) {
    if (start > from) parts.push({ text: text.slice(from, start) });
    parts.push({ text: text.slice(start, end), found: { kind, value } });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** White space as one space, and none at the ends: what stands in a heading, a list or a paragraph is one line. */
function inOneLine(inlines: Inline[]): Inline[] {
  return inlines.map((inline) => {
    const parts = inline.parts.map((part) => (part.isOurs ? part : { ...part, text: part.text.replace(/\s+/g, ' ') }));
    const [first, last] = [parts[0], parts.at(-1)];
    if (first && !first.isOurs) first.text = first.text.trimStart();
    if (last && !last.isOurs) last.text = last.text.trimEnd();
    return { ...inline, parts: parts.filter(({ text }) => text !== '') };
  });
}
