import { userToken } from '../content/servicenow.ts';
import type { AppSite, DeskSite } from '../sites.ts';
import { logInPage } from './data-center.ts';
import { wikiPage } from './wiki.ts';

const titles: Record<AppSite, string> = {
  zendesk: 'Kelda – Agent',
  jira: 'Jira',
  salesforce: 'Lightning Experience',
  salesforceApi: 'Login | Salesforce',
  servicenow: 'ServiceNow',
  github: 'GitHub',
};

/**
 * The empty page a site's app starts in, which Jira and Zendesk also send where a program expects JSON. Of sites without
 * an app it is what a single sign-on in front of them sends instead: the page to sign in at.
 */
export function shellOf(site: DeskSite): string {
  if (site === 'jiraDataCenter') return logInPage;
  if (site === 'wiki') return wikiPage;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titles[site]}</title>
<link rel="icon" href="/_desk/avatar.svg">
<link rel="stylesheet" href="/_desk/desk.css">
<link rel="stylesheet" href="/_desk/${site}.css">
<script type="module" src="/_desk/${site}.js"></script>
</head>
${bodies[site]}
</html>
`;
}

const bodies: Record<AppSite, string> = {
  zendesk: '<body class="zendesk"><div id="root"></div></body>',
  // `body#jira` is the same in Cloud and Data Center; `#jira-frontend` is Cloud's.
  jira: '<body id="jira" class="jira"><div id="jira-frontend"></div></body>',
  salesforce:
    '<body class="salesforce desktop"><div class="desktop container forceStyle oneOne navexDesktopLayoutContainer lafAppLayoutHost"></div></body>',
  salesforceApi: '<body class="salesforce"></body>',
  // The page's policy keeps the script from running; that its text holds the token is what matters here.
  servicenow: `<body class="servicenow"><script>var g_ck = '${userToken}';</script><div id="root"></div></body>`,
  github: '<body class="github"><div id="root"></div></body>',
};

export const pageHeaders = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};
