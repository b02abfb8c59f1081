import { type Answer, html } from '../answer.ts';
import { toClassicHtml } from '../content/classic-html.ts';
import type { Ago, Clock } from '../content/clock.ts';
import {
  dataCenterBuild,
  dataCenterCommentId,
  dataCenterLinkTypes,
  dataCenterTitle,
  dataCenterVersion,
} from '../content/data-center.ts';
import {
  allDataCenterIssues,
  type DataCenterComment,
  type DataCenterIssue,
  dataCenterIssue,
} from '../content/data-center-issues.ts';
import { dataCenterUser } from '../content/data-center-users.ts';
import { escapeHtml } from '../content/html.ts';
import { dataCenterBase as base, hosts } from '../content/ids.ts';
import { type PersonKey, signedIn } from '../content/people.ts';

/** Jira Data Center writes its pages on the server: every link loads a new one. */
export function dataCenterPage({ pathname, search }: URL, clock: Clock, isSignedIn: boolean): Answer {
  if (pathname === '/' || pathname === base || pathname === `${base}/`) return redirect(`${base}/issues/`);
  if (!pathname.startsWith(`${base}/`)) return html(404, '<!doctype html><title>HTTP Status 404 – Not Found</title>');
  const path = pathname.slice(base.length);
  if (path === '/login.jsp') return html(200, logInPage, headers);
  if (!isSignedIn) {
    const destination = encodeURIComponent(path + search);
    return redirect(`${base}/login.jsp?permissionViolation=true&os_destination=${destination}`);
  }
  if (path === '/issues/') return html(200, page('Issue Navigator', navigator(clock), {}), headers);
  const [, key] = /^\/browse\/([^/]+)$/.exec(path) ?? [];
  const issue = key === undefined ? undefined : dataCenterIssue(key);
  if (issue) return html(200, issuePage(issue, clock), headers);
  return html(404, page('Error', notSeen, {}), headers);
}

/** Frames are told apart, scripts are not: a classic page is full of its own. */
const headers = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
};

function redirect(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}

const notSeen = `<div class="issue-error aui-message aui-message-error"><h1>You can't view this issue</h1>
<p>It may have been deleted or you don't have permission to view it.</p></div>`;

interface Head {
  /** Of the issue that is shown. */
  key?: string;
  isSignedIn?: boolean;
}

function page(title: string, content: string, { key, isSignedIn = true }: Head): string {
  const me = dataCenterUser(signedIn);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=Edge"/>
<meta name="application-name" content="JIRA" data-name="jira" data-version="${dataCenterVersion}"><meta name="ajs-dev-mode" content="false">
<meta name="ajs-context-path" content="${base}">
<meta name="ajs-base-url" content="https://${hosts.jiraDataCenter}${base}">
<meta name="ajs-version-number" content="${dataCenterVersion}">
<meta name="ajs-build-number" content="${dataCenterBuild}">
<meta name="ajs-remote-user" content="${isSignedIn ? me.name : ''}">
<meta name="ajs-remote-user-fullname" content="${isSignedIn ? me.displayName : ''}">
<meta name="ajs-app-title" content="${dataCenterTitle}">
${key ? `<meta name="ajs-issue-key" content="${key}">\n` : ''}<meta id="atlassian-token" name="atlassian-token" content="BHB3-6ZU2-K4XV-91TQ_0c7c1d5e9f_lin">
<title>${escapeHtml(title)} - ${dataCenterTitle}</title>
<link rel="icon" href="/_desk/avatar.svg">
<link rel="stylesheet" href="/_desk/desk.css">
<link rel="stylesheet" href="/_desk/data-center.css">
<script type="module" src="/_desk/data-center.js"></script>
</head>
<body id="jira" class="aui-layout aui-theme-default" data-version="${dataCenterVersion}">
<div id="page">
<header id="header" role="banner"><nav class="aui-header" aria-label="Site"><a id="logo" href="${base}/issues/">${dataCenterTitle}</a>
<a id="find_link" href="${base}/issues/">Issues</a>${isSignedIn ? `<a id="header-details-user-fullname" data-username="${me.name}" href="${base}/secure/ViewProfile.jspa">${me.displayName}</a>` : ''}</nav></header>
<div id="content">${content}</div>
</div>
</body>
</html>
`;
}

export const logInPage = page(
  'Log in',
  `<form action="${base}/login.jsp" method="post" id="login-form" class="aui"><h1>Welcome to ${dataCenterTitle}</h1>
<label for="login-form-username">Username</label> <input id="login-form-username" name="os_username">
<label for="login-form-password">Password</label> <input id="login-form-password" name="os_password" type="password">
<button id="login-form-submit">Log In</button></form>`,
  { isSignedIn: false },
);

/** What a search gives, as a list. */
function navigator(clock: Clock): string {
  const rows = allDataCenterIssues.map(
    (issue) => `<tr id="issuerow${issue.id}" rel="${issue.id}" data-issuekey="${issue.key}" class="issuerow">
<td class="issuekey"><a class="issue-link" data-issue-key="${issue.key}" href="${base}/browse/${issue.key}">${issue.key}</a></td>
<td class="summary"><p><a class="issue-link" data-issue-key="${issue.key}" href="${base}/browse/${issue.key}">${escapeHtml(issue.summary)}</a></p></td>
<td class="assignee">${issue.assignee ? userLink(issue.assignee, 'assignee') : '<em>Unassigned</em>'}</td>
<td class="status">${lozenge(issue)}</td>
<td class="updated">${time(clock, issue.updated)}</td></tr>`,
  );
  return `<div class="navigator-content list-view"><h1>Search</h1><table id="issuetable"><thead><tr><th>Key</th><th>Summary</th><th>Assignee</th><th>Status</th><th>Updated</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function issuePage(issue: DataCenterIssue, clock: Clock): string {
  const content = `<div class="issue-view"><div id="issue-content" class="issue-edit-form">
<header id="stalker" class="issue-header js-stalker"><div class="issue-header-content">
<ol class="aui-nav aui-nav-breadcrumbs"><li><a id="project-name-val" href="${base}/browse/CONN">Kelda Connect</a></li>
<li><a class="issue-link" data-issue-key="${issue.key}" href="${base}/browse/${issue.key}" id="key-val" rel="${issue.id}">${issue.key}</a></li></ol>
<h1 id="summary-val">${escapeHtml(issue.summary)}</h1></div></header>
<div class="issue-body-content"><div class="aui-group issue-body"><div class="aui-item issue-main-column">
${detailsModule(issue)}
${module('description', 'Description', `<div id="description-val" class="field-ignore-highlight"><div class="user-content-block">\n${toClassicHtml(issue.body(clock))}\n</div></div>`)}
${issue.links.length > 0 ? module('linking', 'Issue Links', `<div class="links-container">${issue.links.map(linkItem).join('\n')}</div>`) : ''}
${activityModule(issue, clock)}
</div><div id="viewissuesidebar" class="aui-item issue-side-column">
${peopleModule(issue)}
${datesModule(issue, clock)}
</div></div></div></div></div>
${beside(issue)}`;
  return page(`[${issue.key}] ${issue.summary}`, content, { key: issue.key });
}

function module(name: string, heading: string, content: string): string {
  return `<div id="${name}module" class="module toggle-wrap"><div id="${name}module_heading" class="mod-header"><h4 class="toggle-title">${heading}</h4></div><div class="mod-content">${content}</div></div>`;
}

function detailsModule(issue: DataCenterIssue): string {
  const value = (label: string, id: string, content: string) =>
    `<li class="item"><div class="wrap"><strong class="name">${label}:</strong><span id="${id}" class="value">${content}</span></div></li>`;
  const named = (names: string[]) =>
    names.length > 0 ? names.map((name) => `<span>${escapeHtml(name)}</span>`).join(', ') : 'None';
  const labels = issue.labels.map(
    (label) => `<li><a class="lozenge" href="#"><span>${escapeHtml(label)}</span></a></li>`,
  );
  const environment = issue.environment
    ? `<li class="item full-width"><div class="wrap" id="wrap-environment"><strong class="name">Environment:</strong><div id="environment-val" class="value">${toClassicHtml(issue.environment)}</div></div></li>`
    : '';
  const list = [
    value('Type', 'type-val', `<img alt="" height="16" width="16" src="/_desk/avatar.svg"> ${issue.type}`),
    value('Status', 'status-val', lozenge(issue)),
    value('Priority', 'priority-val', `<img alt="" height="16" width="16" src="/_desk/avatar.svg"> ${issue.priority}`),
    value('Resolution', 'resolution-val', 'Unresolved'),
    value('Affects Version/s', 'versions-val', named(issue.versions)),
    value('Fix Version/s', 'fixfor-val', 'None'),
    value('Component/s', 'components-val', named(issue.components)),
    `<li class="item full-width"><div class="wrap" id="wrap-labels"><strong class="name">Labels:</strong><div class="labels-wrap value"><ul class="labels" id="labels-${issue.id}-value">${labels.join('')}</ul></div></div></li>`,
    environment,
  ];
  return module('details', 'Details', `<ul id="issuedetails" class="property-list two-cols">${list.join('\n')}</ul>`);
}

function lozenge({ status: { name, category } }: DataCenterIssue): string {
  const colour = { new: 'default', indeterminate: 'inprogress', done: 'success' }[category];
  return `<span class="jira-issue-status-lozenge aui-lozenge jira-issue-status-lozenge-${colour} jira-issue-status-lozenge-max-width-long" data-tooltip="${escapeHtml(name)}">${escapeHtml(name)}</span>`;
}

function peopleModule({ assignee, reporter }: DataCenterIssue): string {
  const someone = (field: 'assignee' | 'reporter', who: PersonKey | undefined) =>
    `<dl><dt>${field === 'assignee' ? 'Assignee' : 'Reporter'}:</dt><dd><span id="${field}-val" class="view-issue-field">${who ? userLink(who, field) : '<em>Unassigned</em>'}</span></dd></dl>`;
  return module(
    'people',
    'People',
    `<div id="peopledetails">${someone('assignee', assignee)}${someone('reporter', reporter)}</div>`,
  );
}

const avatar =
  '<span class="aui-avatar aui-avatar-small"><span class="aui-avatar-inner"><img src="/_desk/avatar.svg" alt=""></span></span>';

function userLink(who: PersonKey, field: string): string {
  const { name, displayName } = dataCenterUser(who);
  return `<span class="user-hover" id="issue_summary_${field}_${name}" rel="${name}">${avatar} ${escapeHtml(displayName)}</span>`;
}

function datesModule({ created, updated }: DataCenterIssue, clock: Clock): string {
  const date = (label: string, id: string, ago: Ago) =>
    `<dl class="dates"><dt>${label}:</dt><dd class="date user-tz" title="${clock.utc(ago)}"><span data-name="${label}" id="${id}" data-fieldtype="datetime">${time(clock, ago)}</span></dd></dl>`;
  return module('dates', 'Dates', date('Created', 'created-val', created) + date('Updated', 'updated-val', updated));
}

/** The server's zone is written without a colon. */
function time(clock: Clock, ago: Ago): string {
  return `<time class="livestamp" datetime="${clock.iso(ago).replace('Z', '+0000')}">${clock.utc(ago)}</time>`;
}

function linkItem(link: DataCenterIssue['links'][number]): string {
  const other = dataCenterIssue(link.outward ?? link.inward ?? '');
  if (!other) return '';
  const relation = dataCenterLinkTypes[link.type][link.inward ? 'inward' : 'outward'];
  return `<dl class="links-list"><dt title="${relation}">${relation}</dt><dd id="internal-${other.id}"><div class="link-content"><p><span title="${other.key}: ${escapeHtml(other.summary)}"><a href="${base}/browse/${other.key}" data-issue-key="${other.key}" class="issue-link link-title">${other.key}</a> <span class="link-summary">${escapeHtml(other.summary)}</span></span></p><ul class="link-snapshot"><li class="status">${lozenge(other)}</li></ul></div></dd></dl>`;
}

function activityModule(issue: DataCenterIssue, clock: Clock): string {
  const comments = issue.comments.map((comment, index) => commentItem(issue, comment, index, clock));
  return module('activity', 'Activity', `<div id="issue_actions_container">${comments.join('\n')}</div>`);
}

/** A comment is there twice: open, and as the line that is left of it when it is folded. */
function commentItem(issue: DataCenterIssue, comment: DataCenterComment, index: number, clock: Clock): string {
  const id = dataCenterCommentId(issue, index);
  const { name, displayName } = dataCenterUser(comment.by);
  const text = toClassicHtml(comment.body(clock));
  const by = `<a class="user-hover user-avatar" rel="${name}" id="commentauthor_${id}_verbose" href="${base}/secure/ViewProfile.jspa?name=${name}">${avatar} ${escapeHtml(displayName)}</a>`;
  const restriction = comment.restrictedTo
    ? ` <span class="subText">- <span class="redText" title="Restricted to ${comment.restrictedTo}">${comment.restrictedTo}</span></span>`
    : '';
  const when = `<span class="commentdate_${id}_verbose subText"><span class="date user-tz" title="${clock.utc(comment.ago)}">${time(clock, comment.ago)}</span></span>`;
  return `<div id="comment-${id}" class="issue-data-block activity-comment twixi-block expanded">
<div class="twixi-wrap verbose actionContainer"><div class="action-head"><div class="action-details">${by} added a comment - ${when}${restriction}</div></div>
<div class="action-body flooded">${text}</div></div>
<div class="twixi-wrap concise actionContainer" hidden><div class="action-head"><div class="action-details flooded">${by} <span class="subText">${text}</span></div></div></div></div>`;
}

/** Other issues, one click away. */
function beside(shown: DataCenterIssue): string {
  const others = allDataCenterIssues.filter((issue) => issue !== shown);
  const items = others.map(
    (issue) =>
      `<li><a class="issue-link" data-issue-key="${issue.key}" href="${base}/browse/${issue.key}" title="${escapeHtml(issue.summary)}">${issue.key} ${escapeHtml(issue.summary)}</a></li>`,
  );
  return `<aside id="issues_history_main" aria-label="Recent issues"><h4>Recent Issues</h4><ul>${items.join('')}</ul></aside>`;
}
