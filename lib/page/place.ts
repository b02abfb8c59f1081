import { type Place, placeKey, tidyPlace } from '@/lib/place';
import { extension } from './extension';

export async function loadPlace(): Promise<Place> {
  return tidyPlace(await extension.load(placeKey).catch(() => undefined));
}

export function savePlace(place: Place): Promise<void> {
  return extension.save(placeKey, place);
}
