import { recordKey } from '@/lib/context/record-key';
import { sites } from '@/lib/sites/sites';
import { engagementOfRecord } from '@/lib/store/engagements';
import { runningEntry, startEntry, stopEntry } from '@/lib/store/time-entries';
import { contextIn } from './readings';
import type { Worker } from './worker';

/**
 * The keyboard's start and stop. Starts on the engagement of the tab's record; when that is not known, the panel opens
 * so that the person says which.
 */
export async function toggleClock(worker: Worker, tabId: number): Promise<void> {
  const running = await runningEntry(worker.db);
  const context = running ? undefined : await contextIn(worker, { tabId });
  const engagement =
    context && (await engagementOfRecord(worker.db, recordKey(context.ref), sites.accountKeys(context)));
  if (running) {
    await stopEntry(worker.db, running.id, worker.now());
  } else if (context && engagement) {
    const subject = context.kind === 'ticket' ? context.fields.subject?.value : context.fields.name?.value;
    const record = { ref: context.ref, title: (subject ?? sites.contextLabel(context)).slice(0, 500) };
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await startEntry(worker.db, { engagementId: engagement.id, record, zone }, worker.now());
  } else {
    await worker.send('togglePanel', undefined, tabId).catch(() => undefined);
    return;
  }
  worker.changed(['time']);
}
