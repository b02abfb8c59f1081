import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { jiraOn } from '@/lib/sites/jira/jira';
import { jiraMatches } from '@/lib/sites/matches';

export default defineContentScript({
  ...jiraMatches,
  noScriptStartedPostMessage: true, // the page is told nothing
  runAt: 'document_idle',
  main: (ctx) => runInPage(ctx, jiraOn(location.hostname, document)),
});
