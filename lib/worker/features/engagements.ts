import { burnOf } from '@/lib/accounts/engagements/budget';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import { isOpen } from '@/lib/accounts/engagements/state';
import { recordKey } from '@/lib/context/record-key';
import { engagements as messages } from '@/lib/contract/engagements';
import { personId, type Store } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import { addPart, changePart, deletePart, partsOfEngagement, recordDecision } from '@/lib/store/engagement-parts';
import {
  assignEngagement,
  changeEngagement,
  createEngagement,
  deleteEngagement,
  finishEngagement,
  listEngagements,
} from '@/lib/store/engagements';
import { bookOpenTime, entriesOn } from '@/lib/store/entries';
import { ofRecord } from '@/lib/store/moved-entries';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import { accountIn } from '../record-facts';
import type { Tabs } from '../tabs';
import { recordIn, recordToSaveOn } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
  settings: Settings;
}

/** Engagements: what they are made of, how far they are, and what belongs to them. */
export function engagementHandlers({ store, tabs, settings }: Needs) {
  const { db, now } = store;
  return handle(messages, {
    engagements: () => listEngagements(db),
    async engagement({ id }) {
      const all = await listEngagements(db);
      const engagement = all.find((one) => one.id === id);
      if (!engagement) return null;
      const [parts, entries] = await Promise.all([partsOfEngagement(db, id), allEntriesOn(db, id, now())]);
      const scopes = partsOf(parts, 'scope');
      return {
        engagement,
        parts,
        burn: burnOf(engagement, { entries, scopes }, now()),
        entries: entries.length,
        records: await recordsOf(db, id),
        others: all.filter((one) => one.id !== id && isOpen(one)),
      };
    },
    async engagementBurn({ id }) {
      const engagement = await db.engagements.get(id);
      if (!engagement || engagement.deletedAt !== undefined) return null;
      const [parts, entries] = await Promise.all([partsOfEngagement(db, id), allEntriesOn(db, id, now())]);
      return { burn: burnOf(engagement, { entries, scopes: partsOf(parts, 'scope') }, now()), name: engagement.name };
    },
    async entriesOnRecord(_, { asker }) {
      const record = await recordIn(tabs, asker);
      return record ? (await ofRecord(db, await personId(db), record.ref)).length : 0;
    },
    async paperToCopy({ text }) {
      const [{ findSensitive }, { redact }] = await Promise.all([
        import('@/lib/redaction/find'),
        import('@/lib/redaction/mask'),
      ]);
      const denied = await settings.get('redaction.deny');
      // Who leads it and who signed is what it is for: only what nobody may have is masked.
      const { text: copied, masks } = redact(text, findSensitive(text, {}, { denied }), new Set());
      return { text: copied, masked: masks.length };
    },

    async createEngagement({ tabId: _, ...engagement }, { asker, commit }) {
      const shown = engagement.on && (await recordIn(tabs, asker));
      const isMeant = shown && engagement.on && recordKey(shown.ref) === recordKey(engagement.on);
      const { facts } = isMeant ? await accountIn(db, shown) : {};
      return commit((tx) => createEngagement(tx, engagement, facts));
    },
    async assignEngagement({ engagementId, to, withEntries }, { asker, commit }) {
      const record = await recordToSaveOn(tabs, asker);
      const { account } = await accountIn(db, record);
      const of = { record: record.ref, accountId: account?.root.id };
      return commit(async (tx) => {
        await assignEngagement(tx, { engagementId, to, withEntries, ...of });
        await bookOpenTime(tx, recordKey(record.ref), engagementId);
      });
    },
    changeEngagement: (change, { commit }) => commit((tx) => changeEngagement(tx, change)),
    finishEngagement: (finish, { commit }) => commit((tx) => finishEngagement(tx, finish)),
    deleteEngagement: ({ id, entries }, { commit }) => commit((tx) => deleteEngagement(tx, id, entries)),

    addPart: (part, { commit }) => commit((tx) => addPart(tx, part)),
    changePart: (change, { commit }) => commit((tx) => changePart(tx, change)),
    deletePart: ({ id }, { commit }) => commit((tx) => deletePart(tx, id)),
    recordDecision: (decision, { commit }) => commit((tx) => recordDecision(tx, decision)),
  });
}

function allEntriesOn(db: Database, id: string, now: number) {
  return entriesOn(db, [id], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, now);
}

/** Records that somebody logged on it or said to belong to it; what was said of a whole account is none. */
async function recordsOf(db: Database, id: string): Promise<number> {
  const said = await db.assignments.filter(
    (one) => one.engagementId === id && one.deletedAt === undefined && !one.recordKey.startsWith('account:'),
  );
  return said.count();
}
