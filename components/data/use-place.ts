import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { keepingPlace, type Place, placeKey, tidyPlace } from '@/lib/place';

/** Where the person put the panel in sites' pages; a change is followed by every page in which it is open. */
export function usePlace(): { place: Place; move: (change: Partial<Place>) => void } {
  const [place, setPlace] = useState(() => tidyPlace(undefined));
  useEffect(() => {
    const { local } = browser.storage;
    const hear = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[placeKey]) setPlace(tidyPlace(changes[placeKey].newValue));
    };
    local.onChanged.addListener(hear);
    local.get(placeKey).then(
      (all) => setPlace(tidyPlace(all[placeKey])),
      () => undefined, // It is where it is by default.
    );
    return () => local.onChanged.removeListener(hear);
  }, []);
  const move = (change: Partial<Place>) => {
    setPlace(tidyPlace({ ...place, ...change }));
    keep(change).catch(() => undefined); // Remembered or not, nothing is lost.
  };
  return { place, move };
}

const keep = keepingPlace({
  load: async () => (await browser.storage.local.get(placeKey))[placeKey],
  save: (place) => browser.storage.local.set({ [placeKey]: place }),
});
