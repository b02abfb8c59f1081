import { keepingPlace, type Place, placeKey, tidyPlace } from '@/lib/place';
import { loadStored, saveStored } from './stored';

export async function loadPlace(): Promise<Place> {
  return tidyPlace(await loadStored(placeKey).catch(() => undefined));
}

export const savePlace = keepingPlace({
  load: () => loadStored(placeKey),
  save: (place) => saveStored(placeKey, place),
});
