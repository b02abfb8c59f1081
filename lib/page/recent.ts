import type { Context } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';

const mostRecords = 10;
/** Characters of conversation in all. */
const mostText = 2_000_000;
/**
 * A record that was read so soon after its last change may have changed once more in the same second, or between two
 * requests of the read: the same instant proves nothing then. Milliseconds.
 */
const settledAfter = 60_000;

/**
 * What the API gave of the records that this page showed last, by `recordKey`, the last one last. In memory only: it
 * goes with the page.
 */
export type Recent = Map<string, Context>;

/**
 * Keeps a context that is complete and says when its record last changed, and of the others as many of the last as
 * there is room for. Another context of the same record goes in any case.
 */
export function keep(recent: Recent, context: Context): void {
  const key = recordKey(context.ref);
  recent.delete(key);
  if (context.partial || !context.fields.updatedAt) return;
  recent.set(key, context);
  let records = 0;
  let text = 0;
  for (const [other, held] of [...recent].reverse()) {
    records += 1;
    if (held.kind === 'ticket') for (const comment of held.conversation) text += comment.text.length;
    if (records > mostRecords || text > mostText) recent.delete(other);
  }
}

/** When the record last changed, UTC milliseconds, if the context is sure to hold all that was there then. */
export function changedAt({ fields, readAt }: Context): number | undefined {
  const at = fields.updatedAt?.value;
  return at !== undefined && readAt - at > settledAfter ? at : undefined;
}
