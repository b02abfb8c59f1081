import { escapeHtml } from './html.ts';
import { type PersonKey, people, person } from './people.ts';

/** Text of a Jira issue, written once and shown as ADF (v3), wiki markup (v2) and HTML (page, `renderedFields`). */
export type Block =
  | { p: string }
  | { h: string }
  | { code: string; language?: string }
  | { bullets: string[] }
  | { numbers: string[] }
  | { panel: 'info' | 'note' | 'warning'; text: string }
  | { quote: string }
  /** The first row is the heading. */
  | { table: string[][] };

/** Inline: `code`, **strong**, [text](url), @person. */
type Inline =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'mention'; who: PersonKey };

export function inlineOf(text: string): Inline[] {
  const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)|@([a-z]+)/g;
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, code, strong, label, url, who] = match;
    if (who !== undefined && !(who in people)) continue;
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (label !== undefined && url !== undefined) parts.push({ kind: 'link', text: label, url });
    else parts.push({ kind: 'mention', who: who as PersonKey });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

/** Atlassian Document Format, version 1. */
export function toAdf(blocks: Block[]) {
  return { type: 'doc', version: 1, content: blocks.map(adfBlock) };
}

function adfBlock(block: Block): object {
  if ('p' in block) return adfParagraph(block.p);
  if ('h' in block) return { type: 'heading', attrs: { level: 3 }, content: adfInline(block.h) };
  if ('code' in block) {
    return {
      type: 'codeBlock',
      attrs: { language: block.language ?? 'text' },
      content: [{ type: 'text', text: block.code }],
    };
  }
  if ('bullets' in block) return { type: 'bulletList', content: block.bullets.map(adfItem) };
  if ('numbers' in block) return { type: 'orderedList', attrs: { order: 1 }, content: block.numbers.map(adfItem) };
  if ('panel' in block)
    return { type: 'panel', attrs: { panelType: block.panel }, content: [adfParagraph(block.text)] };
  if ('quote' in block) return { type: 'blockquote', content: [adfParagraph(block.quote)] };
  return {
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: block.table.map((row, index) => ({
      type: 'tableRow',
      content: row.map((cell) => ({
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: {},
        content: [adfParagraph(cell)],
      })),
    })),
  };
}

const adfItem = (text: string) => ({ type: 'listItem', content: [adfParagraph(text)] });

function adfParagraph(text: string) {
  return { type: 'paragraph', content: adfInline(text) };
}

function adfInline(text: string): object[] {
  return inlineOf(text).flatMap((part): object[] => {
    if (part.kind === 'mention') {
      const { name, jiraId } = person(part.who);
      return [{ type: 'mention', attrs: { id: jiraId, text: `@${name}`, accessLevel: '' } }];
    }
    if (part.kind === 'link')
      return [{ type: 'text', text: part.text, marks: [{ type: 'link', attrs: { href: part.url } }] }];
    const marks = part.kind === 'text' ? {} : { marks: [{ type: part.kind }] };
    // A line break is a node of its own in ADF.
    return part.text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, ...marks }]),
      ]);
  });
}

/**
 * Jira's wiki markup, as `/rest/api/2` and Data Center give it; `userIn` is the word for a mentioned person, which Data
 * Center takes from their user name.
 */
export function toWiki(blocks: Block[], userIn: (who: PersonKey) => string = accountIn): string {
  const inline = (text: string) => wikiInline(text, userIn);
  return blocks.map((block) => wikiBlock(block, inline)).join('\r\n\r\n');
}

function accountIn(who: PersonKey): string {
  return `accountid:${person(who).jiraId}`;
}

function wikiBlock(block: Block, inline: (text: string) => string): string {
  if ('p' in block) return inline(block.p);
  if ('h' in block) return `h3. ${inline(block.h)}`;
  if ('code' in block)
    return block.language
      ? `{code:${block.language}}\r\n${block.code}\r\n{code}`
      : `{noformat}\r\n${block.code}\r\n{noformat}`;
  if ('bullets' in block) return block.bullets.map((item) => `* ${inline(item)}`).join('\r\n');
  if ('numbers' in block) return block.numbers.map((item) => `# ${inline(item)}`).join('\r\n');
  if ('panel' in block) return `{panel:bgColor=#deebff}\r\n${inline(block.text)}\r\n{panel}`;
  if ('quote' in block) return `{quote}${inline(block.quote)}{quote}`;
  return block.table
    .map((row, index) => (index === 0 ? `||${row.map(inline).join('||')}||` : `|${row.map(inline).join('|')}|`))
    .join('\r\n');
}

function wikiInline(text: string, userIn: (who: PersonKey) => string): string {
  return inlineOf(text)
    .map((part) => {
      if (part.kind === 'mention') return `[~${userIn(part.who)}]`;
      if (part.kind === 'link') return `[${part.text}|${part.url}]`;
      if (part.kind === 'code') return `{{${part.text}}}`;
      return part.kind === 'strong' ? `*${part.text}*` : part.text;
    })
    .join('');
}

export function toHtml(blocks: Block[]): string {
  return blocks.map(htmlBlock).join('');
}

function htmlBlock(block: Block): string {
  if ('p' in block) return `<p>${htmlInline(block.p)}</p>`;
  if ('h' in block) return `<h3>${htmlInline(block.h)}</h3>`;
  if ('code' in block) return `<div class="code-block"><pre><code>${escapeHtml(block.code)}</code></pre></div>`;
  if ('bullets' in block)
    return `<ul>${block.bullets.map((item) => `<li><p>${htmlInline(item)}</p></li>`).join('')}</ul>`;
  if ('numbers' in block)
    return `<ol>${block.numbers.map((item) => `<li><p>${htmlInline(item)}</p></li>`).join('')}</ol>`;
  if ('panel' in block)
    return `<div class="ak-editor-panel" data-panel-type="${block.panel}"><p>${htmlInline(block.text)}</p></div>`;
  if ('quote' in block) return `<blockquote><p>${htmlInline(block.quote)}</p></blockquote>`;
  const [head = [], ...rows] = block.table;
  const cells = (row: string[], tag: 'th' | 'td') =>
    row.map((cell) => `<${tag}><p>${htmlInline(cell)}</p></${tag}>`).join('');
  return `<table><tbody><tr>${cells(head, 'th')}</tr>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`;
}

function htmlInline(text: string): string {
  return inlineOf(text)
    .map((part) => {
      if (part.kind === 'mention') return `<span class="mention">@${escapeHtml(person(part.who).name)}</span>`;
      if (part.kind === 'link') return `<a href="${escapeHtml(part.url)}">${escapeHtml(part.text)}</a>`;
      if (part.kind === 'code') return `<code class="code">${escapeHtml(part.text)}</code>`;
      const html = escapeHtml(part.text).replaceAll('\n', '<br>');
      return part.kind === 'strong' ? `<strong>${html}</strong>` : html;
    })
    .join('');
}
