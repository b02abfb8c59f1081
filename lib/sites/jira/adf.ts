import { asObject, asObjects, asText, type Json } from '../json';
import { prefixed, textBuilder, tidy } from '../text';
import { codeBlock, linkText } from './plain';
import { textOf } from './values';

/** Deeper nesting than Jira's editor makes; below it only the words are kept. */
const deepest = 60;

/**
 * Each quote and each list writes its mark before every line below it. Deeper than people quote, lines get no more of
 * them: a text would else grow with its depth, to fifty times what the site sent.
 */
const mostMarks = 8;

/** Where a node stands: how deep, and how many marks are before its lines. */
interface Place {
  depth: number;
  marks: number;
}

/**
 * Atlassian Document Format to plain text with its structure kept: lists, code blocks, tables, panels, quotes.
 * Unknown nodes give the text inside them. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfText(document: unknown): string {
  const root = asObject(document);
  if (!root) return '';
  return tidy(textBelow(root, { depth: 0, marks: 0 }));
}

/** Nodes that start on a line of their own. */
const blocks = new Set(
  'blockquote blockCard bodiedExtension bulletList caption codeBlock decisionList embedCard expand heading layoutColumn layoutSection listItem mediaGroup mediaSingle nestedExpand orderedList panel paragraph rule table tableRow taskList'.split(
    ' ',
  ),
);

function textBelow(node: Json, place: Place): string {
  const built = textBuilder();
  let before = '';
  for (const child of asObjects(node.content)) {
    const type = asText(child.type) ?? '';
    const text = textOfNode(child, deeper(place));
    if (blocks.has(type)) built.line();
    if (text.trim() !== '' && place.marks === 0 && stands.has(before) && startsAnew.has(type)) built.add('\n');
    built.add(text);
    before = type;
  }
  return built.text();
}

/**
 * An empty line stands between two paragraphs and above a heading: a bold line is what many use for one. Not within
 * quotes and lists, whose marks it would repeat.
 */
const stands = new Set('paragraph bulletList orderedList taskList decisionList mediaSingle mediaGroup'.split(' '));
const startsAnew = new Set(['paragraph', 'heading']);

const deeper = ({ depth, marks }: Place): Place => ({ depth: depth + 1, marks });
const marked = ({ depth, marks }: Place): Place => ({ depth, marks: marks + 1 });

function textOfNode(node: Json, place: Place): string {
  if (place.depth > deepest) return wordsOf(node);
  const attributes = asObject(node.attrs);
  const inside = () => textBelow(node, place);
  switch (node.type) {
    case 'text':
      return marksOf(node);
    case 'hardBreak':
      return '\n';
    case 'mention':
      return asText(attributes?.text) || (textOf(attributes?.id) ? `@${textOf(attributes?.id)}` : '');
    case 'status':
    case 'placeholder':
      return asText(attributes?.text) ?? '';
    case 'emoji':
      return asText(attributes?.text) || (asText(attributes?.shortName) ?? '');
    case 'date':
      return isoDay(attributes?.timestamp);
    case 'inlineCard':
      return cardText(attributes);
    case 'blockCard':
    case 'embedCard':
      return `${cardText(attributes)}\n`;
    case 'media':
    case 'mediaInline':
      return `[${asText(attributes?.alt) || 'attachment'}]`;
    case 'extension':
    case 'inlineExtension':
      return asText(attributes?.text) ?? '';
    case 'rule':
      return '\n---\n';
    case 'codeBlock':
      return codeBlock(asText(attributes?.language) ?? '', inside());
    case 'blockquote':
      return `\n${prefixed(textBelow(node, marked(place)).trim(), place.marks < mostMarks ? '> ' : '')}\n`;
    case 'panel':
      return `\n${panelText(asText(attributes?.panelType), inside().trim())}\n`;
    case 'expand':
    case 'nestedExpand':
      return `\n${[asText(attributes?.title), inside().trim()].filter(Boolean).join('\n')}\n`;
    case 'bulletList':
    case 'decisionList':
      return list(node, () => '- ', place);
    case 'orderedList':
      return list(node, (index) => `${(Number(attributes?.order) || 1) + index}. `, place);
    case 'taskList':
      return list(node, (_, item) => (asObject(item.attrs)?.state === 'DONE' ? '[x] ' : '[ ] '), place);
    case 'tableRow':
      return `${asObjects(node.content)
        .map((cell) => textBelow(cell, deeper(place)))
        .map((cell) => cell.trim().replace(/\n+/g, ' ').replaceAll('|', '\\|'))
        .join(' | ')}\n`;
    case 'table':
      return `\n${inside()}`;
    case 'paragraph':
    case 'heading':
    case 'mediaSingle':
    case 'mediaGroup':
    case 'caption':
      return `${inside()}\n`;
    default:
      return asText(node.text) ?? inside();
  }
}

/** `[warning]` on a line of its own, so that what follows begins a line; a panel of one's own making has no kind. */
function panelText(kind: string | undefined, text: string): string {
  return kind && kind !== 'custom' ? `[${kind}]\n${text}` : text;
}

/** Text with those of its marks that change what it says: a link, `~~withdrawn~~`, `10^3`. */
function marksOf(node: Json): string {
  const text = asText(node.text) ?? '';
  const marks = asObjects(node.marks);
  const mark = (type: string) => marks.find((one) => one.type === type);
  const address = asText(asObject(mark('link')?.attrs)?.href) ?? '';
  // An address that is no web page nor mail, such as `javascript:`, is left out.
  const isAddress = /^(?:https?|mailto):/i.test(address);
  const linked = isAddress ? linkText(text, address.replace(/^mailto:/i, '')) : text;
  const subsup = asText(asObject(mark('subsup')?.attrs)?.type);
  const placed = subsup === undefined ? linked : `${subsup === 'sub' ? '_' : '^'}${linked}`;
  return mark('strike') ? struck(placed) : placed;
}

/** The signs stand at the words, as Markdown wants them. */
function struck(text: string): string {
  const words = text.trim();
  return words === '' ? text : text.replace(words, () => `~~${words}~~`);
}

/** Where a card leads; without an address, the name of what it shows. */
function cardText(attributes: Json | undefined): string {
  const data = asObject(attributes?.data);
  return asText(attributes?.url) ?? asText(data?.url) ?? asText(data?.name) ?? '';
}

function list(node: Json, bullet: (index: number, item: Json) => string, place: Place): string {
  let count = 0;
  const indent = place.marks < mostMarks ? '  ' : '';
  const lines = asObjects(node.content).map((item) => {
    const text = textOfNode(item, deeper(marked(place))).trim();
    // Tasks nest as lists beside their items, other lists inside them.
    const isList = asText(item.type)?.endsWith('List');
    return isList ? prefixed(text, indent) : bullet(count++, item) + text.replaceAll('\n', `\n${indent}`);
  });
  return `${lines.join('\n')}\n`;
}

/** All text below a node, whatever its depth. */
function wordsOf(node: Json): string {
  const words: string[] = [];
  const rest = [node];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const text = asText(next.text);
    if (text) words.push(text);
    for (const child of asObjects(next.content).reverse()) rest.push(child);
  }
  return words.join(' ');
}

/** A date node holds UTC milliseconds as text. */
function isoDay(timestamp: unknown): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}
