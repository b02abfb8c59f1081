import { type Action, type ActionGroup, actionGroups } from '../../data/actions';
import { ranked } from './rank';

/** One part of the list, best first. */
export interface FoundGroup {
  group: ActionGroup;
  actions: Action[];
}

/** Of what is there in hundreds, so many are shown before anything is typed, and after. */
const shownAtFirst: Partial<Record<ActionGroup, number>> = { engagements: 4, accounts: 0, runbooks: 0, records: 5 };
const mostOfEach = 12;

/**
 * What answers to what was typed, in its groups, the group with the best answer first; what takes the text itself, as
 * `log 45m`, goes before names. With nothing typed, what is likeliest of all. Where nothing is called so, what else could
 * be done with the text.
 */
export function find(all: readonly Action[], typed: string): { groups: FoundGroup[]; isNone: boolean } {
  const isEmpty = typed.trim() === '';
  const taken = isEmpty ? [] : all.flatMap((action) => (action.unlisted ? [] : (action.typed?.(typed) ?? [])));
  const named = ranked(
    all.filter(({ unlisted }) => !unlisted),
    typed,
    ({ name }) => name,
  );
  const groups = actionGroups.map((group, order) => {
    const own = named.filter(({ item }) => item.group === group);
    const actions = own.map(({ item }) => item).slice(0, isEmpty ? shownAtFirst[group] : mostOfEach);
    return {
      group,
      actions: [...taken.filter((one) => one.group === group), ...actions],
      best: own[0]?.score ?? 0,
      order,
    };
  });
  const isTaken = ({ group }: { group: ActionGroup }) => (taken.some((one) => one.group === group) ? 1 : 0);
  const found = groups
    .filter(({ actions }) => actions.length > 0)
    .sort((a, b) => isTaken(b) - isTaken(a) || b.best - a.best || a.order - b.order)
    .map(({ group, actions }) => ({ group, actions }));
  if (found.length > 0) return { groups: found, isNone: false };
  const others = all.flatMap((action) => (action.unlisted ? (action.typed?.(typed.trim()) ?? []) : []));
  return { groups: others.map((action) => ({ group: action.group, actions: [action] })), isNone: true };
}
