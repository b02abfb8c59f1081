import { extension } from './extension';
import type { pickPlace } from './picker/pick-place';

declare global {
  /** Left by `picker.js` in the content script's own world, which the page cannot see. */
  var sidelightPickPlace: typeof pickPlace | undefined;
}

/** The picker is no part of the content script: few pages ever need it. */
export async function loadPicker(): Promise<typeof pickPlace> {
  await import(/* @vite-ignore */ extension.url('/picker.js'));
  if (!sidelightPickPlace) throw new Error('The picker did not load.');
  return sidelightPickPlace;
}
