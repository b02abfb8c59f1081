import { dataCenterUser } from './data-center-users.ts';
import { escapeHtml } from './html.ts';
import { dataCenterBase } from './ids.ts';
import { type Block, inlineOf } from './rich-text.ts';

/** Rich text as the wiki renderer of Jira Data Center writes it into a page. */
export function toClassicHtml(blocks: Block[]): string {
  return blocks.map(blockHtml).join('\n\n');
}

function blockHtml(block: Block): string {
  if ('p' in block) return `<p>${inlineHtml(block.p)}</p>`;
  if ('h' in block) return `<h3><a name="${escapeHtml(block.h)}"></a>${inlineHtml(block.h)}</h3>`;
  if ('code' in block) return codeHtml(block.code, block.language);
  if ('bullets' in block) return listHtml('ul', block.bullets);
  if ('numbers' in block) return listHtml('ol', block.numbers);
  if ('panel' in block)
    return `<div class="panel" style="background-color: #deebff;border-width: 1px;"><div class="panelContent" style="background-color: #deebff;">\n<p>${inlineHtml(block.text)}</p>\n</div></div>`;
  if ('quote' in block) return `<blockquote><p>${inlineHtml(block.quote)}</p></blockquote>`;
  const rows = block.table.map(
    (row, index) => `<tr>\n${row.map((cell) => cellHtml(cell, index === 0)).join('\n')}\n</tr>`,
  );
  return `<div class="table-wrap">\n<table class="confluenceTable"><tbody>\n${rows.join('\n')}\n</tbody></table>\n</div>`;
}

function codeHtml(code: string, language: string | undefined): string {
  return language
    ? `<div class="code panel" style="border-width: 1px;"><div class="codeContent panelContent">\n<pre class="code-${language}">${coloured(code)}</pre>\n</div></div>`
    : `<div class="preformatted panel" style="border-width: 1px;"><div class="preformattedContent panelContent">\n<pre>${escapeHtml(code)}</pre>\n</div></div>`;
}

/** Words in quotation marks and `null` get a colour of their own, so a line is cut into elements. */
function coloured(code: string): string {
  return escapeHtml(code)
    .replace(/&quot;[^&\n]*&quot;/g, '<span class="code-quote">$&</span>')
    .replace(/\bnull\b/g, '<span class="code-keyword">null</span>');
}

function listHtml(tag: 'ul' | 'ol', items: string[]): string {
  return `<${tag}>\n${items.map((item) => `\t<li>${inlineHtml(item)}</li>`).join('\n')}\n</${tag}>`;
}

function cellHtml(cell: string, isHeading: boolean): string {
  return isHeading
    ? `<th class="confluenceTh">${inlineHtml(cell)}</th>`
    : `<td class="confluenceTd">${inlineHtml(cell)}</td>`;
}

function inlineHtml(text: string): string {
  return inlineOf(text)
    .map((part) => {
      if (part.kind === 'mention') {
        const { name, displayName } = dataCenterUser(part.who);
        return `<a href="${dataCenterBase}/secure/ViewProfile.jspa?name=${name}" class="user-hover" rel="${name}">${escapeHtml(displayName)}</a>`;
      }
      if (part.kind === 'link')
        return `<a href="${escapeHtml(part.url)}" class="external-link" target="_blank" rel="nofollow noopener">${escapeHtml(part.text)}</a>`;
      if (part.kind === 'code') return `<tt>${escapeHtml(part.text)}</tt>`;
      const html = escapeHtml(part.text).replaceAll('\n', '<br class="atl-forced-newline" />');
      return part.kind === 'strong' ? `<b>${html}</b>` : html;
    })
    .join('');
}
