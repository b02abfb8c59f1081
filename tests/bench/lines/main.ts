import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '@/lib/evidence/line-features';
import { linesOf } from '@/lib/evidence/lines';
import { machineScore, machineScores } from '@/lib/evidence/machine-lines';
import { fencesIn } from '@/lib/packet/fences';
import { z } from '@/lib/zod';
import type { Io } from '../../../scripts/read/main';
import { root } from '../../../scripts/run.mjs';
import { tableOf } from '../../../scripts/table.mjs';
import { rowsAt, scoresOf, three, wantedBy, writeRows } from '../packet/data';
import { trained } from './logistic';
import { ngrams, trainedNgrams } from './ngrams';

const usage = `Usage: npm run bench:lines -- --data FILE [--json FILE] [--errors]

FILE holds one line of a report a line (JSON, plain or .gz): { issue, lang, annot, i, text, artifact }.
Where two people judged, the rows of the first count; of each language the baselines learn from the others.
`;

const lineSchema = z.object({
  issue: z.string(),
  lang: z.string(),
  annot: z.string().optional(),
  i: z.number(),
  text: z.string().nullish(),
  artifact: z.number().transform((value) => value === 1),
});
type Judged = z.infer<typeof lineSchema>;

/** A score for each line: above 0 it is a machine's. */
type Scores = number[];

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  let all: Judged[];
  try {
    all = rowsAt(wanted.data, io).map((row) => lineSchema.parse(row));
  } catch (error) {
    io.err(`${wanted.data}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const first = all[0]?.annot;
  const lines = all.filter(({ annot }) => annot === first);
  const languages = [...new Set(lines.map(({ lang }) => lang))];
  const methods = methodsFor(lines, languages);
  const rows = [...languages, 'all'].flatMap((lang) =>
    methods.map(({ method, scores, bytes }) => {
      const pairs = lines.flatMap((line, at) =>
        lang === 'all' || line.lang === lang ? [{ score: scores[at] ?? 0, is: line.artifact }] : [],
      );
      return { lang, method, n: pairs.length, macro_f1: macroF1(pairs), auc: auc(pairs), bytes };
    }),
  );
  const cells = rows.map((row) => [
    row.lang,
    row.method,
    String(row.n),
    three(row.macro_f1),
    three(row.auc),
    String(row.bytes),
  ]);
  io.out(`${tableOf(['lang', 'method', 'n', 'macro F1', 'AUC', 'bytes'], cells, 2).join('\n')}\n`);
  if (wanted.errors) {
    const ours = methods[0]?.scores ?? [];
    for (const [at, line] of lines.entries()) {
      if ((ours[at] ?? 0) > 0 !== line.artifact)
        io.out(`${line.lang} ${line.artifact ? 'overlooked' : 'false'}: ${line.text}\n`);
    }
  }
  if (wanted.json) writeRows(rows, wanted.json, io);
  return 0;
}

interface Method {
  method: string;
  scores: Scores;
  bytes: number;
}

function methodsFor(lines: readonly Judged[], languages: readonly string[]): Method[] {
  const sizeOf = (...files: string[]) =>
    files.reduce((sum, file) => sum + readFileSync(join(root, 'lib/evidence', file)).byteLength, 0);
  const bytes = sizeOf('line-features.ts', 'line-weights.ts', 'machine-lines.ts');
  const alone = lines.map(({ text }) => machineScore(text ?? ''));
  const rules = lines.map(({ text }) => (simpleRule.test(text ?? '') ? 1 : -1));
  const methods = [
    { method: 'sidelight', scores: inContext(lines), bytes },
    { method: 'sidelight, a line alone', scores: alone, bytes },
    { method: 'rules, a line alone', scores: rules, bytes: simpleRule.source.length },
  ];
  if (languages.length < 2) return methods;
  const [same, grams]: [Scores, Scores] = [[], []];
  for (const language of languages) {
    const others = lines
      .filter(({ lang }) => lang !== language)
      .map(({ text, artifact }) => ({ text: text ?? '', is: artifact }));
    const weights = trained(others.map(({ text, is }) => ({ features: featuresOf(text), is })));
    const model = trainedNgrams(others);
    for (const [at, { lang, text }] of lines.entries()) {
      if (lang !== language) continue;
      same[at] = featuresOf(text ?? '').reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0);
      grams[at] = ngrams(text ?? '').reduce((sum, bucket) => sum + (model[bucket] ?? 0), model[0] ?? 0);
    }
  }
  return [
    ...methods,
    { method: 'our features, learned on the other languages', scores: same, bytes: 0 },
    { method: 'n-grams, learned on the other languages', scores: grams, bytes: 8192 },
  ];
}

/** What a quick filter would have. */
const simpleRule =
  /^\s{4,}\S|^\s*(?:at |#\d+ |File "|\$ |>>> |[{}<\]]|```)|[;{}]\s*$|\d{2}:\d{2}:\d{2}|\w\([^)]*\)|[=!]=|->|=>|::|\b\w+(?:Exception|Error)\b/;

/** Each line among those of its report; what is not in the file, such as empty lines, stands there as such. */
function inContext(lines: readonly Judged[]): Scores {
  const scores: Scores = new Array(lines.length).fill(0);
  const byIssue = Map.groupBy(lines.keys(), (at) => lines[at]?.issue ?? '');
  for (const places of byIssue.values()) {
    const texts: string[] = [];
    for (const at of places) texts[lines[at]?.i ?? 0] = lines[at]?.text ?? '';
    const all = linesOf(Array.from(texts, (text = '') => text.replace(/[\r\n]+/g, ' ')).join('\n'));
    const fences = fencesIn(all);
    const found = machineScores(all, (index) => fences.inside.has(index) || fences.marks.has(index));
    for (const at of places) scores[at] = found[lines[at]?.i ?? 0] ?? 0;
  }
  return scores;
}

function macroF1(pairs: readonly { score: number; is: boolean }[]): number {
  const told = pairs.map(({ score, is }) => ({ told: score > 0, is }));
  return (scoresOf(told).f1 + scoresOf(told.map((pair) => ({ told: !pair.told, is: !pair.is }))).f1) / 2;
}

/** How often a machine's line scores higher than prose, halves for equals. */
function auc(pairs: readonly { score: number; is: boolean }[]): number {
  const sorted = pairs.toSorted((a, b) => a.score - b.score);
  const ones = sorted.filter(({ is }) => is).length;
  let [sum, at] = [0, 0];
  while (at < sorted.length) {
    let end = at;
    while (sorted[end + 1]?.score === sorted[at]?.score) end += 1;
    for (let i = at; i <= end; i += 1) if (sorted[i]?.is) sum += (at + end) / 2 + 1;
    at = end + 1;
  }
  return (sum - (ones * (ones + 1)) / 2) / (ones * (sorted.length - ones));
}
