import { keepingPlace, type Place, placeKey, tidyPlace } from '@/lib/place';
import { extension } from './extension';

export async function loadPlace(): Promise<Place> {
  return tidyPlace(await extension.load(placeKey).catch(() => undefined));
}

export const savePlace = keepingPlace({
  load: () => extension.load(placeKey),
  save: (place) => extension.save(placeKey, place),
});
