import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { where } from './about';
import { detectJira } from './detect';
import { isAtlassianHost, recordAt, recordAtHost } from './url';

export default defineContentScript({
  ...where,
  runAt: 'document_idle',
  main() {
    if (isAtlassianHost(location.hostname)) return runInPage('jira', recordAt);
    // The page tells where Jira starts on its host.
    const base = detectJira(document)?.base ?? '';
    runInPage('jira', (url) => recordAtHost(url, { base }));
  },
});
