import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/lib/page/messages';
import { sites } from '@/lib/sites/sites';

/**
 * Runs in pages of a host that the person granted, until it is known which product it is. Whoever runs it in an open
 * page waits for what it returns, and so until the worker knows.
 */
export default defineUnlistedScript(async () => {
  await sendMessage('hostLooked', sites.detect(document)).catch(() => undefined); // The next page is looked at again.
});
