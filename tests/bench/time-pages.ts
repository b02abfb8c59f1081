/** What runs in a page of ours for `npm run bench:time`. Each function is sent there by itself: it may use no other. */

interface Fill {
  from: number;
  to: number;
  /** How many there will be over the years. */
  of: number;
  engagements: string[];
  years: number;
}

/** Puts entries, with their history, beside those that there are, and the same into a database of plain Dexie. */
export async function fillDatabase({ from, to, of, engagements, years }: Fill): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open('sidelight'));
  const meta = (key: string) => settled(database.transaction('meta').objectStore('meta').get(key));
  const [author, device] = [(await meta('person')).value, (await meta('device')).value];
  const { Dexie } = globalThis as unknown as { Dexie: typeof import('dexie').Dexie };
  const plain = new Dexie('naive');
  plain.version(1).stores({ timeEntries: 'id' });

  const step = (years * 365 * 86_400_000) / of;
  const stamp = '019a00000000-0001-bench';
  const entryOf = (n: number) => {
    const startedAt = Math.round(Date.now() - 86_400_000 - step * (n - from) * (of / Math.max(1, to - from)));
    const ref = { site: 'zendesk', host: 'kelda.zendesk.com', kind: 'ticket', object: 'ticket', id: String(n % 5000) };
    return {
      id: crypto.randomUUID(),
      author,
      device,
      createdAt: startedAt,
      stamp,
      revision: stamp,
      engagementId: engagements[n % engagements.length],
      record: { ref, title: 'SSO sign-in fails with AADSTS50011 after Entra tenant move' },
      startedAt,
      endedAt: startedAt + Math.min(Math.round(step * 0.8), 3_600_000),
      zone: 'Europe/Berlin',
      class: (['reactive', 'proactive', 'rework', 'internal'] as const)[n % 4],
      billable: n % 3 > 0,
      note: 'Compared ACS URLs, wrote to Ines',
    };
  };
  for (let at = from; at < to; at += 5000) {
    const rows = Array.from({ length: Math.min(5000, to - at) }, (_, index) => entryOf(at + index));
    const transaction = database.transaction(['timeEntries', 'history', 'outbox'], 'readwrite');
    for (const row of rows) {
      const about = { table: 'timeEntries', rowId: row.id, stamp };
      transaction.objectStore('timeEntries').put(row);
      transaction.objectStore('history').put({ ...about, id: crypto.randomUUID(), at: row.createdAt });
      transaction.objectStore('outbox').put({ ...about, key: `timeEntries:${row.id}` });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    await plain.table('timeEntries').bulkPut(rows);
  }
  database.close();
  plain.close();
}

interface Naive {
  what: 'start' | 'stop' | 'between' | 'totals';
  times: number;
  from: number;
  to: number;
}

/** The same work as somebody would write it first: tables without indexes, everything read and filtered. */
export async function naive({ what, times, from, to }: Naive): Promise<number[]> {
  const { Dexie } = globalThis as unknown as { Dexie: typeof import('dexie').Dexie };
  const db = new Dexie('naive');
  db.version(1).stores({ timeEntries: 'id' });
  const entries = db.table('timeEntries');
  const touches = (entry: { startedAt: number; endedAt?: number }) =>
    entry.startedAt < to && (entry.endedAt ?? to) > from;
  const stop = async () => {
    const running = await entries.filter(({ endedAt }) => endedAt === undefined).toArray();
    for (const { id } of running) await entries.update(id, { endedAt: Date.now() });
  };
  const start = async () => {
    await stop();
    await entries.add({ id: crypto.randomUUID(), startedAt: Date.now(), engagementId: 'x', class: 'reactive' });
  };
  const work = {
    start,
    stop,
    between: () => entries.filter(touches).toArray(),
    totals: async () => {
      const sums = new Map<string, number>();
      for (const entry of await entries.filter(touches).toArray()) {
        const length = Math.min(entry.endedAt ?? to, to) - Math.max(entry.startedAt, from);
        sums.set(entry.engagementId, (sums.get(entry.engagementId) ?? 0) + length);
      }
      return sums;
    },
  }[what];
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = performance.now();
    await work();
    taken.push(performance.now() - before);
  }
  await stop();
  db.close();
  return taken;
}

/** A file of everything as somebody would write it first: all rows at once, joined. */
export async function naiveFile({ format, times }: { format: string; times: number }): Promise<number[]> {
  const { Dexie } = globalThis as unknown as { Dexie: typeof import('dexie').Dexie };
  const db = new Dexie('naive');
  db.version(1).stores({ timeEntries: 'id' });
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const before = performance.now();
    const rows = await db.table('timeEntries').toArray();
    const text =
      format === 'JSON' ? JSON.stringify(rows) : rows.map((row) => Object.values(row).map(String).join(',')).join('\n');
    new Blob([text]);
    taken.push(performance.now() - before);
  }
  db.close();
  return taken;
}
