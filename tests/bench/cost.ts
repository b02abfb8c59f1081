import type { Page, Protocol } from 'puppeteer-core';

/** What an extension's scripts cost a page while something went on. */
export interface Cost {
  /** Time of the page's main thread. */
  cpuMs: number;
  /** The longest that they held it without a break. */
  blockMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args: { name?: string; data?: { url?: string; stackTrace?: unknown }; fileName?: string };
}

/** Microseconds. */
interface Span {
  from: number;
  to: number;
}

const categories = [
  'devtools.timeline',
  'v8',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.compile',
];

/**
 * Runs `act` under the tracer and the profiler. The tracer tells what began with a script of the extension (compiling,
 * evaluating, timers, events); what follows an `await` has no address there, so the profiler's samples with the extension
 * on their stack are added where the tracer has nothing. Both use one clock. A block is what is of the extension in one
 * task of the main thread.
 */
export async function cost(page: Page, extensionId: string, act: () => Promise<void>): Promise<Cost> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.tracing.start({ categories });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  const trace = await page.tracing.stop();
  await session.detach();
  const events: TraceEvent[] = JSON.parse(Buffer.from(trace ?? []).toString()).traceEvents;
  const address = `chrome-extension://${extensionId}/`;
  return costOf(events, profile, address);
}

function costOf(events: TraceEvent[], profile: Protocol.Profiler.Profile, address: string): Cost {
  const thread = mainThread(events);
  const own = events.filter(({ pid, tid, ph }) => pid === thread?.pid && tid === thread.tid && ph === 'X');
  const isOurs = ({ args }: TraceEvent) => (args.data?.url ?? args.fileName ?? '').startsWith(address);
  const traced = own.filter(isOurs).map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const spans = merged([...traced, ...sampled(profile, address)]);
  const tasks = own.filter(({ name }) => name === 'RunTask').map(({ ts, dur = 0 }) => ({ from: ts, to: ts + dur }));
  const blocks = tasks.map((task) => sum(spans.map((span) => shared(span, task))));
  return { cpuMs: sum(spans.map(({ from, to }) => to - from)) / 1000, blockMs: Math.max(0, ...blocks) / 1000 };
}

/** The main thread of the process that ran the page's own script. */
function mainThread(events: TraceEvent[]): { pid: number; tid: number } | undefined {
  return events.find(({ name, args }) => name === 'EvaluateScript' && /\/_desk\//.test(args.data?.url ?? ''));
}

function sampled(
  { nodes, samples = [], timeDeltas = [], startTime }: Protocol.Profiler.Profile,
  address: string,
): Span[] {
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const node = new Map(nodes.map((one) => [one.id, one]));
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && (node.get(id)?.callFrame.url.startsWith(address) || isOurs(parent.get(id)));
  let at = startTime;
  return samples.flatMap((id, index) => {
    at += timeDeltas[index] ?? 0;
    // A sample stands for the time until the next one.
    return isOurs(id) ? { from: at, to: at + (timeDeltas[index + 1] ?? 0) } : [];
  });
}

function merged(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else all.push({ ...span });
  }
  return all;
}

function shared(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

/** Bytes of the page's heap, of all its worlds, with nothing in it that could be freed. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
