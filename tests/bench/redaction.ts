import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { tableOf } from '@/scripts/table.mjs';
import type { Io } from '@/scripts/tool.mjs';
import { cpuMs } from '../cpu-time';
import { gitleaks, type Method, type Range, redactPii, secretlint, sidelight } from './redaction-peers';

const usage =
  'Usage: npm run bench:redaction -- --data FILE [--gitleaks FILE (its TOML)] [--logs FOLDER] [--json FILE]\n';

/** A line of the file: a text, what of it is to be masked, and whether anything is. */
interface Sample {
  id: string;
  text: string;
  redact: boolean;
  type: string;
  spans: (Range & { type?: string })[];
  kind: string;
}

export interface Row {
  kind: string;
  method: string;
  n: number;
  /** Of texts with something to mask: something of it was found; all of it was. */
  found: number | null;
  fully_covered: number | null;
  /** Of texts with nothing to mask: something was masked all the same. */
  false_alarm: number | null;
  ms?: number;
}

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedRun(args);
  if (!wanted?.data) {
    io.err(usage);
    return 2;
  }
  const pathOf = (path: string) =>
    io.folders.map((folder) => io.resolve(folder, path)).find((each) => existsSync(each)) ?? path;
  const data = pathOf(wanted.data);
  if (!existsSync(data)) {
    io.err(`There is no ${wanted.data}.\n`);
    return 1;
  }
  const methods = [sidelight, secretlint, redactPii];
  if (wanted.gitleaks) methods.push(gitleaks(readText(pathOf(wanted.gitleaks))));
  else io.out('No rules of gitleaks without --gitleaks FILE: no package of the registry carries them.\n');

  const samples = capped(
    readText(data)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Sample),
  );
  const rows = await scores(samples, methods);
  const logs = wanted.logs ? pathOf(wanted.logs) : join(dirname(dirname(data)), 'logs');
  rows.push(...(await times(logsIn(logs), methods)));

  for (const line of tableOf(heads, rows.map(cells), 2)) io.out(`${line}\n`);
  if (wanted.json) {
    writeFileSync(io.resolve(io.folders[0] ?? '.', wanted.json), `${JSON.stringify(rows, null, 2)}\n`);
  }
  return 0;
}

const heads = ['kind', 'method', 'n', 'found', 'fully covered', 'false alarms', 'ms'];
const share = (value: number | null) => (value === null ? '-' : value.toFixed(3));

function cells({ kind, method, n, found, fully_covered, false_alarm, ms }: Row): string[] {
  return [kind, method, String(n), share(found), share(fully_covered), share(false_alarm), ms?.toFixed(0) ?? '-'];
}

/** Rules that make hundreds of tokens would decide alone. */
const mostOfOneRule = 6;

function capped(samples: Sample[]): Sample[] {
  const counts = new Map<string, number>();
  return samples.filter(({ kind, type }) => {
    if (kind !== 'gitleaks-generated') return true;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    return (counts.get(type) ?? 0) <= mostOfOneRule;
  });
}

/** Mail, card, phone, address, account and national numbers; names, streets and dates are no business of patterns. */
const structured = new Set(['EMAIL_ADDRESS', 'PHONE_NUMBER', 'CREDIT_CARD', 'US_SSN', 'IBAN_CODE', 'IP_ADDRESS']);
const isPersonal = ({ kind }: Sample) => /^(?:presidio|synth-pii)/.test(kind);
const isHard = ({ kind }: Sample) => kind.startsWith('hardneg');

const groups: { kind: string; holds: (sample: Sample) => boolean }[] = [
  { kind: 'secrets', holds: (sample) => sample.redact && !isPersonal(sample) },
  {
    kind: 'structured-pii',
    holds: (sample) =>
      (sample.kind === 'presidio-pos' && sample.type !== 'date') || sample.kind === 'synth-pii-structured',
  },
  { kind: 'hard-negatives', holds: isHard },
  { kind: 'other-negatives', holds: (sample) => !sample.redact && !isHard(sample) },
];

async function scores(samples: Sample[], methods: Method[]): Promise<Row[]> {
  const kinds = [...new Set(samples.map(({ kind }) => kind))].sort();
  const single = kinds.map((kind) => ({ kind, holds: (sample: Sample) => sample.kind === kind }));
  const rows: Row[] = [];
  for (const { kind, holds } of [...groups, ...single]) {
    for (const method of methods) {
      const outcomes = [];
      for (const sample of samples.filter(holds)) outcomes.push(await outcomeOf(sample, method));
      if (outcomes.length > 0) rows.push(rowOf(kind, method.name, outcomes));
    }
  }
  return rows;
}

interface Outcome {
  isPositive: boolean;
  found: boolean;
  covered: boolean;
}

async function outcomeOf(sample: Sample, { find }: Method): Promise<Outcome> {
  const ranges = (await find(sample.text)).toSorted((a, b) => a.start - b.start);
  const spans = sample.kind.startsWith('synth-pii-structured')
    ? sample.spans.filter(({ type }) => structured.has(type ?? ''))
    : sample.spans;
  // A text without places tells only whether there is something.
  if (spans.length === 0) {
    return { isPositive: sample.redact, found: ranges.length > 0, covered: ranges.length > 0 };
  }
  return {
    isPositive: sample.redact,
    found: spans.some(({ start, end }) => ranges.some((range) => range.start < end && range.end > start)),
    covered: spans.every((span) => isCovered(span, ranges)),
  };
}

function isCovered({ start, end }: Range, ranges: Range[]): boolean {
  let at = start;
  for (const range of ranges) if (range.start <= at && range.end > at) at = range.end;
  return at >= end;
}

function rowOf(kind: string, method: string, outcomes: Outcome[]): Row {
  const positive = outcomes.filter(({ isPositive }) => isPositive);
  const negative = outcomes.filter(({ isPositive }) => !isPositive);
  const shareOf = (all: Outcome[], is: (outcome: Outcome) => boolean) =>
    all.length === 0 ? null : all.filter(is).length / all.length;
  return {
    kind,
    method,
    n: outcomes.length,
    found: shareOf(positive, ({ found }) => found),
    fully_covered: shareOf(positive, ({ covered }) => covered),
    false_alarm: shareOf(negative, ({ found }) => found),
  };
}

const megabyte = 1_000_000;

/** The logs of a folder, each repeated to a megabyte, and their lines in turns. */
function logsIn(folder: string): [string, string][] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.log(?:\.gz)?$/.test(name)) : [];
  const logs = files.map((name): [string, string] => [
    name.replace(/(?:_2k)?\.log.*$/, ''),
    readText(join(folder, name)),
  ]);
  const own = ownLog();
  const lines = logs.map(([, text]) => text.split('\n'));
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  const mixed = Array.from({ length: longest }, (_, i) => lines.map((each) => each[i % each.length] ?? '').join('\n'));
  return [
    ...logs.map(([name, text]): [string, string] => [name, filled(text)]),
    ...(logs.length > 0 ? [['mixed', filled(mixed.join('\n'))] satisfies [string, string]] : []),
    ['one finding of each kind a line', filled(own)],
  ];
}

const filled = (text: string) => text.repeat(Math.ceil(megabyte / Math.max(1, text.length))).slice(0, megabyte);

function ownLog(): string {
  const line = (i: number) =>
    `2026-11-18 09:05:12,331 ERROR [pool-${i % 9}] c.k.Sync - GET /v2/Users/${i}?token=x${i}y from 10.0.${i % 250}.7 by u${i}@kelda.example -> 503\n`;
  return Array.from({ length: 9000 }, (_, i) => line(i)).join('');
}

/** Time of the processor, the least of three: what is compared is the work, not what else the machine does. */
async function times(logs: [string, string][], methods: Method[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, text] of logs) {
    for (const method of methods) {
      let [ms, n] = [Number.POSITIVE_INFINITY, 0];
      for (let run = 0; run < 3; run += 1) {
        const before = cpuMs();
        n = (await method.find(text)).length;
        ms = Math.min(ms, cpuMs() - before);
        if (ms > 5000) break;
      }
      rows.push({ kind: `1 MB of ${name}`, method: method.name, n, ...noShares, ms });
    }
  }
  return rows;
}
const noShares = { found: null, fully_covered: null, false_alarm: null };

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function wantedRun(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    return parseArgs({ args, options: { data: option, gitleaks: option, logs: option, json: option } }).values;
  } catch {
    return undefined;
  }
}
