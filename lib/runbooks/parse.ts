import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isWithinEdits } from './near-words';
import { type Runbook, runbookFrontMatterSchema } from './runbook';

/** A runbook file that cannot be used, with the line to look at (1 is the first). */
export class RunbookError extends Error {
  override readonly name = 'RunbookError';

  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/**
 * Reads a runbook file: Markdown with YAML front matter, and a heading "Steps" followed by a numbered list. What
 * stands before the list is the intro, what follows is the outro. `README.md` beside this file has an example.
 *
 * @param name the file's name, for errors.
 * @throws RunbookError naming file, line and reason.
 */
export function parseRunbook(text: string, name: string): Runbook {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (!/^---\s*$/.test(lines[0] ?? ''))
    throw new RunbookError(name, 1, 'the file must begin with front matter: a line "---"');
  if (end < 0) throw new RunbookError(name, 1, 'the front matter has no closing line "---"');
  return {
    ...readFrontMatter(lines.slice(1, end), name),
    ...readBody(lines.slice(end + 1).join('\n'), end + 1, name),
  };
}

function readFrontMatter(lines: string[], name: string) {
  const parsed = runbookFrontMatterSchema.safeParse(loadYaml(lines, name));
  if (parsed.success) return parsed.data;

  // A misspelt key is both unknown and missing: say the former.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    throw new RunbookError(name, lineOf(key, lines), `unknown key "${key}"${suggestionFor(key)}`);
  }
  const key = String(issue?.path[0] ?? '');
  if (key === '') throw new RunbookError(name, 2, 'the front matter must be keys with values, such as "title: …"');
  const isMissing = issue?.path.length === 1 && !lines.some((line) => isKeyLine(line, key));
  throw new RunbookError(name, lineOf(key, lines), isMissing ? `missing key "${key}"` : `"${key}": ${issue?.message}`);
}

function loadYaml(lines: string[], name: string): unknown {
  try {
    // Every scalar stays a string: a signal `007` or a date `2026-11-02` must not become a number or a Date.
    return load(lines.join('\n'), { schema: FAILSAFE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new RunbookError(name, (error.mark?.line ?? 0) + 2, `bad YAML: ${error.reason}`);
  }
}

function isKeyLine(line: string, key: string): boolean {
  return line.replace(/^["']/, '').startsWith(key) && /^["']?\s*:/.test(line.replace(/^["']/, '').slice(key.length));
}

/** The line of a key in the file, or the first line when it is not there. */
function lineOf(key: string, lines: string[]): number {
  const index = lines.findIndex((line) => isKeyLine(line, key));
  return index < 0 ? 1 : index + 2;
}

function suggestionFor(key: string): string {
  const meant = Object.keys(runbookFrontMatterSchema.shape).find((known) => isWithinEdits(key.toLowerCase(), known, 2));
  return meant ? `; did you mean "${meant}"?` : '';
}

type Root = ReturnType<typeof fromMarkdown>;
type Block = Root['children'][number];
type List = Extract<Block, { type: 'list' }>;

/** @param linesBefore lines of the file above this Markdown. */
function readBody(markdown: string, linesBefore: number, name: string): Pick<Runbook, 'intro' | 'steps' | 'outro'> {
  const blocks = fromMarkdown(markdown).children;
  const fail = (block: Block | undefined, reason: string) =>
    new RunbookError(name, linesBefore + (block?.position?.start.line ?? 1), reason);

  const headingAt = blocks.findIndex(isStepsHeading);
  if (headingAt < 0) throw fail(undefined, 'there is no heading "Steps"');
  const heading = blocks[headingAt];
  const nextHeading = blocks.findIndex((block, index) => index > headingAt && block.type === 'heading');
  const section = blocks.slice(headingAt + 1, nextHeading < 0 ? undefined : nextHeading);
  const [list, secondList] = section.filter((block): block is List => block.type === 'list' && block.ordered === true);
  if (!list) throw fail(heading, 'no steps: the heading "Steps" must be followed by a numbered list');
  if (secondList) {
    const reason = `the steps are interrupted after step ${list.children.length}: indent what stands between, so that it belongs to its step`;
    throw fail(secondList, reason);
  }

  const steps = list.children.map((item, index) => {
    const step = stepText(item, markdown);
    if (step === '') throw fail(list, `step ${index + 1} is empty`);
    return step;
  });
  const beforeList = markdown.slice(endOf(heading), startOf(list)).trim();
  const intro = [markdown.slice(0, startOf(heading)).trim(), beforeList].filter(Boolean).join('\n\n');
  return { intro, steps, outro: markdown.slice(endOf(list)).trim() };
}

function isStepsHeading(block: Block): boolean {
  if (block.type !== 'heading') return false;
  const [only, more] = block.children;
  return only?.type === 'text' && !more && /^steps:?$/i.test(only.value.trim());
}

/** An item's Markdown without its number and without the indentation that the number asked for. */
function stepText(item: List['children'][number], markdown: string): string {
  const first = item.children[0];
  if (!first) return '';
  const indent = new RegExp(`^[ \\t]{1,${(first.position?.start.column ?? 1) - 1}}`, 'gm');
  return markdown.slice(startOf(first), endOf(item)).replace(indent, '').trim();
}

type Positioned = { position?: Block['position'] } | undefined;

function startOf(node: Positioned): number {
  return node?.position?.start.offset ?? 0;
}

function endOf(node: Positioned): number {
  return node?.position?.end.offset ?? 0;
}
