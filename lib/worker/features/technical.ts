import { type AccountReview, reviewAge } from '@/lib/accounts/doing/review';
import { inOrderOfDoing } from '@/lib/accounts/doing/states';
import { technicalRecord } from '@/lib/accounts/record/record';
import { technical as messages, type ReviewView, type TechnicalView } from '@/lib/contract/technical';
import { reviewAccount, reviewsOf } from '@/lib/store/account-reviews';
import { accountToSaveOn, wholeAccount } from '@/lib/store/accounts';
import { personId, type Store } from '@/lib/store/commit';
import { addMitigation, changeMitigation, mitigationsOf, removeMitigation } from '@/lib/store/mitigations';
import { addItem, changeItem, itemsOf, removeItem } from '@/lib/store/record-items';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';

interface Needs {
  store: Store;
  settings: Settings;
}

/** What is known of an account's technology, and what is done about its risk. */
export function technicalHandlers({ store, settings }: Needs) {
  return handle(messages, {
    technical: ({ accountId }) => technicalView({ store, settings }, accountId),

    addRecordItem: ({ accountId, content }, { commit }) =>
      commit(async (tx) => addItem(tx, await accountToSaveOn(tx.db, accountId), content)),
    changeRecordItem: ({ id, content, seen }, { commit }) => commit((tx) => changeItem(tx, id, content, seen)),
    removeRecordItem: ({ id }, { commit }) => commit((tx) => removeItem(tx, id)),

    reviewAccount: ({ accountId, of }, { commit }) =>
      commit(async (tx) => {
        await reviewAccount(tx, await accountToSaveOn(tx.db, accountId), of);
      }),

    addMitigation: ({ accountId, content }, { commit }) =>
      commit(async (tx) => addMitigation(tx, await accountToSaveOn(tx.db, accountId), content)),
    changeMitigation: ({ id, content, seen }, { commit }) => commit((tx) => changeMitigation(tx, id, content, seen)),
    removeMitigation: ({ id }, { commit }) => commit((tx) => removeMitigation(tx, id)),
  });
}

async function technicalView({ store, settings }: Needs, accountId: string): Promise<TechnicalView | null> {
  const { db } = store;
  const whole = await wholeAccount(db, accountId);
  if (!whole) return null;
  const { ids, root } = whole;
  const [items, reviews, mitigations, rules, { everyDays }, people, me] = await Promise.all([
    itemsOf(db, ids),
    reviewsOf(db, ids),
    mitigationsOf(db, ids),
    settings.get('accounts.record'),
    settings.get('accounts.review'),
    db.people.toArray(),
    personId(db),
  ]);
  const names = new Map(people.flatMap(({ id, name, deletedAt }) => (deletedAt === undefined ? [[id, name]] : [])));
  const viewOf = ({ at, author }: AccountReview): ReviewView => ({
    at,
    by: names.get(author) ?? '',
    isOwn: author === me,
  });
  const [confirmed, looked] = (['record', 'risk'] as const).map((of) => reviews.find((one) => one.of === of));
  const said = items.map((item) => ({
    ...item,
    saidByName: names.get(item.saidBy) ?? '',
    isOwn: item.saidBy === me,
  }));
  const now = store.now();
  return {
    ids,
    name: root.name,
    record: technicalRecord(said, confirmed?.at, rules, now),
    ...(confirmed && { confirmed: viewOf(confirmed) }),
    review: { ...reviewAge(looked?.at, everyDays, now), everyDays, ...(looked && { last: viewOf(looked) }) },
    mitigations: inOrderOfDoing(mitigations),
  };
}
