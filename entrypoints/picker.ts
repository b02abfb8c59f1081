import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickPlace } from '@/lib/page/picker/pick-place';
import { world } from '@/lib/page/world';

/** Loaded into a page only when a person wants to point at something there; see `lib/page/load.ts`. */
export default defineUnlistedScript(() => {
  world.pickPlace = pickPlace;
});
