import { parseArgs } from 'node:util';
import type { Io } from '../../../scripts/read/main';
import { tableOf } from '../../../scripts/table.mjs';
import { cpuMs } from '../../cpu-time';
import { writeRows } from '../packet/data';
import { type Engine, engines } from './engines';
import { foldedCells, foldedHeads, gradeHeads } from './folded';
import { type Quality, qualityOf, quantile } from './measures';
import { questionsOf, sectionsOf } from './scale';
import { setsIn } from './sets';
import { type TypedCost, typedCost } from './typed';

const usage = `Usage: npm run bench:runbooks -- --data FOLDER [--json FILE] [--scale 1000,10000,50000] [--only ENGINE]

FOLDER holds a folder for each set, with docs.jsonl { id, title, body } and queries.jsonl { id, text, relevant[] },
plain or .gz. All engines run over every set; with --scale, also over libraries of so many sections made of them.
`;

/** One engine on one library. Of a library made for its size it is not known what is right. */
type Row = { set: string; engine: string; queries: number } & { [Name in keyof Quality]: number | null } & Costs;

interface Costs {
  p50_ms: number;
  p95_ms: number;
  build_ms: number;
  index_bytes: number;
  load_ms: number;
}

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  let sets: ReturnType<typeof setsIn>;
  try {
    sets = setsIn(wanted.data, io);
  } catch (error) {
    io.err(`${wanted.data}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const chosen = engines.filter(({ name }) => wanted.only === undefined || name === wanted.only);
  const rows: Row[] = [];
  for (const { name, documents, queries } of sets) {
    for (const engine of chosen) {
      const { found, costs } = await run(
        engine,
        documents,
        queries.map(({ text }) => text),
      );
      const answers = queries.map(({ relevant }, at) => ({ found: found[at] ?? [], relevant }));
      rows.push({ set: name, engine: engine.name, queries: queries.length, ...qualityOf(answers), ...costs });
      tell(rows, io);
    }
  }
  for (const size of wanted.scale) {
    const sections = sectionsOf(sets, size);
    for (const engine of chosen) {
      const { found, costs } = await run(engine, sections, questionsOf(sets, 200));
      const unknown = { r1: null, r3: null, mrr10: null, ndcg10: null };
      rows.push({ set: `scale-${size}`, engine: engine.name, queries: found.length, ...unknown, ...costs });
      tell(rows, io);
    }
  }
  io.out(`${tableOf(heads, rows.map(cells), 2).join('\n')}\n`);
  const ofTyping = wanted.scale.map((size) => typedCells(size, typedCost(sectionsOf(sets, size))));
  if (ofTyping.length > 0) io.out(`\n${tableOf(typedHeads, ofTyping, 1).join('\n')}\n`);
  if (wanted.scale.length > 1) io.out(`\n${plot(rows, wanted.scale).join('\n')}\n`);
  if (chosen.some(({ name }) => name === 'sidelight')) {
    const { cells: folded, grades } = foldedCells(sets);
    io.out(`\n${tableOf(['set', 'first words', 'right in three', ...foldedHeads], folded, 2).join('\n')}\n`);
    io.out(`\n${tableOf(gradeHeads, grades, 1).join('\n')}\n`);
  }
  if (wanted.json) writeRows(rows, wanted.json, io);
  return 0;
}

/** Some engines take minutes: each row is told as soon as it is there, beside the table. */
function tell(rows: readonly Row[], io: Io): void {
  for (const row of rows.slice(-1)) io.err(`${cells(row).join('  ')}\n`);
}

/** Slow engines are asked fewer questions of a large library: what is measured is one answer. */
const longestMs = 60_000;

async function run({ build }: Engine, documents: Parameters<Engine['build']>[0], questions: readonly string[]) {
  const [library, build_ms] = await timed(() => build(documents));
  // The first questions make what is made once; what is measured comes after.
  for (const text of questions.slice(0, 5)) await library.search(text);
  const found: string[][] = [];
  const times: number[] = [];
  let total = 0;
  for (const text of questions) {
    const [ids, ms] = await timed(() => library.search(text));
    found.push(ids);
    times.push(ms);
    total += ms;
    if (total > longestMs && documents.length > mostDocumentsInFull) break;
  }
  const { bytes, load } = await library.save();
  const loads: number[] = [];
  for (let i = 0; i < 3; i += 1) loads.push((await timed(load))[1]);
  const costs: Costs = {
    p50_ms: quantile(times, 0.5),
    p95_ms: quantile(times, 0.95),
    build_ms,
    index_bytes: bytes,
    load_ms: Math.min(...loads),
  };
  return { found, costs };
}
/** Of smaller libraries every question is asked: they are what engines are judged by. */
const mostDocumentsInFull = 5000;

/**
 * The time by the clock or that of the processor, whichever is less: on a busy machine the first counts what others do,
 * and the second always what the engine does beside the work, such as compiling it.
 */
async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const [clock, processor] = [performance.now(), cpuMs()];
  const result = await work();
  return [result, Math.min(performance.now() - clock, cpuMs() - processor)];
}

const heads = [
  'set',
  'engine',
  'n',
  'R@1',
  'R@3',
  'MRR@10',
  'nDCG@10',
  'p50 ms',
  'p95 ms',
  'build ms',
  'kB',
  'load ms',
];
const share = (value: number | null) => (value === null ? '-' : value.toFixed(3));

function cells(row: Row): string[] {
  const { set, engine, queries, p50_ms, p95_ms, build_ms, index_bytes, load_ms } = row;
  const shares = [row.r1, row.r3, row.mrr10, row.ndcg10].map(share);
  const costs = [p50_ms.toFixed(2), p95_ms.toFixed(2), build_ms.toFixed(0), (index_bytes / 1000).toFixed(0)];
  return [set, engine, String(queries), ...shares, ...costs, load_ms.toFixed(1)];
}

/** What a keystroke in the search field costs, by the size of the library. */
const typedHeads = ['typed into', 'terms', 'terms found p50', 'p95', 'answer p50', 'p95 ms'];
function typedCells(size: number, { terms, find_p50, find_p95, answer_p50, answer_p95 }: TypedCost): string[] {
  const times = [find_p50, find_p95, answer_p50, answer_p95].map((ms) => ms.toFixed(2));
  return [String(size), String(terms), ...times];
}

/** Time of an answer by the size of the library, both on a scale of powers. */
function plot(rows: readonly Row[], sizes: readonly number[]): string[] {
  const bar = (ms: number) => '#'.repeat(Math.max(1, Math.round(10 * Math.log10(ms * 10))));
  const lines = rows
    .filter(({ set }) => set.startsWith('scale-'))
    .toSorted((a, b) => a.engine.localeCompare(b.engine))
    .map(({ engine, set, p95_ms }) => [engine, set.slice('scale-'.length), `${p95_ms.toFixed(1)} ms`, bar(p95_ms)]);
  return [
    `p95 by size, ${sizes.join(', ')} sections; ten signs are ten times as long`,
    ...tableOf(['engine', 'sections', 'p95', ''], lines, 1),
  ];
}

function wantedBy(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { data: option, json: option, scale: option, only: option } });
    const scale = (values.scale ?? '').split(',').filter(Boolean).map(Number);
    const isUsable = scale.every((size) => Number.isSafeInteger(size) && size > 0);
    return values.data && isUsable ? { data: values.data, json: values.json, scale, only: values.only } : undefined;
  } catch {
    return undefined;
  }
}
