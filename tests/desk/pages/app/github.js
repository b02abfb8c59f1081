import {
  h,
  hostShortcuts,
  load,
  missingNotice,
  relative,
  shortDate,
  signedOutNotice,
  startRouter,
  wait,
} from './page.js';

/**
 * GitHub's React issue viewer. While an issue loads, the one before stays under the new address; the timeline mounts
 * after the body, the oldest and newest entries of a long one.
 */
const root = document.getElementById('root');
const issuePath = /^\/([\w-]+\/[\w.-]+)\/issues\/(\d+)\/?$/;
/** Entries mounted at each end of a long timeline. */
const mountedAtEnds = 2;

const content = h('main.content');
root.append(
  h(
    'header.top',
    h('b', 'GitHub'),
    h('a', { href: '/kelda/connect-agent/issues' }, 'kelda / connect-agent'),
    h('input', { type: 'search', placeholder: 'Type / to search', 'aria-label': 'Search' }),
  ),
  content,
);
hostShortcuts(['/', '?', 'c', 'e', 'g', 'j', 'k', 'l', 'm', 'r', 's', 't', 'w', 'x', 'y']);

/** Counts navigations, so that a late answer is dropped. */
let navigation = 0;
startRouter(show);

async function show(url) {
  navigation += 1;
  const mine = navigation;
  const [, repository, number] = issuePath.exec(url.pathname) ?? [];
  try {
    if (number) await showIssue(repository, number, mine);
    else await showList(mine);
  } catch (error) {
    if (mine !== navigation) return;
    document.title = 'Page not found · GitHub';
    content.replaceChildren(error.status === 401 ? signedOutNotice() : missingNotice('Issue'));
  }
}

async function showList(mine) {
  const issues = await load('list');
  if (mine !== navigation) return;
  document.title = 'Issues · kelda/connect-agent';
  const row = ({ number, title, state, author }) =>
    h(
      'tr',
      h('td', h('a', { 'data-testid': 'issue-pr-title-link', href: `/kelda/connect-agent/issues/${number}` }, title)),
      h('td', `#${number}`),
      h('td', words(state)),
      h('td', author),
    );
  content.replaceChildren(h('div.list', h('h1', 'Issues'), h('table', h('tbody', issues.map(row)))));
}

async function showIssue(repository, number, mine) {
  const issue = await load(`issue/${number}`);
  await wait(250);
  if (mine !== navigation) return;
  document.title = `${issue.title} · Issue #${issue.number} · ${repository}`;
  const timeline = h('div', { 'data-testid': 'issue-timeline-container' });
  content.replaceChildren(viewer(issue, timeline));
  await wait(300);
  if (mine === navigation) mountTimeline(timeline, issue, issue.comments.length > 2 * mountedAtEnds);
}

function words(state) {
  return state === 'issueOpened' ? 'Open' : 'Closed';
}

function viewer(issue, timeline) {
  return h(
    'div.viewer',
    { 'data-testid': 'issue-viewer-container' },
    h(
      'header',
      { 'data-testid': 'issue-header' },
      h(
        'h1',
        { 'data-component': 'PH_Title' },
        h('bdi.markdown-title', { 'data-testid': 'issue-title' }, issue.title),
        h('span.number', `#${issue.number}`),
      ),
      h(
        'span.state',
        { 'data-testid': 'header-state', 'data-component': 'StateLabel', 'data-status': issue.state },
        words(issue.state),
      ),
    ),
    h(
      'div.columns',
      h(
        'div',
        h('div', { 'data-testid': 'issue-viewer-issue-container' }, body(issue)),
        h('div.react-comments-container', timeline),
      ),
      sidebar(issue),
    ),
  );
}

function body(issue) {
  return h(
    'div.box.react-issue-body',
    { 'data-testid': 'issue-body' },
    h(
      'div.box-header',
      h('a', { 'data-testid': 'issue-body-header-author', href: `/${issue.author}` }, issue.author),
      ' opened ',
      h('a', { 'data-testid': 'issue-body-header-link', href: `${issue.url}#issue-${issue.number}` }, time(issue.at)),
    ),
    h(
      'div',
      { 'data-testid': 'issue-body-viewer' },
      markdown(issue.body),
      h('div.reactions', { role: 'toolbar', 'aria-label': 'Reactions' }, h('button', { type: 'button' }, '👍 3')),
    ),
  );
}

function markdown(html) {
  return h('div.markdown-body', { 'data-testid': 'markdown-body' }, h('div.markdown-body', { html }));
}

function time(at) {
  return h('relative-time', { datetime: at }, shortDate(at));
}

function mountTimeline(timeline, issue, isCut) {
  const all = issue.comments.map((comment) => entry(issue, comment));
  const hidden = all.length - 2 * mountedAtEnds;
  const more = h(
    'div',
    { 'data-testid': 'issue-timeline-load-more-container-load-top' },
    h('button', { type: 'button', onclick: () => mountTimeline(timeline, issue, false) }, `${hidden} remaining items`),
  );
  timeline.replaceChildren(...(isCut ? [...all.slice(0, mountedAtEnds), more, ...all.slice(-mountedAtEnds)] : all));
}

function entry(issue, { id, author, association, at, body: html }) {
  return h(
    'div',
    { 'data-wrapper-timeline-id': `IC_${id}` },
    h(
      'div.react-issue-comment.box',
      h(
        'div',
        { 'data-testid': `comment-viewer-outer-box-IC_${id}` },
        h(
          'div.box-header',
          { id: `issuecomment-${id}`, 'data-testid': 'comment-header' },
          h('a', { 'data-testid': 'avatar-link', href: `/${author}` }, author),
          ' ',
          h('a', { href: `${issue.url}#issuecomment-${id}`, title: relative(at) }, time(at)),
          association && h('span.label', { 'data-testid': 'comment-author-association' }, association),
        ),
        markdown(html),
      ),
    ),
  );
}

function sidebar({ assignees, labels, type, milestone }) {
  const section = (id, title, items, none) =>
    h('div.section', { 'data-testid': `sidebar-${id}-section` }, h('h3', title), items.length > 0 ? items : none);
  return h(
    'aside',
    { 'data-testid': 'issue-viewer-metadata-container' },
    section(
      'assignees',
      'Assignees',
      assignees.map((login) => h('a', { href: `/${login}` }, login)),
      'No one assigned',
    ),
    section(
      'labels',
      'Labels',
      labels.length > 0
        ? [
            h(
              'div',
              { 'data-testid': 'issue-labels' },
              labels.map((name) => h('a.label', { href: '/kelda/connect-agent/issues' }, h('span', name))),
            ),
          ]
        : [],
      'No labels',
    ),
    section('types', 'Type', type ? [h('a', { href: '/kelda/connect-agent/issues' }, type)] : [], 'No type'),
    section(
      'milestones',
      'Milestone',
      milestone ? [h('a', { href: '/kelda/connect-agent/milestone/4' }, milestone)] : [],
      'No milestone',
    ),
  );
}
