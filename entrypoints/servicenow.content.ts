import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { serviceNowMatches } from '@/lib/sites/matches';
import { serviceNowOn } from '@/lib/sites/servicenow/servicenow';

export default defineContentScript({
  ...serviceNowMatches,
  noScriptStartedPostMessage: true, // the page is told nothing
  runAt: 'document_idle',
  main: (ctx) => runInPage(ctx, serviceNowOn(location.hostname)),
});
