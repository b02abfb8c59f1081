import type { TicketFields } from '@/lib/context/context';
import { asObject, asObjects } from '../json';
import { personOf, unknownPerson } from './people';
import { instantOf, listIn, textOf } from './values';

type Change = NonNullable<TicketFields['changes']>['value'][number];

const mostChanges = 50;
/** A change of a description holds all of it, twice. */
const longestValue = 1000;

/**
 * The newest changes of an issue's changelog, oldest first. Cloud gives at most 100 histories, the newest first; Data
 * Center all, the oldest first. `cut` tells that newer ones than these are missing.
 */
export function changesOf(changelog: unknown): { changes: Change[]; cut: boolean } | undefined {
  if (!changelog) return undefined;
  const histories = listIn(changelog, 'histories').flatMap((history) => {
    const at = instantOf(history.created);
    return at === undefined ? [] : [{ history, at }];
  });
  const isCut = (Number(asObject(changelog)?.total) || 0) > histories.length;
  const isNewestFirst = (histories[0]?.at ?? 0) > (histories.at(-1)?.at ?? 0);
  histories.sort((a, b) => a.at - b.at);
  const newest = histories.slice(-mostChanges).flatMap(({ history, at }) => {
    const by = personOf(history.author, undefined)?.name ?? unknownPerson.name;
    return asObjects(history.items).map((item) => ({
      at,
      by,
      field: textOf(item.field) ?? textOf(item.fieldId) ?? '',
      from: shortened(textOf(item.fromString) ?? textOf(item.from)),
      // `toString` is a name in the answer; without it, every object has a function of that name.
      to: shortened(textOf(item.toString) ?? textOf(item.to)),
    }));
  });
  return { changes: newest.slice(-mostChanges), cut: isCut && !isNewestFirst };
}

/** Names of a status that say so in the languages that Jira's own workflows come in. */
const openedAgain = /re-?opened|wieder ?(?:er)?öffnet|erneut geöffnet|reabiert|réouvert|riapert/i;

/**
 * When the issue was opened again: its resolution was taken away, or its status says so; both in one change are one. Of a
 * history whose newest part is missing it is not known.
 */
export function reopeningsIn({
  changes,
  cut,
}: {
  changes: readonly Change[];
  cut: boolean;
}): TicketFields['reopenings'] extends { value: infer Value } | undefined ? Value | undefined : never {
  if (cut) return undefined;
  const at = changes
    .filter(({ field, from, to }) => {
      if (field === 'resolution') return from !== '' && to === '';
      return field === 'status' && openedAgain.test(to) && !openedAgain.test(from);
    })
    .map((change) => change.at);
  const distinct = [...new Set(at)];
  return { count: distinct.length, at: distinct };
}

function shortened(value = ''): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}
