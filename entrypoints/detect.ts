import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendMessage } from '@/lib/page/messages';
import { patiently } from '@/lib/patiently';
import { sites } from '@/lib/sites/sites';

/**
 * Runs in pages of a host that the person granted, until it is known which product it is. Whoever runs it in an open
 * page waits for what it returns, and so until the worker knows.
 */
export default defineUnlistedScript(async () => {
  const found = sites.detect(document);
  // The worker may be on its way. In vain, the next page is looked at again.
  await patiently(() => sendMessage('hostLooked', found), { again: true }).catch(() => undefined);
});
