import type { Reply, SenderKind } from '@/lib/contract/message';
import { type Refusal, Refused } from '@/lib/contract/refusal';
import { answered, asRefused, type Command, commit, keepRefusal, type Store } from '@/lib/store/commit';
import { againIfClosed } from '@/lib/store/copy/durable';
import { z } from '@/lib/zod';
import { type Asker, type Commit, type FindHandler, findIn, type HandlerTable } from './handlers';

const nameSchema = z.object({ name: z.string().max(60) });
const callSchema = z.object({ input: z.unknown().optional(), id: z.uuid().optional() });
const namedTab = z.object({ tabId: z.number().int().optional(), record: z.string().max(500).optional() }).catch({});

/** What the browser says of a sender. */
export interface Caller {
  kind: SenderKind | 'stranger';
  /** Of a content script and of a frame: the tab it is in, which it cannot lie about. */
  tabId?: number;
  host?: string;
  frameId?: number;
  /** Which of the documents that a frame showed; not every browser tells. */
  documentId?: string;
}

/**
 * Answers calls: authorise → parse → dedupe → run. Who may ask is judged by the name alone, before a hostile body is
 * looked at; an argument that does not parse reaches nobody; a command that was answered before gets that answer.
 */
export function createRouter(
  store: Store,
  handlers: HandlerTable | FindHandler,
): (raw: unknown, caller: Caller) => Promise<Reply> {
  const find = typeof handlers === 'function' ? handlers : findIn([async () => handlers]);
  return async (raw, caller) => {
    try {
      if (caller.kind === 'stranger') return { refused: { code: 'notOurs' } };
      const { name } = parsed(nameSchema, raw);
      const entry = await find(name);
      if (!entry?.message.from.includes(caller.kind)) return { refused: { code: 'notOurs' } };
      const call = parsed(callSchema, raw);
      // `null` is an argument: a page that shows no record any more says so.
      const input = parsed(entry.message.input, call.input === undefined ? {} : call.input);
      const about = entry.message.about?.(input);
      if (about && about.host !== caller.host) return { refused: { code: 'notOurs' } };
      const asker = askerOf(caller, caller.kind, input);
      if (entry.message.kind !== 'command') {
        const answer = () => entry.handle(input, { asker, commit: (change) => commit(store, undefined, change) });
        return { ok: await againIfClosed(store.db, async () => answer()) };
      }
      if (call.id === undefined) return { refused: { code: 'badInput', path: 'id' } };
      const command = { id: call.id, inputHash: await hashOf(name, input) };
      return await runOnce(store, command, (run) => entry.handle(input, { asker, commit: run }));
    } catch (error) {
      return { refused: refusalOf(error) };
    }
  };
}

async function runOnce(store: Store, command: Command, run: (commitOnce: Commit) => unknown): Promise<Reply> {
  const known = await againIfClosed(store.db, () => answered(store.db, command));
  if (known) return known;
  let isKept = false;
  const commitOnce: Commit = async (change) => {
    const answer = await commit(store, command, change);
    isKept = true;
    return answer;
  };
  try {
    const answer = await run(commitOnce);
    // An answer without a change (a pack that is not taken) is the command's all the same.
    return isKept ? { ok: answer } : await commit(store, command, async () => answer).then((ok) => ({ ok }));
  } catch (error) {
    const refusal = refusalOf(error);
    // A failure of the database's says nothing of the command: asked again, it may go well.
    if (!mayPass.has(refusal.code)) await keepRefusal(store, command, refusal).catch(() => undefined);
    return { refused: refusal };
  }
}

const mayPass: ReadonlySet<Refusal['code']> = new Set([
  'diskFull',
  'notSaved',
  'newerDatabase',
  'databaseBlocked',
  'failed',
  'noAnswer',
]);

/** A frame and a content script speak of their own tab, whatever they name. */
function askerOf(caller: Caller, kind: SenderKind, input: unknown): Asker {
  const named = namedTab.parse(input);
  const tabId = kind === 'own' ? named.tabId : caller.tabId;
  const { host, frameId, documentId } = caller;
  return { kind, tabId, record: named.record, host, frameId, documentId };
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refused({ code: 'badInput', path: result.error.issues[0]?.path.join('.') ?? '' });
}

function refusalOf(error: unknown): Refusal {
  const known = asRefused(error);
  if (known instanceof Refused) return known.refusal;
  return { code: 'failed', name: error instanceof Error ? error.name : 'Error' };
}

/** SHA-256 of what a command asks for, with keys in order: the same question, however it was written. */
async function hashOf(name: string, input: unknown): Promise<string> {
  const text = new TextEncoder().encode(`${name} ${stable(input)}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${stable(each)}`)
    .join(',')}}`;
}
