import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { IconName } from '../ui/Icon';

/** Where an action stands in the command palette, in this order. */
export const actionGroups = ['record', 'commands', 'engagements', 'accounts', 'runbooks', 'records'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * Something a person can do now. The ⋯ menu, the command palette and the keys are three ways to the same one: whoever can
 * do it offers it (`useActions`), and that is all it takes.
 */
export interface Action {
  /** The same in every language. */
  id: string;
  /** As a person would ask for it. */
  name: string;
  icon: IconName;
  group: ActionGroup;
  /** The key that does it in a page of ours: one character as it is typed, or `Mod+K` with Ctrl or ⌘. */
  keys?: string;
  /** What the browser has for it, as it tells it. */
  shortcut?: string;
  /** What it would change, or how that stands. */
  aside?: string;
  /** Part of the ⋯ menu that it stands in. */
  inMenu?: number;
  /** Not found by its name: it only leads to where names are, or is one of many. */
  unlisted?: true;
  /** Id of the action that comes first: what a hidden tab does needs the tab. */
  after?: string;
  run(): void;
  /** What it does with what was typed in the palette: `log 45m`. Of an unlisted one, where nothing is called so. */
  typed?(text: string): Action[];
}

/** By whom they are offered, in the order in which those came. */
const offered = new Map<object, readonly Action[]>();
const listeners = new Set<() => void>();
let all: readonly Action[] = [];

function changed(): void {
  all = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

/** Whether what is below is on the screen: what is not, offers nothing. */
export const OnScreen = createContext(true);

/** Offers these as long as the component is there. */
export function useActions(actions: readonly Action[]): void {
  const isShown = useContext(OnScreen);
  const own = useRef({});
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  // Functions are new with every render; what is told of them is not.
  const told = JSON.stringify(isShown ? actions : []);
  useEffect(() => {
    const now = JSON.parse(told) as Action[];
    offered.set(
      own.current,
      now.map((action) => {
        const newest = () => latest.current.find(({ id }) => id === action.id);
        const hasTyped = newest()?.typed !== undefined;
        return {
          ...action,
          run: () => newest()?.run(),
          ...(hasTyped && { typed: (text: string) => newest()?.typed?.(text) ?? [] }),
        };
      }),
    );
    changed();
  }, [told]);
  useEffect(() => {
    const key = own.current;
    return () => {
      offered.delete(key);
      changed();
    };
  }, []);
}

/** All that can be done now. */
export function currentActions(): readonly Action[] {
  return all;
}

export function useCurrentActions(): readonly Action[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, currentActions);
}

/** Does it, once what comes before it is done and drawn. */
export function perform(action: Action): void {
  const before = action.after === undefined ? undefined : currentActions().find(({ id }) => id === action.after);
  if (before) flushSync(() => before.run());
  action.run();
}
