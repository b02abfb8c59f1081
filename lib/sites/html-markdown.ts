import { findElement, type HtmlElement, type HtmlNode, htmlTree, wordsIn } from './html-tree';
import { prefixed } from './text';

/**
 * An HTML page as Markdown: headings, lists, code, tables and links keep what they mean; scripts, styles and addresses
 * that are none (`javascript:`) are left out. Of an export of Confluence the page's own content.
 */
export function markdownOfHtml(html: string): string {
  const tree = htmlTree(html);
  const content = findElement(tree, ({ attributes }) => attributes('id') === 'main-content') ?? tree;
  const markdown = markdownOfTree(content);
  const title = withoutSpace(titleIn(tree, html));
  return title === '' || /^# /.test(markdown) ? markdown : `# ${title}\n\n${markdown}`;
}

/** The Markdown of a tree. */
export function markdownOfTree(root: HtmlElement): string {
  return tidied(blocksOf(root.children));
}

/** Confluence writes `Space : Page`. */
const withoutSpace = (title: string) => title.replace(/^.{1,100} : (?=\S)/, '');

function titleIn(tree: HtmlElement, html: string): string {
  const heading = findElement(tree, ({ attributes }) => attributes('id') === 'title-text');
  const [, title = ''] = /<title[^>]{0,100}>([^<]{1,300})/i.exec(html.slice(0, 20_000)) ?? [];
  return line(heading ? wordsIn(heading) : title);
}

const line = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Line ends, and one empty line at most, except in code. */
function tidied(markdown: string): string {
  return markdown
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const block = (text: string) => (text.trim() === '' ? '' : `\n\n${text.trim()}\n\n`);

function blocksOf(nodes: readonly HtmlNode[]): string {
  return nodes.map(markdown).join('');
}

/** One node; what stands on lines of its own has empty lines around it. */
function markdown(node: HtmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  const inside = () => blocksOf(children);
  switch (tag) {
    case '#text':
      return escaped(wordsIn(node));
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return block(line(inside()) && `${'#'.repeat(Number(tag[1]))} ${line(inside())}`);
    case 'br':
      return '\n';
    case 'hr':
      return block('---');
    case 'strong':
    case 'b':
      return marked('**', inside());
    case 'em':
    case 'i':
      return marked('*', inside());
    case 'del':
    case 's':
    case 'strike':
      return marked('~~', inside());
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt':
      return codeSpan(wordsIn(node));
    case 'pre':
      return fenced(wordsIn(node), languageOf(node));
    case 'a':
      return link(line(inside()), attributes('href') ?? '');
    case 'img':
      return attributes('alt') ? `[${attributes('alt')}]` : '';
    case 'ul':
    case 'ol':
      return block(list(node));
    case 'blockquote':
      return block(prefixed(tidied(inside()), '> ').replace(/^> $/gm, '>'));
    case 'summary':
    case 'dt':
      return block(marked('**', line(inside())));
    case 'table':
      return block(table(node));
    default:
      return inlineTags.has(tag) ? inside() : block(inside());
  }
}

const inlineTags = new Set(
  'abbr acronym big cite data dfn font ins label mark q ruby small span sub sup time tt u var wbr ac:link ac:link-body'.split(
    ' ',
  ),
);

/** A sign that would begin a tag; words are left as they are, for codes are looked for in them. */
const escaped = (text: string) => text.replace(/<(?=[a-z/!?])/gi, '\\<');

/** Emphasis stands at the words, as Markdown wants it. */
function marked(mark: string, text: string): string {
  const words = text.trim();
  if (words === '' || words.includes('\n\n')) return text;
  const [before = ''] = /^\s*/.exec(text) ?? [];
  return `${before}${mark}${words}${mark}${text.slice(before.length + words.length)}`;
}

function codeSpan(text: string): string {
  const words = line(text);
  if (words === '') return '';
  const ticks = '`'.repeat(1 + longestRun(words));
  const isTight = !words.startsWith('`') && !words.endsWith('`');
  return isTight ? `${ticks}${words}${ticks}` : `${ticks} ${words} ${ticks}`;
}

/** A block of code whose fence nothing in it can close. */
function fenced(code: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(code)));
  const text = code.replace(/^\n+|\s+$/g, '');
  return text === '' ? '' : `\n\n${fence}${language}\n${text}\n${fence}\n\n`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function languageOf(node: HtmlElement): string {
  const inner = node.children.find((child) => typeof child !== 'string' && child.tag === 'code');
  const classes = `${node.attributes('class') ?? ''} ${typeof inner === 'object' ? (inner.attributes('class') ?? '') : ''}`;
  return /\blang(?:uage)?-([a-z0-9+#]{1,20})\b/i.exec(classes)?.[1] ?? '';
}

function link(text: string, href: string): string {
  if (!/^(?:https?:|mailto:)\S+$/i.test(href) || text === '') return text;
  return `[${text}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

/** Items with what belongs to them indented as deep as their text begins. */
function list({ tag, attributes, children }: HtmlElement): string {
  let number = /^\d{1,6}$/.test(attributes('start') ?? '') ? Number(attributes('start')) : 1;
  const items = children.flatMap((child) => {
    if (typeof child === 'string' && child.trim() === '') return [];
    const text = tidied(typeof child === 'object' && child.tag === 'li' ? blocksOf(child.children) : markdown(child));
    if (text === '') return [];
    const mark = tag === 'ol' ? `${number++}. ` : '- ';
    return [mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)];
  });
  return items.join('\n');
}

function table(node: HtmlElement): string {
  const rows = rowsIn(node).map(({ children }) =>
    children.flatMap((cell) =>
      typeof cell === 'object' && /^t[dh]$/.test(cell.tag)
        ? [line(blocksOf(cell.children)).replaceAll('|', '\\|')]
        : [],
    ),
  );
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (width === 0) return '';
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  const [head = [], ...others] = rows;
  return [row(head), row(Array.from({ length: width }, () => '---')), ...others.map(row)].join('\n');
}

function rowsIn({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) => {
    if (typeof child === 'string' || child.tag === 'table') return [];
    return child.tag === 'tr' ? [child] : rowsIn(child);
  });
}
