import { useRef, useState } from 'react';
import type { ExportView, ReadingOrder, SheetFilter } from '@/lib/contract/timesheet';
import type { ExportFormat } from '@/lib/time/export/export';
import type { ExportRounding, ExportRow } from '@/lib/time/export/row';
import type { Words } from '@/locales/words';
import { ask } from '../../data/ask';
import { askAside } from '../../data/ask-aside';
import { later } from '../../data/later';
import { useStatus } from '../../ui/Status';
import { saveFile } from '../../ui/save-file';
import { useWords } from '../../ui/words';

/** What writes files and masks what they hold: nobody needs it before the first file. */
const writing = later(async () => {
  const [{ exportEntries }, { unpackRows }, { redactEach }] = await Promise.all([
    import('@/lib/time/export/export'),
    import('@/lib/time/export/packed'),
    import('@/lib/redaction/redact-each'),
  ]);
  return { exportEntries, unpackRows, redactEach };
});

interface Wanted {
  format: ExportFormat;
  filter: SheetFilter;
  /** UTC milliseconds. */
  from: number;
  to: number;
  rounding: ExportRounding;
  isForOthers: boolean;
  /** Of the file, without its ending. */
  name: string;
}

interface Progress {
  done: number;
  total: number;
}

/** Writes a file of entries, some at a time; it can be stopped, and then nothing is saved. */
export function useExport() {
  const w = useWords();
  const { toast, warn } = useStatus();
  const [progress, setProgress] = useState<Progress>();
  const running = useRef<AbortController>(undefined);

  async function start({ format, filter, from, to, rounding, isForOthers, name }: Wanted) {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, total: 0 });
    try {
      const [{ exportEntries, unpackRows, redactEach }, masking] = await Promise.all([
        writing.load(),
        ask('masking', {}),
      ]);
      const { signal } = controller;
      const rest = resting(signal);
      const span = { from, to, filter, order: from === 0 ? 'id' : 'time' } as const;
      const { content, extension, totals } = await exportEntries(allRows(span, signal, unpackRows, setProgress), {
        format,
        from,
        to,
        at: Date.now(),
        rounding,
        words: fileWords(w),
        redact: redactEach({ ...masking, masked: new Set(isForOthers ? masking.masked : []) }),
        rest,
      });
      controller.signal.throwIfAborted();
      saveFile(`${name}.${extension}`, content);
      const hours = (seconds: number) => w.format.decimal(seconds / 3600);
      const said = { entries: totals.entries, hours: hours(totals.seconds) };
      toast(
        rounding.rule.rule === 'none' && !rounding.byEngagement
          ? w.timesheet.export.saved(said)
          : w.timesheet.export.savedRounded({ ...said, rounded: hours(totals.roundedSeconds) }),
      );
    } catch {
      if (controller.signal.aborted) toast(w.timesheet.export.stopped);
      else warn(w.timesheet.export.failed);
    } finally {
      if (running.current === controller) setProgress(undefined);
    }
  }

  return { start, stop: () => running.current?.abort(), progress };
}

/** Milliseconds that writing may keep the page from drawing and from hearing "Stop". */
const sliceMs = 25;

/** A task behind those that wait. A timer is one, too, but comes four milliseconds late after some; not all have better. */
const { scheduler } = globalThis as { scheduler?: { postTask?(act: () => void): Promise<void> } };
const turn = () => scheduler?.postTask?.(() => undefined) ?? new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Lets the page have its turn whenever it waited for a while. */
function resting(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= sliceMs) {
      await turn();
      since = performance.now();
    }
    signal.throwIfAborted();
  };
}

type Span = { from: number; to: number; filter: SheetFilter; order: ReadingOrder };
type Page = Awaited<ReturnType<typeof askAside>>;

/** All entries that are meant, page by page; the next one is asked for while this one is taken in. It can be stopped. */
async function* allRows(
  wanted: Span,
  signal: AbortSignal,
  unpack: (rows: Page['rows']) => ExportRow[],
  told: (progress: Progress) => void,
): AsyncGenerator<ExportRow[]> {
  const askFor = (after?: ExportView['next']) => {
    const page = askAside('exportTime', { ...wanted, ...(after ? { after } : {}) });
    page.catch(() => undefined); // Who waits for it hears of it; nobody does any more where it was stopped.
    return page;
  };
  const progress = { done: 0, total: 0 };
  let asked: Promise<Page> | undefined = askFor();
  while (asked) {
    signal.throwIfAborted();
    const { rows, read, total = 0, next }: Page = await asked;
    asked = next && askFor(next);
    progress.total = Math.max(progress.total, total);
    yield unpack(rows);
    // By then they are written.
    progress.done += read;
    told({ ...progress, total: Math.max(progress.total, progress.done) });
  }
}

function fileWords(w: Words) {
  const { yes, no, total, entries, totals, columns } = w.timesheet.export;
  return {
    columns,
    classes: w.time.classes,
    yes,
    no,
    total,
    sheets: {
      entries,
      totals,
      engagements: columns.engagement,
      accounts: columns.account,
      hours: columns.hours,
      rounded: columns.rounded,
    },
  };
}
