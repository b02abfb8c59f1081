import type { SiteAbout } from './about';
import { gitHub } from './github/about';
import { jira } from './jira/about';
import { salesforce } from './salesforce/about';
import { serviceNow } from './servicenow/about';
import { zendesk } from './zendesk/about';

/**
 * Every site. The rest of a site is found in the folder of its id: `content.ts` by the build, `worker.ts` by
 * `workers.ts`. The build's configuration reads this too, which knows no `@/`: imports from here on are relative.
 */
export const rows: readonly SiteAbout[] = [zendesk, jira, salesforce, serviceNow, gitHub];
