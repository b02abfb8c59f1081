import type { Line } from '@/lib/evidence/lines';

/** Lines that open or close a block of code, and those between them, by their index. */
export interface Fences {
  marks: ReadonlySet<number>;
  inside: ReadonlySet<number>;
}

interface Fence {
  /** Backticks or tildes of Markdown, or one of Jira's macros. */
  sign: string;
  length: number;
}

/** More signs than anybody writes: so that a fence that is never closed is looked for a few times only. */
const longest = 8;

/**
 * The blocks of code in a message. As CommonMark has it, what follows a fence of backticks holds none, so that
 * ` ```Error: x``` appears ` is prose, and a block ends with a fence of the same sign that is as long. One that is never
 * closed is no block: people forget, and what they say below would be lost.
 */
export function fencesIn(lines: readonly Line[]): Fences {
  const marks = new Set<number>();
  const inside = new Set<number>();
  const unclosed = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const fence = openingOf(lines[at]?.text ?? '');
    if (!fence || fence.length >= (unclosed.get(fence.sign) ?? Number.POSITIVE_INFINITY)) continue;
    let close = at + 1;
    while (close < lines.length && !closes(lines[close]?.text ?? '', fence)) close += 1;
    if (close === lines.length) {
      unclosed.set(fence.sign, fence.length);
      continue;
    }
    marks.add(at).add(close);
    for (let index = at + 1; index < close; index += 1) inside.add(index);
    at = close;
  }
  return { marks, inside };
}

function openingOf(line: string): Fence | undefined {
  const head = line.slice(0, 200);
  const signs = /^\s{0,8}(?:(`{3,})[^`]*$|(~{3,}))/.exec(head);
  const run = signs?.[1] ?? signs?.[2];
  if (run) return { sign: run.charAt(0), length: Math.min(run.length, longest) };
  const macro = /^\s{0,8}\{(noformat|code)\b[^}]{0,80}\}(?!.*\{\1\})/.exec(head)?.[1];
  return macro ? { sign: macro, length: 1 } : undefined;
}

function closes(line: string, { sign, length }: Fence): boolean {
  if (sign.length > 1) return line.trimEnd().endsWith(`{${sign}}`);
  const run = /^\s{0,8}(`{3,}|~{3,})\s*$/.exec(line.slice(0, 200))?.[1];
  return run?.startsWith(sign) === true && Math.min(run.length, longest) >= length;
}
