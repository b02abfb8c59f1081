import { useEffect } from 'react';

let opener: ((id: string) => void) | undefined;

/** Whether a runbook can be opened now: a record is on the screen, and with it the tab that runbooks open in. */
export const canOpenRunbook = () => opener !== undefined;

export function openRunbook(id: string): void {
  opener?.(id);
}

/** Opens runbooks that are asked for elsewhere, as long as the component is there. */
export function useRunbookOpener(open: (id: string) => void): void {
  useEffect(() => {
    opener = open;
    return () => {
      if (opener === open) opener = undefined;
    };
  });
}
