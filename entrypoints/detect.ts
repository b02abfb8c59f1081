import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/lib/page/messages';
import { detectProduct } from '@/lib/sites/detect';

/** Runs in pages of a host that the person granted, until it is known which product it is. */
export default defineUnlistedScript(() => {
  sendMessage('hostLooked', detectProduct(document)).catch(() => undefined); // The next page is looked at again.
});
