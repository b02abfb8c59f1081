import { asObject, asObjects, asText, type Json } from '../json';

/** Deeper nesting than Jira's editor makes; below it only text is kept. */
const deepest = 60;

/**
 * Atlassian Document Format to plain text with its structure kept: lists, code blocks, tables, panels, quotes.
 * Unknown nodes give the text inside them. https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
export function adfText(document: unknown): string {
  const root = asObject(document);
  if (!root) return '';
  return block(root, 0)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function block(node: Json, depth: number): string {
  if (depth > deepest) return '';
  const children = asObjects(node.content);
  const inside = () => children.map((child) => block(child, depth + 1)).join('');
  const attributes = asObject(node.attrs);
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'status':
      return asText(attributes?.text) ?? '';
    case 'emoji':
      return asText(attributes?.text) ?? asText(attributes?.shortName) ?? '';
    case 'date':
      return isoDay(attributes?.timestamp);
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return asText(attributes?.url) ?? '';
    case 'media':
    case 'mediaInline':
      return `[${asText(attributes?.alt) ?? 'attachment'}]`;
    case 'rule':
      return '\n---\n';
    case 'codeBlock':
      return `\n\`\`\`${asText(attributes?.language) ?? ''}\n${inside()}\n\`\`\`\n`;
    case 'blockquote':
      return `\n${prefixed(inside().trim(), '> ')}\n`;
    case 'panel':
    case 'expand':
    case 'nestedExpand':
      return `\n${[asText(attributes?.title), inside().trim()].filter(Boolean).join('\n')}\n`;
    case 'bulletList':
      return list(children, () => '- ', depth);
    case 'orderedList':
      return list(children, (index) => `${(Number(attributes?.order) || 1) + index}. `, depth);
    case 'taskList':
      return list(children, (_, item) => (asObject(item.attrs)?.state === 'DONE' ? '[x] ' : '[ ] '), depth);
    case 'decisionList':
      return list(children, () => '- ', depth);
    case 'tableRow':
      return `${children
        .map((cell) =>
          block(cell, depth + 1)
            .trim()
            .replace(/\n+/g, ' '),
        )
        .join(' | ')}\n`;
    case 'tableCell':
    case 'tableHeader':
      return inside();
    case 'table':
      return `\n${inside()}`;
    case 'paragraph':
    case 'heading':
    case 'mediaSingle':
    case 'mediaGroup':
    case 'caption':
      return `${inside()}\n`;
    default:
      return inside();
  }
}

function marked(node: Json): string {
  const text = asText(node.text) ?? '';
  const link = asObjects(node.marks).find((mark) => mark.type === 'link');
  const href = asText(asObject(link?.attrs)?.href);
  return href && href !== text && /^https?:/i.test(href) ? `${text} (${href})` : text;
}

function list(items: Json[], bullet: (index: number, item: Json) => string, depth: number): string {
  const lines = items.map((item, index) => {
    const text = block(item, depth + 1).trim();
    const isNestedList = typeof item.type === 'string' && item.type.endsWith('List');
    return isNestedList ? prefixed(text, '  ') : bullet(index, item) + text.replaceAll('\n', '\n  ');
  });
  return `\n${lines.join('\n')}\n`;
}

function prefixed(text: string, prefix: string): string {
  return prefix + text.replaceAll('\n', `\n${prefix}`);
}

/** A date node holds UTC milliseconds as text. */
function isoDay(timestamp: unknown): string {
  const at = new Date(Number(timestamp));
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}
