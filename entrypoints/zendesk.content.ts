import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { zendeskMatches } from '@/lib/sites/matches';
import { zendesk } from '@/lib/sites/zendesk/zendesk';

export default defineContentScript({
  ...zendeskMatches,
  noScriptStartedPostMessage: true, // the page is told nothing
  runAt: 'document_idle',
  main: (ctx) => runInPage(ctx, zendesk),
});
