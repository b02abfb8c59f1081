import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { gitHub } from '@/lib/sites/github/github';
import { gitHubMatches } from '@/lib/sites/matches';

export default defineContentScript({
  ...gitHubMatches,
  noScriptStartedPostMessage: true, // the page is told nothing
  runAt: 'document_idle',
  main: (ctx) => runInPage(ctx, gitHub),
});
