import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';

/**
 * A customer, as a row of its own: engagements, facts and sightings name it by id. When two turn out to be one, both
 * stay and the younger names the elder, so that they can be parted again.
 */
export const accountSchema = rowSchema.extend({
  /** As its site writes it, or as a person said it; empty while nobody knows. */
  name: z.string().max(200),
  /** The account that this one turned out to be. */
  mergedInto: z.uuid().optional(),
  /** Accounts that a person said it is not: nothing joins them by itself again. */
  partedFrom: z.array(z.uuid()).optional(),
});
export type Account = z.infer<typeof accountSchema>;

/** That a record's account in a site is this account. */
export const accountLinkSchema = rowSchema.extend({
  accountId: z.uuid(),
  /** `zendesk:acme.zendesk.com:organization:360`, `salesforce:0014W000027f6V3QAI`. */
  key: z.string().max(300),
});
export type AccountLink = z.infer<typeof accountLinkSchema>;

/**
 * Where an account stands after following what it turned out to be. In a circle, which only damage can make, that is the
 * smallest id, whoever of them is asked.
 */
export function rootOf(id: string, accounts: ReadonlyMap<string, Pick<Account, 'mergedInto'>>): string {
  const path = [id];
  for (;;) {
    const next = accounts.get(path.at(-1) ?? id)?.mergedInto;
    if (next === undefined) return path.at(-1) ?? id;
    const circle = path.indexOf(next);
    if (circle >= 0) return path.slice(circle).sort()[0] ?? id;
    path.push(next);
  }
}

/**
 * Which of several accounts that share a key stays: the smallest id, so that every device says the same. Others are
 * merged into it, unless a person parted them, or any that they turned out to be.
 * @param accounts none of them merged into another
 */
export function joinedInto(
  accounts: readonly Account[],
  all: ReadonlyMap<string, Account>,
): { root: string; merged: Account[] } | undefined {
  const [root, ...others] = [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (!root || others.length === 0) return root && { root: root.id, merged: [] };
  const parted = [...all.values()].flatMap(({ id, partedFrom = [] }) =>
    partedFrom.map((other) => [rootOf(id, all), rootOf(other, all)]),
  );
  const isParted = (one: Account) => parted.some((pair) => pair.includes(root.id) && pair.includes(one.id));
  return { root: root.id, merged: others.filter((other) => !isParted(other)) };
}
