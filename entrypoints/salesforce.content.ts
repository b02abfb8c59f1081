import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { salesforceMatches } from '@/lib/sites/matches';
import { salesforce } from '@/lib/sites/salesforce/salesforce';

export default defineContentScript({
  ...salesforceMatches,
  noScriptStartedPostMessage: true, // the page is told nothing
  runAt: 'document_idle',
  main: (ctx) => runInPage(ctx, salesforce),
});
