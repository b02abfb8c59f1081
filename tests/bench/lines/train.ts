import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '@/lib/evidence/line-features';
import { z } from '@/lib/zod';
import type { Io } from '../../../scripts/read/main';
import { root } from '../../../scripts/run.mjs';
import { rowsAt, wantedBy } from '../packet/data';
import { type Example, trained } from './logistic';

const usage = `Usage: npm run train:lines -- --data FILE

FILE holds reports in Jira's markup, one a line: { text }. What stands in {code} and {noformat} is a machine's, what
stands outside is prose. The project's own files are used as well.
`;
const reportSchema = z.object({ text: z.string().nullish() });
const out = 'lib/evidence/line-weights.ts';

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  const reports = rowsAt(wanted.data, io).map((row) => reportSchema.parse(row).text ?? '');
  const examples = [...reports.flatMap(linesOfReport), ...ownLines()].map(
    ({ text, is }): Example => ({ features: featuresOf(text), is }),
  );
  const weights = trained(examples).map((weight) => Math.round(weight * 100) / 100);
  const head = `/** Made by \`npm run train:lines\`; see \`tests/bench/README.md\`. One for each feature of \`line-features.ts\`. */`;
  writeFileSync(join(root, out), `${head}\nexport const weights: readonly number[] = ${JSON.stringify(weights)};\n`);
  io.out(`${examples.length} lines, ${examples.filter(({ is }) => is).length} of them a machine's: ${out}\n`);
  return 0;
}

interface Labelled {
  text: string;
  is: boolean;
}

const macro = /\{(code|noformat)(?:[:=][^{}\n]*)?\}/gi;
/** Outside of macros people paste as well; what surely is a machine's is no example of prose. */
const pasted =
  /^\s*(?:at |Caused by|\d{4}-\d\d-\d\d |[\w.]+Exception|[+-]{3} |@@ |diff |index [0-9a-f]|User-Agent|Build I|\[|https?:)|[;{}>\]]\s*$|\d\d:\d\d:\d\d/;

/** What stands outside is prose, apart from what surely is none; a report without macros is prose as well. */
function linesOfReport(text: string): Labelled[] {
  const lines: Labelled[] = [];
  let from = 0;
  let isInside = false;
  for (const match of [...text.matchAll(macro), undefined]) {
    const part = text.slice(from, match?.index).split(/\r?\n/);
    const is = isInside;
    for (const line of part) if (line.trim() !== '' && (is || !pasted.test(line))) lines.push({ text: line, is });
    from = match ? match.index + match[0].length : text.length;
    isInside = !isInside;
  }
  // An odd number of macros: one is not closed, and what is whose is not told.
  return isInside ? lines : [];
}

/** Code of the project and its prose: Markdown without its blocks of code. */
function ownLines(): Labelled[] {
  const read = (pattern: string) =>
    globSync(pattern, { cwd: root, exclude: ['node_modules/**', '.output/**', '.wxt/**', '.cache/**'] })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => readFileSync(join(root, file), 'utf8'));
  const code = read('{lib,scripts,components}/**/*.{ts,tsx,mjs,css}').flatMap((text) =>
    text
      .split('\n')
      .filter((line, index) => line.trim() !== '' && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line) && index % 12 === 0),
  );
  const prose = read('{*,lib/**,locales/**,tests/**}.md').flatMap((text) =>
    text
      .replace(/^```[\s\S]*?^```$/gm, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('|')),
  );
  return [...code.map((text) => ({ text, is: true })), ...prose.map((text) => ({ text, is: false }))];
}
