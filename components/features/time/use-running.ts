import type { Engagement } from '@/lib/accounts/engagement';
import type { TimeView } from '@/lib/contract/time';
import { type Mutation, useMutation } from '../../data/use-mutation';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import { type OnRecord, recordFor, recordOf } from './words';

/** Starts an entry, on the record in view where there is one; resolves to the command that did, if it was saved. */
export function useStart(view: TimeView, on: OnRecord | undefined) {
  const mutation = useMutation('startEntry');
  const w = useWords();
  const { say } = useStatus();

  async function start(engagement: Engagement): Promise<string | undefined> {
    const record = on && recordFor(engagement, view, on);
    const saved = await mutation.run({ engagementId: engagement.id, record, zone: localZone() });
    if (saved) say(w.time.started(engagement.name));
    return saved?.command;
  }
  /** The clock runs at once on the record in view; whose time it is is answered later. */
  async function startOpen(record: OnRecord): Promise<void> {
    const saved = await mutation.run({ record: recordOf(record), zone: localZone() });
    if (saved) say(w.entries.startedOpen);
  }
  return { start, startOpen, mutation };
}

/** Stops the running entry, and says so once it is saved. */
export function useStop(): { stop: (id: string) => Promise<void>; mutation: Mutation<'stopEntry'> } {
  const mutation = useMutation('stopEntry');
  const w = useWords();
  const { say } = useStatus();
  return {
    mutation,
    async stop(id) {
      if (await mutation.run({ id })) say(w.time.stopped);
    },
  };
}
