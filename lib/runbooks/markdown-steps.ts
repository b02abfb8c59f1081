import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Notice } from './notice';

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type List = Extract<Block, { type: 'list' }>;
type Heading = Extract<Block, { type: 'heading' }>;
type Positioned = { position?: Block['position'] } | undefined;

/** The parts of a runbook's body; without steps it is a page to read. */
export interface Body {
  /** Of the first heading, where it stands above everything else. */
  title?: string;
  /** The first sentences under it. */
  lead: string;
  intro: string;
  steps: string[];
  outro: string;
  /** What is wrong with it. */
  problems: Notice[];
  /** What was taken all the same. */
  remarks: Notice[];
}

/** Headings under which steps stand, in whatever language their author writes. */
const stepsHeading =
  /^(?:steps|procedure|schritte|vorgehen|étapes|pasos|passos|passaggi|stappen|手順)(?: to \p{L}+)?$/iu;
/** Headings of public runbooks under which somebody does something. */
const actionHeading =
  /\b(?:steps?|procedures?|instructions?|how to|what to do|mitigat\w+|remediat\w+|resol(?:ution|v\w+)|fix\w*|solutions?|workarounds?|recover\w*|restor\w+|diagnos\w+|troubleshoot\w*|investigat\w+|debug\w*|triage|actions?|responses?|checks?|checklist|verif\w+|runbook|playbook|rollback|schritte|vorgehen|behebung|ma(?:ß|ss)nahmen)\b|lösung/iu;
/** A heading that is a step itself: `Step 2: restart it`, `3. Restart it`. */
const numberedHeading = /^(?:step\s+|schritt\s+)?(?<number>\d{1,2})\s?(?:[.):–—-]|$)\s*/i;

/**
 * Finds the steps in the Markdown of a runbook. Under a heading "Steps" they are what its numbered lists hold, however many
 * those are; without one, the numbered lists under headings that name an action, any numbered lists, or numbered
 * headings, whichever there is first. What stands between two lists belongs to the step before it, and from a
 * heading on to the step behind it: nothing is lost.
 * @param linesBefore lines of the file above this Markdown
 */
export function readBody(markdown: string, linesBefore: number): Body {
  const blocks = fromMarkdown(markdown).children;
  const lineOf = (node: Positioned) => linesBefore + (node?.position?.start.line ?? 1);
  const title = blocks.find((block): block is Heading => block.type === 'heading');
  const body: Body = {
    title: title && wordsOfHeading(title),
    lead: leadOf(blocks),
    intro: markdown.trim(),
    steps: [],
    outro: '',
    problems: [],
    remarks: [],
  };
  const found = stepsUnderHeading(blocks) ?? stepsElsewhere(blocks);
  if (!found) return withNumberedHeadings(body, blocks, markdown);

  const { lists, heading } = found;
  if (heading && lists.length === 0) {
    const reason = `no steps: the heading "${wordsOfHeading(heading)}" must be followed by a numbered list`;
    return { ...body, problems: [{ line: lineOf(heading), reason }] };
  }
  const [first] = lists;
  const last = lists.at(-1);
  if (first?.ordered === false)
    body.remarks.push({ line: lineOf(first), reason: 'the steps are no numbered list; each item was taken for one' });
  for (const more of lists.slice(1))
    body.remarks.push({
      line: lineOf(more),
      reason: 'the numbered list begins anew; its items were taken for more steps',
    });

  for (const [index, list] of lists.entries()) {
    const { before, after } = gapOf(markdown, lists[index - 1], list, blocks);
    const previous = body.steps.pop();
    if (previous !== undefined) body.steps.push(joined(previous, before));
    for (const [at, item] of list.children.entries()) {
      const step = stepText(item, markdown);
      if (step === '') body.problems.push({ line: lineOf(item), reason: `step ${body.steps.length + 1} is empty` });
      body.steps.push(at === 0 ? joined(after, step) : step);
    }
  }
  const start = startOf(heading ?? first);
  const beforeList = heading ? markdown.slice(endOf(heading), startOf(first)) : '';
  return {
    ...body,
    intro: joined(markdown.slice(0, start).trim(), beforeList.trim()),
    outro: markdown.slice(endOf(last)).trim(),
  };
}

const joined = (...parts: string[]) => parts.filter(Boolean).join('\n\n');

interface Found {
  heading?: Block;
  lists: List[];
}

const isList = (block: Block): block is List => block.type === 'list';
const isOrdered = (block: Block): block is List => isList(block) && block.ordered === true;

/** All lists of a section "Steps", of a second one as well. */
function stepsUnderHeading(blocks: Block[]): Found | undefined {
  const headings = blocks.flatMap((block, index) => (stepsHeading.test(wordsOfHeading(block)) ? [index] : []));
  const [first] = headings;
  if (first === undefined) return undefined;
  const inside = headings.flatMap((at) => blocks.slice(at + 1, endOfSection(blocks, at)));
  const ordered = inside.filter(isOrdered);
  return { heading: blocks[first], lists: ordered.length > 0 ? ordered : inside.filter(isList).slice(0, 1) };
}

function stepsElsewhere(blocks: Block[]): Found | undefined {
  const within = blocks.flatMap((block, index) =>
    block.type === 'heading' && block.depth > 1 && actionHeading.test(wordsOfHeading(block))
      ? blocks.slice(index + 1, endOfSection(blocks, index))
      : [],
  );
  const lists = [...new Set(within)].filter(isOrdered);
  const any = lists.length > 0 ? lists : blocks.filter(isOrdered);
  return any.length > 0 ? { lists: any } : undefined;
}

/** A section goes on over headings that are deeper; a bold line is as deep as can be. */
function endOfSection(blocks: Block[], at: number): number {
  const depth = depthOf(blocks[at]);
  const end = blocks.findIndex((block, index) => index > at && depthOf(block) <= depth && isAnyHeading(block));
  return end < 0 ? blocks.length : end;
}

const isAnyHeading = (block: Block) => block.type === 'heading' || boldLine(block) !== undefined;
const depthOf = (block: Block | undefined) => (block?.type === 'heading' ? block.depth : 7);

/** Sections whose headings are numbered, each a step with what is in it. */
function withNumberedHeadings(body: Body, blocks: Block[], markdown: string): Body {
  const numbered = blocks.filter((block) => block.type === 'heading' && numberedHeading.test(wordsOfHeading(block)));
  const counts = numbered.map((block) => Number(numberedHeading.exec(wordsOfHeading(block))?.groups?.number));
  if (numbered.length < 2 || counts.some((count, index) => count !== index + (counts[0] ?? 0))) return body;
  const last = numbered.at(-1);
  const end = last && blocks[endOfSection(blocks, blocks.indexOf(last))];
  const starts = [...numbered.map(startOf), end ? startOf(end) : markdown.length];
  const steps = numbered.map((block, index) => {
    const name = wordsOfHeading(block).replace(numberedHeading, '');
    return joined(name && `**${name}**`, markdown.slice(endOf(block), starts[index + 1]).trim());
  });
  return {
    ...body,
    intro: markdown.slice(0, starts[0]).trim(),
    steps,
    outro: end ? markdown.slice(startOf(end)).trim() : '',
  };
}

/** What stands between two lists: up to the first heading it is the list's above, from there the list's below. */
function gapOf(markdown: string, above: List | undefined, below: List, blocks: Block[]) {
  if (!above) return { before: '', after: '' };
  const heading = blocks.find(
    (block) => startOf(block) >= endOf(above) && startOf(block) < startOf(below) && isAnyHeading(block),
  );
  const cut = heading ? startOf(heading) : startOf(below);
  return { before: markdown.slice(endOf(above), cut).trim(), after: markdown.slice(cut, startOf(below)).trim() };
}

/** An item's Markdown without its number and without the indentation that the number asked for. */
function stepText(item: List['children'][number], markdown: string): string {
  const first = item.children[0];
  if (!first) return '';
  const indent = new RegExp(`^[ \\t]{1,${Math.max(1, (first.position?.start.column ?? 1) - 1)}}`, 'gm');
  return markdown.slice(startOf(first), endOf(item)).replace(indent, '').trim();
}

/** A heading's words, or a line's that is bold and nothing else; without `{#attributes}` and a colon. */
function wordsOfHeading(block: Block): string {
  const words = block.type === 'heading' ? wordsOf(block) : (boldLine(block) ?? '');
  return words
    .replace(/\s*\{[#.:][^{}]{0,200}\}\s*$/, '')
    .replace(/[\s:：]+$/, '')
    .trim();
}

function boldLine(block: Block): string | undefined {
  if (block.type !== 'paragraph') return undefined;
  const solid = block.children.filter((child) => child.type !== 'text' || /[^\s:]/.test(child.value));
  return solid.length === 1 && solid[0]?.type === 'strong' ? wordsOf(block) : undefined;
}

function wordsOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return node.children.map((child: object) => wordsOf(child)).join('');
}

const longestLead = 240;

/** The first paragraph, as far as a line of a list shows it. */
function leadOf(blocks: Block[]): string {
  const paragraph = blocks.find((block) => block.type === 'paragraph' && boldLine(block) === undefined);
  const words = paragraph ? wordsOf(paragraph).replace(/\s+/g, ' ').trim() : '';
  const sentence = /^.{10,240}?[.!?](?=\s|$)/.exec(words)?.[0] ?? words;
  return sentence.length > longestLead ? `${sentence.slice(0, longestLead - 1).trimEnd()}…` : sentence;
}

function startOf(node: Positioned): number {
  return node?.position?.start.offset ?? 0;
}

function endOf(node: Positioned): number {
  return node?.position?.end.offset ?? 0;
}
