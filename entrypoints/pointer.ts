import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pointer } from '@/lib/page/pointer/point';
import { world } from '@/lib/page/world';

/** Loaded into a page only when a person wants to be shown where something stands; see `lib/page/load.ts`. */
export default defineUnlistedScript(() => {
  world.pointer = pointer;
});
