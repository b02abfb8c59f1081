import { z } from '@/lib/zod';
import type { Io } from '../../../scripts/read/main';
import { tableOf } from '../../../scripts/table.mjs';
import { rowsAt, scoresOf, three, wantedBy, writeRows } from './data';
import { type Label, labels, methods } from './methods';

const usage = `Usage: npm run bench:packet -- --data FILE [--json FILE] [--each] [--errors]

FILE holds one report a line (JSON, plain or .gz): { id, system?, title, text, labels: { ob, eb, s2r }, annot? }.
Where reports have an annot, those with "coded" count.
  --each    a row for each system as well
  --errors  prints each report of which ours tells another thing than its labels
`;

const flag = z.number().transform((value) => value === 1);
const reportSchema = z.object({
  id: z.string(),
  system: z.string().optional(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  labels: z.object({ ob: flag, eb: flag, s2r: flag }),
  annot: z.string().optional(),
});
type Report = z.infer<typeof reportSchema>;

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  let reports: Report[];
  try {
    reports = rowsAt(wanted.data, io).map((row) => reportSchema.parse(row));
  } catch (error) {
    io.err(`${wanted.data}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const coded = reports.filter(({ annot }) => annot === 'coded');
  const judged = (coded.length > 0 ? coded : reports).map((report) => ({ report, told: toldOf(report) }));
  const systems = wanted.each ? [...new Set(judged.map(({ report }) => report.system ?? ''))] : [];
  const rows = [undefined, ...systems].flatMap((system) => rowsOf(judged, system));
  io.out(`${tableOf(heads, rows.map(cells), 3).join('\n')}\n`);
  if (wanted.errors) for (const line of errorsIn(judged)) io.out(`${line}\n`);
  if (wanted.json) writeRows(rows, wanted.json, io);
  return 0;
}

function toldOf({ title, text }: Report) {
  return Object.entries(methods).map(([method, run]) => ({ method, told: run(title ?? '', text ?? '') }));
}

type Judged = { report: Report; told: ReturnType<typeof toldOf> }[];

function rowsOf(judged: Judged, system: string | undefined) {
  const of = system === undefined ? judged : judged.filter(({ report }) => report.system === system);
  return labels.flatMap((label) =>
    Object.keys(methods).map((method) => {
      const pairs = of.map(({ report, told }) => ({
        told: told.find((one) => one.method === method)?.told[label].isThere === true,
        is: report.labels[label],
      }));
      const missing = scoresOf(pairs.map(({ told, is }) => ({ told: !told, is: !is })));
      return {
        label,
        method,
        ...(system !== undefined && { system }),
        n: of.length,
        missing_p: missing.p,
        missing_r: missing.r,
        missing_f1: missing.f1,
        present_f1: scoresOf(pairs).f1,
      };
    }),
  );
}

const heads = ['label', 'method', 'system', 'n', 'missing P', 'missing R', 'missing F1', 'present F1'];

function cells(row: ReturnType<typeof rowsOf>[number]): string[] {
  const shares = [row.missing_p, row.missing_r, row.missing_f1, row.present_f1];
  return [row.label, row.method, row.system ?? 'all', String(row.n), ...shares.map(three)];
}

function errorsIn(judged: Judged): string[] {
  return judged.flatMap(({ report, told }) => {
    const ours = told.find(({ method }) => method === 'sidelight')?.told;
    const wrong = labels.filter((label: Label) => ours && ours[label].isThere !== report.labels[label]);
    return wrong.map((label) => {
      const why = ours?.[label].because ?? `${report.title}\n${report.text}`;
      return `\n${report.id} ${label}: ${report.labels[label] ? 'overlooked' : 'not there'}\n  ${why.replaceAll('\n', '\n  ')}`;
    });
  });
}
