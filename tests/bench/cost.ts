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
  /** Of it, what the thread worked: on a machine that has other things to do, less. */
  tdur?: number;
  args: { data?: { url?: string }; fileName?: string };
}

/** Microseconds; `cpu` of them were worked. */
interface Span {
  from: number;
  to: number;
  cpu: number;
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
  return costOf(events, profile, `chrome-extension://${extensionId}/`);
}

function costOf(events: TraceEvent[], profile: Protocol.Profiler.Profile, address: string): Cost {
  const thread = mainThread(events);
  const own = events.filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X');
  const isOurs = ({ args }: TraceEvent) => (args.data?.url ?? args.fileName ?? '').startsWith(address);
  const traced = outermost(own.filter(isOurs).map(spanOf));
  const tasks = own.filter(({ name }) => name === 'RunTask').map(spanOf);
  const samples = sampled(profile, address).filter(({ from }) => !traced.some((span) => isIn(from, span)));
  const worked = tasks.map((task) => {
    const share = task.cpu / (task.to - task.from || 1);
    const ofTracer = traced.filter(({ from }) => isIn(from, task)).map(({ cpu }) => cpu);
    const ofProfiler = samples
      .filter(({ from }) => isIn(from, task))
      .map(({ from, to }) => (Math.min(to, task.to) - from) * share);
    return sum([...ofTracer, ...ofProfiler]);
  });
  return { cpuMs: sum(worked) / 1000, blockMs: Math.max(0, ...worked) / 1000 };
}

/** The main thread of the process that ran the page's own script. */
function mainThread(events: TraceEvent[]): Pick<TraceEvent, 'pid' | 'tid'> {
  const ran = (name: string) =>
    events.find(
      (event) => event.name === name && /\/_desk\/|\/agent\//.test(event.args.data?.url ?? event.args.fileName ?? ''),
    );
  const found = ran('v8.compileModule') ?? ran('EvaluateScript') ?? ran('FunctionCall');
  if (!found) throw new Error('The trace knows no script of the page.');
  return found;
}

function spanOf({ ts, dur = 0, tdur = 0 }: TraceEvent): Span {
  return { from: ts, to: ts + dur, cpu: tdur };
}

function isIn(at: number, { from, to }: Span): boolean {
  return at >= from && at < to;
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
    const until = at + (timeDeltas[index + 1] ?? 0);
    return isOurs(id) ? { from: at, to: until, cpu: until - at } : [];
  });
}

/** Spans that are in no other; nested ones are counted with it. */
function outermost(spans: Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    if (!last || span.from >= last.to) all.push(span);
  }
  return all;
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
