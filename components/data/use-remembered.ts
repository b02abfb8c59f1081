import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

const keyOf = (choice: string) => `chosen.${choice}`;

/**
 * A choice among a few that a person makes again and again: it begins as they made it last in this browser. It is kept
 * beside the database, for nothing of a record is in it; a value that is none of the few counts as none.
 */
export function useRemembered<Value extends string>(
  choice: string,
  values: readonly Value[],
  initial: Value,
): [Value, (value: Value) => void] {
  const [kept, setKept] = useState<unknown>();
  useEffect(() => {
    let isGone = false;
    browser.storage.local.get(keyOf(choice)).then(
      (all) => {
        // What was chosen while it was on its way counts.
        if (!isGone) setKept((chosen: unknown) => chosen ?? all[keyOf(choice)]);
      },
      () => undefined, // It begins as it does by default.
    );
    return () => {
      isGone = true;
    };
  }, [choice]);
  function choose(value: Value) {
    setKept(value);
    browser.storage.local.set({ [keyOf(choice)]: value }).catch(() => undefined); // Chosen once more, at worst.
  }
  return [values.find((value) => value === kept) ?? initial, choose];
}
