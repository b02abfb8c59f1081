import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickPlace } from '@/lib/page/picker/pick-place';

/** Loaded into a page only when a person wants to point at something there; see `lib/page/load-picker.ts`. */
export default defineUnlistedScript(() => {
  globalThis.sidelightPickPlace = pickPlace;
});
