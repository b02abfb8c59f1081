import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { picker } from '@/lib/page/picker/pick';
import { world } from '@/lib/page/world';

/** Loaded into a page only when a person wants to point at something there; see `lib/page/load.ts`. */
export default defineUnlistedScript(() => {
  world.picker = picker;
});
