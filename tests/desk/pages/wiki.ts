import { dataCenterIssues } from '../content/ids.ts';

/** A page that somebody made by hand: no product, though it speaks of one. */
export const wikiPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[${dataCenterIssues.upgradeBrokeSso}] Notes on the upgrade - Brightwater wiki</title>
</head>
<body id="jira">
<h1>Notes on the Connect upgrade</h1>
<p>What we learned in <b>${dataCenterIssues.upgradeBrokeSso}</b>, for whoever does it next time.</p>
<ul>
<li>Ask Keycloak's owners first.</li>
<li>Keep the old version of the agent for a day.</li>
</ul>
</body>
</html>
`;
