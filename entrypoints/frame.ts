import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel } from '@/lib/page/panel';
import { world } from '@/lib/page/world';

/** Loaded into a page only when the panel is opened there; see `lib/page/load.ts`. */
export default defineUnlistedScript(() => {
  world.createPanel = createPanel;
});
