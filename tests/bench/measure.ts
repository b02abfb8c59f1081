import type { Answer } from '@/lib/sites/site';
import { workerOf } from '@/lib/sites/workers';
import type { BenchServer } from './server';
import { type ApiSite, refOf } from './sites';

/** One row of the table: what a read of one record costs. Times are medians in milliseconds. */
export interface Row {
  site: string;
  how: 'api' | 'page';
  comments: number;
  runs: number;
  requests: number;
  /** Of the answers' bodies. */
  bytes: number;
  /** Parsing and mapping, with the answers at hand; for a page, reading the document. */
  oursMs: number;
  /** During which at least one request was under way. */
  serverMs: number;
  /** `oursMs` of both together, 0–1. */
  share: number;
}

/** Reads through the site's own reader, once over HTTPS and once with the same answers at hand, run by run. */
export async function measureApi(site: ApiSite, comments: number, runs: number, server: BenchServer): Promise<Row> {
  const ours: number[] = [];
  const theirs: number[] = [];
  let requests = 0;
  let bytes = 0;
  for (let run = -3; run < runs; run++) {
    const kept = new Map<string, Answer>();
    const clock = busyClock();
    await read(site, `live${run}-${comments}`, async (path) => {
      const answer = await clock.during(() => server.get(site, path));
      kept.set(path, answer);
      return answer;
    });
    const started = performance.now();
    const context = await read(
      site,
      `kept${run}-${comments}`,
      async (path) => kept.get(path) ?? { kind: 'unreachable' },
    );
    const took = performance.now() - started;
    if (context.kind !== 'ticket' || context.conversation.length < comments) {
      throw new Error(`${site}: only ${context.kind === 'ticket' ? context.conversation.length : 0} of ${comments}`);
    }
    if (run < 0) continue; // The first ones pay for the compiler.
    ours.push(took);
    theirs.push(clock.total());
    requests = kept.size;
    bytes = [...kept.values()].reduce((sum, one) => sum + (one.kind === 'answer' ? Buffer.byteLength(one.body) : 0), 0);
  }
  return row({ site, how: 'api', comments, runs, requests, bytes }, median(ours), median(theirs));
}

function read(site: ApiSite, run: string, get: (path: string) => Promise<Answer>) {
  const readApi = workerOf(site)?.readApi;
  if (!readApi) throw new Error(`${site} has no API reader`);
  return readApi(refOf(site, run), { get, now: Date.now });
}

/** Time during which at least one of several overlapping waits was going on. */
function busyClock() {
  let waiting = 0;
  let since = 0;
  let total = 0;
  return {
    async during<T>(work: () => Promise<T>): Promise<T> {
      if (waiting++ === 0) since = performance.now();
      try {
        return await work();
      } finally {
        if (--waiting === 0) total += performance.now() - since;
      }
    },
    total: () => total,
  };
}

export function measurePage(site: string, comments: number, runs: number, read: () => number): Row {
  const times: number[] = [];
  for (let run = -3; run < runs; run++) {
    const started = performance.now();
    const found = read();
    const took = performance.now() - started;
    if (found < comments) throw new Error(`${site}: the page gave ${found} of ${comments} comments`);
    if (run >= 0) times.push(took);
  }
  return row({ site, how: 'page', comments, runs, requests: 0, bytes: 0 }, median(times), 0);
}

function row(about: Omit<Row, 'oursMs' | 'serverMs' | 'share'>, oursMs: number, serverMs: number): Row {
  return { ...about, oursMs, serverMs, share: oursMs / (oursMs + serverMs) };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
