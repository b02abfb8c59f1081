import { checked, frontMatterOf, isOurs } from './front-matter';
import { type Body, readBody } from './markdown-steps';
import type { Notice } from './notice';
import type { Runbook } from './runbook';

/** A runbook file that cannot be used, with everything that is wrong with it. */
export class RunbookError extends Error {
  override readonly name = 'RunbookError';
  /** Of the first problem. */
  readonly line: number;
  readonly reason: string;

  constructor(
    readonly file: string,
    /** In the order of their lines; at least one. */
    readonly problems: readonly Notice[],
  ) {
    super(problems.map(({ line, reason }) => `${file}:${line}: ${reason}`).join('\n'));
    this.line = problems[0]?.line ?? 1;
    this.reason = problems[0]?.reason ?? '';
  }
}

/** A runbook, and what was taken although it is not as the format wants it. */
export interface ReadRunbook {
  runbook: Runbook;
  remarks: Notice[];
}

/**
 * Reads a runbook file: Markdown with YAML front matter, and a heading "Steps" followed by a numbered list. What
 * stands before the list is the intro, what follows is the outro. `README.md` beside this file has an example, what is
 * taken besides, and what becomes of Markdown without our front matter.
 *
 * @param name the file's name, for errors; without front matter its id comes from there.
 * @throws RunbookError naming file, and each line and reason.
 */
export function readRunbook(text: string, name: string): ReadRunbook {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const front = frontMatterOf(lines);
  const body = readBody(lines.slice(front.lines).join('\n'), front.lines);
  if (front.problems.length === 0 && !isOurs(front.values)) return publicRunbook(front.values, body, name);

  const { data, problems, remarks } =
    front.problems.length > 0 ? { data: undefined, problems: [], remarks: [] } : checked(front.values, lines);
  const ofSteps = body.steps.length > 0 || body.problems.length > 0 || front.lines === 0 ? [] : [noSteps(front.lines)];
  const all = [...front.problems, ...problems, ...body.problems, ...ofSteps];
  if (!data || all.length > 0) throw new RunbookError(name, sorted(all));
  const { intro, steps, outro } = body;
  return {
    runbook: { ...data, intro, steps, outro },
    remarks: sorted([...front.remarks, ...remarks, ...body.remarks]),
  };
}

/** The same for who needs no remarks. @throws RunbookError */
export function parseRunbook(text: string, name: string): Runbook {
  return readRunbook(text, name).runbook;
}

const noSteps = (line: number): Notice => ({
  line: line + 1,
  reason: 'there is no heading "Steps", and no numbered list to take for steps',
});

const sorted = (notices: readonly Notice[]) => [...notices].sort((a, b) => a.line - b.line);

/** Markdown of somebody else's: what it does not say stays empty. */
function publicRunbook(values: Record<string, unknown>, body: Body, name: string): ReadRunbook {
  const { intro, steps, outro, problems, remarks, lead } = body;
  // Its first heading is its title.
  const below = body.title === undefined ? intro : intro.replace(/^# [^\n]*(?:\n|$)/, '').trim();
  if (intro === '' && steps.length === 0) throw new RunbookError(name, [{ line: 1, reason: 'the file is empty' }]);
  const said = (key: string) => (typeof values[key] === 'string' ? values[key].trim() : '');
  const tags = values.tags;
  const file = name.replace(/^.*[/\\]/, '').replace(/\.\w{1,8}$/, '');
  const title = said('title') || body.title || file.replace(/[-_]+/g, ' ');
  const runbook: Runbook = {
    id: slugOf(file) || slugOf(title) || 'runbook',
    title,
    area: '',
    summary: said('description') || said('summary') || lead,
    signals: signalsOf([title, body.title ?? '', file]),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    owner: said('owner'),
    reviewed: '',
    source: '',
    intro: below,
    steps: steps.filter((step) => step !== ''),
    outro,
  };
  // A step that is empty is no reason to refuse what nobody wrote for us.
  return { runbook, remarks: sorted([...problems, ...remarks]) };
}

/** The name of an alert, by which such a runbook is found. */
function signalsOf(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => /^[A-Za-z][a-z\d]*(?:[A-Z][A-Za-z\d]*){1,12}$/.test(name)))];
}

/** `KubePodCrashLooping` → `kube-pod-crash-looping`. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}
