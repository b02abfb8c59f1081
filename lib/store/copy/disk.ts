import { TroubleError } from './trouble';

/**
 * Chromium keeps databases and `storage.local` in LevelDB, which appends to a log. When the disk is full, the last
 * append is cut short; later ones follow it in the same log, and are read from memory as if all were well; but when the
 * log is read again, after a restart, what follows the cut is lost, and of IndexedDB everything: Chromium finds the
 * database inconsistent and makes an empty one ("Creating DB since it was missing"). Measured with Chromium 156: 27 of
 * 27 rows gone, also when the browser was restarted between the failure and the later writes.
 *
 * So nothing is written while there is less than `floor`, and when a write may have been cut short, enough is written
 * to both that they begin new logs (`rotate`) before anything else is said to be saved.
 */
export interface DiskOptions<Db> {
  /** Bytes that are free, as far as the browser tells. */
  free(): Promise<number | undefined>;
  /** Makes the stores begin new logs. */
  rotate(db: Db): Promise<void>;
  /** Lives as long as the browser does, without needing the disk: `storage.session`. */
  session: Flag<'suspect' | 'sound'>;
  /** Lives on the disk; it is written while there is space still. */
  lasting: Flag<'low'>;
}

export interface Flag<Value extends string> {
  load(): Promise<Value | undefined>;
  save(value: Value | undefined): Promise<void>;
}

export interface Disk<Db> {
  /** Before a change. Throws `diskFull` when it would be risky. */
  beforeWrite(db: Db): Promise<void>;
  /** After a failed write, or a connection that was closed on us: the logs may have been cut short. */
  suspect(): Promise<void>;
  isFull(): Promise<boolean>;
}

const mebi = 1 << 20;
/** Rotating takes 5 MiB in each of two stores, in a log and in a table: 20 MiB, and then something to write in. */
export const floor = 32 * mebi;
/**
 * Below it, the logs are rotated once in each session of the browser: the last may have ended between a cut and the
 * next write, which a full disk keeps no note of. So the note is made while there is space, and well before it ends.
 */
export const low = 1024 * mebi;

export function createDisk<Db>({ free, rotate, session, lasting }: DiskOptions<Db>): Disk<Db> {
  let state: Promise<{ suspected: boolean; isLow: boolean }> | undefined;

  async function load(): Promise<{ suspected: boolean; isLow: boolean }> {
    const [seen, was] = await Promise.all([session.load(), lasting.load()]);
    // Space was low when the browser ended: what happened to the logs then is not known.
    return { suspected: seen === 'suspect' || (was === 'low' && seen === undefined), isLow: was === 'low' };
  }

  async function beforeWrite(db: Db): Promise<void> {
    state ??= load();
    const now = await state;
    const bytes = await free();
    if (bytes !== undefined && bytes < floor) {
      await suspect(); // What else the browser writes may be cut short now.
      throw new TroubleError({ code: 'diskFull' });
    }
    if (now.suspected) {
      await rotate(db);
      await session.save('sound');
      now.suspected = false;
    }
    const isLow = bytes !== undefined && bytes < low;
    if (isLow === now.isLow) return;
    if (isLow) await session.save('sound');
    await lasting.save(isLow ? 'low' : undefined);
    now.isLow = isLow;
  }

  async function isFull(): Promise<boolean> {
    const bytes = await free();
    return bytes !== undefined && bytes < floor;
  }

  async function suspect(): Promise<void> {
    state ??= load();
    (await state).suspected = true;
    await session.save('suspect').catch(() => undefined);
  }

  return { beforeWrite, suspect, isFull };
}
