import type { JobView } from '@/lib/jobs/job';
import { sites } from '@/lib/sites/sites';
import type { Database } from '@/lib/store/database';
import { forgetPieces } from '@/lib/store/imports';
import { ownHost } from '@/lib/store/own-hosts';
import type { HostAccess } from './own-hosts';
import type { PackTabs } from './packs';

interface Needs {
  db: Database;
  /** The jobs that read packs. */
  readings(): Promise<JobView[]>;
  access: Pick<HostAccess, 'granted' | 'giveBack'>;
  tabs: Pick<PackTabs, 'close'>;
}

export interface PackAccess {
  /** Begins to read a pack of a host: until it has begun, access that was just given is not given back. */
  beginning<T>(host: string, begin: () => Promise<T>): Promise<T>;
  /** Closes and gives back what no reading needs any more. */
  leave(): Promise<void>;
}

/** A person allows a host for one reading of one pack; when that is over, so is the access, and nothing is left of it. */
export function createPackAccess({ db, readings, access, tabs }: Needs): PackAccess {
  const beginning = new Map<string, number>();
  const isUnderWay = ({ state }: JobView) => state === 'running' || state === 'waiting';
  const isOpen = (job: JobView) => isUnderWay(job) || job.state === 'stopped';

  async function leaveHost(host: string): Promise<void> {
    await tabs.close(host);
    // What is read of the host itself keeps its access.
    if (sites.bundled.isBundled(host) || (await ownHost(db, host))) return;
    if (!beginning.has(host) && (await access.granted(host))) await access.giveBack(host).catch(() => undefined);
  }

  return {
    async beginning(host, begin) {
      beginning.set(host, (beginning.get(host) ?? 0) + 1);
      try {
        return await begin();
      } finally {
        const others = (beginning.get(host) ?? 1) - 1;
        if (others > 0) beginning.set(host, others);
        else beginning.delete(host);
      }
    },

    async leave() {
      const packs = (await db.runbookSources.toArray()).flatMap(({ id, from }) =>
        from.kind === 'pack' ? { id, host: new URL(from.url).host } : [],
      );
      const jobs = await readings();
      const open = new Set(jobs.filter(isOpen).map(({ key }) => key));
      const underWay = new Set(jobs.filter(isUnderWay).map(({ key }) => key));
      for (const { id } of packs) if (!open.has(id)) await forgetPieces(db, id);
      for (const host of new Set(packs.map((pack) => pack.host))) {
        const ids = packs.flatMap((pack) => (pack.host === host ? pack.id : []));
        if (!ids.some((id) => open.has(id))) await leaveHost(host);
        else if (!ids.some((id) => underWay.has(id))) await tabs.close(host);
      }
    },
  };
}
