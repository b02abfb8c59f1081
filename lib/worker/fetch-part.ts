/** A part of a file that is asked for. */
export interface AskedPart {
  url: string;
  /** The first byte, from 0. */
  from: number;
  /** At least so many bytes, where there are as many. */
  most: number;
  /** A larger file is not read. */
  largest: number;
  /** What came until then is the part. */
  withinMs: number;
}

/** What came of asking for it. */
export type PartAnswer =
  | { kind: 'part'; base64: string; isLast: boolean; total?: number; isPage: boolean }
  | { kind: 'status'; status: number; retryAfter?: string }
  /** It leads to another origin, which was not asked. */
  | { kind: 'redirected' }
  | { kind: 'tooLarge' }
  /** No answer, or nothing more of it. */
  | { kind: 'network' }
  /** This is no page of that origin. */
  | { kind: 'elsewhere' };

/** An answer whose end was not read yet. */
interface Open {
  url: string;
  /** Which byte comes next. */
  at: number;
  /** So many come again that are here already: the server sends no parts. */
  skip: number;
  reader: ReadableStreamDefaultReader<Uint8Array>;
  /** What was asked for and did not come in time. */
  waiting?: ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>;
  total?: number;
  isPage: boolean;
}

/**
 * Reads the next part of a file of the page's own origin, as the person may read it. The browser carries this function's
 * text alone into the page, so it uses nothing from outside itself. What was not read yet stays open in the page for the
 * next part; where it is not there any more, the file is asked for from that byte on, or read over again.
 */
export async function fetchPart({ url, from, most, largest, withinMs }: AskedPart): Promise<PartAnswer> {
  const world = globalThis as { sidelightPack?: Open | undefined };
  const { origin } = new URL(url);
  if (location.origin !== origin) return { kind: 'elsewhere' };

  async function ask(headers: Record<string, string>): Promise<Response | undefined> {
    const how: RequestInit = { headers, cache: 'no-store', credentials: 'same-origin', referrerPolicy: 'no-referrer' };
    const first = await fetch(url, { ...how, redirect: 'manual' });
    if (first.type !== 'opaqueredirect') return first;
    // Within the origin it is followed. In this mode the browser asks no other, and fails.
    const led = await fetch(url, { ...how, mode: 'same-origin' }).catch(() => undefined);
    return led && new URL(led.url).origin === origin ? led : undefined;
  }

  async function open(): Promise<Open | PartAnswer> {
    let response = await ask(from > 0 ? { range: `bytes=${from}-` } : {});
    const isRest =
      response?.status === 206 && (response.headers.get('content-range') ?? '').startsWith(`bytes ${from}-`);
    // What is packed on its way is counted otherwise; and a file that is shorter now is another.
    if (response && from > 0 && (!isRest || response.headers.has('content-encoding'))) {
      const isWhole = response.status === 200;
      if (!isWhole) await response.body?.cancel();
      if (!isWhole) response = await ask({});
    }
    if (!response) return { kind: 'redirected' };
    const { status, headers, body } = response;
    if (!response.ok || !body) return { kind: 'status', status, retryAfter: headers.get('retry-after') ?? undefined };
    const skip = status === 206 ? 0 : from;
    const length = headers.has('content-encoding') ? undefined : Number(headers.get('content-length') ?? Number.NaN);
    const total = length !== undefined && length > 0 ? length + (status === 206 ? from : 0) : undefined;
    if (total !== undefined && total > largest) {
      await body.cancel();
      return { kind: 'tooLarge' };
    }
    const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
    return { url, at: from, skip, reader: body.getReader(), total, isPage };
  }

  async function read(file: Open): Promise<PartAnswer> {
    const until = Date.now() + withinMs;
    let [binary, length, came, isLast] = ['', 0, false, false];
    while (length < most && !isLast) {
      file.waiting ??= file.reader.read();
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())));
      const next = await Promise.race([file.waiting, late]);
      if (!next) break;
      file.waiting = undefined;
      came = true;
      isLast = next.done;
      const bytes = next.value?.subarray(Math.min(file.skip, next.value.length)) ?? new Uint8Array();
      file.skip -= (next.value?.length ?? 0) - bytes.length;
      length += bytes.length;
      for (const byte of bytes) binary += String.fromCharCode(byte);
      if (file.at + length > largest) {
        await file.reader.cancel();
        return { kind: 'tooLarge' };
      }
    }
    if (!came) return { kind: 'network' };
    file.at += length;
    const { total, isPage } = file;
    return { kind: 'part', base64: btoa(binary), isLast, isPage, ...(total === undefined ? {} : { total }) };
  }

  try {
    const before = world.sidelightPack;
    world.sidelightPack = undefined;
    const isNext = before?.url === url && before.at === from;
    if (!isNext) before?.reader.cancel().catch(() => undefined);
    const file = isNext ? before : await open();
    if ('kind' in file) return file;
    const answer = await read(file);
    if (answer.kind === 'part' && !answer.isLast) world.sidelightPack = file;
    return answer;
  } catch {
    return { kind: 'network' };
  }
}
