import {
  h,
  hostShortcuts,
  initials,
  load,
  missingNotice,
  relative,
  signedOutNotice,
  startRouter,
  wait,
} from './page.js';

/** Jira Cloud. The issue is mounted late, anew each time, in one of three frames: page, board side panel, queue. */
const foundation = 'issue.views.issue-base.foundation';

/** Comments mounted at first, the latest. */
const mountedComments = 5;

const content = h('main.content');
document
  .getElementById('jira-frontend')
  .append(
    h(
      'div.jira-app',
      h(
        'header.top',
        { 'data-testid': 'page-layout.top-nav' },
        h('b', 'Jira'),
        h('a', { href: '/jira/your-work' }, 'Your work'),
        h('a', { href: '/jira/software/c/projects/KEL/boards/1' }, 'Kelda Connect'),
        h('a', { href: '/jira/servicedesk/projects/SUP/queues/custom/1' }, 'Kelda Support'),
        h('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search' }),
      ),
      content,
    ),
  );
hostShortcuts(['c', 'g', 'i', 'j', 'k', 'm', 'n', 'o', 'p', 't', '/', '?', '.', '[']);

/** Counts navigations, so that a late answer is dropped. */
let navigation = 0;
let board;
startRouter(show);

async function show(url) {
  navigation += 1;
  const mine = navigation;
  const key = url.searchParams.get('selectedIssue') ?? /\/([A-Z][A-Z0-9_]+-\d+)$/.exec(url.pathname)?.[1];
  try {
    if (url.pathname.startsWith('/secure/CreateIssueDetails')) createIssue(url);
    else if (url.pathname.includes('/boards/')) await showBoard(url, key, mine);
    else if (url.pathname.startsWith('/jira/servicedesk/')) await showQueue(key, mine);
    else if (key) await showIssue(key, mine);
    else await yourWork(mine);
  } catch (error) {
    if (mine !== navigation) return;
    document.title = 'Jira';
    content.replaceChildren(error.status === 401 ? signedOutNotice() : missingNotice('Issue'));
  }
}

/** The page for a new issue takes what its address says; it keeps nothing before somebody creates it. */
function createIssue({ searchParams }) {
  board = undefined;
  document.title = 'Create issue - Jira';
  const value = (name) => searchParams.get(name) ?? '';
  const description = h('textarea', { id: 'description', name: 'description', 'aria-label': 'Description', rows: 20 });
  description.value = value('description');
  content.replaceChildren(
    h(
      'form.create',
      h('h1', 'Create issue'),
      h('p', `Project ${value('pid')}, type ${value('issuetype')}`),
      h('input', { id: 'summary', name: 'summary', 'aria-label': 'Summary', value: value('summary') }),
      description,
      h('button', { type: 'button' }, 'Create'),
    ),
  );
}

async function yourWork(mine) {
  board = undefined;
  document.title = 'Your work - Jira';
  const { issues } = await load('board');
  if (mine !== navigation) return;
  content.replaceChildren(h('div.list', h('h1', 'Your work'), issueTable(issues)));
}

async function showIssue(key, mine) {
  board = undefined;
  content.replaceChildren(h('p.loading', 'Loading…'));
  const issue = await load(`issue/${key}`);
  await wait(150);
  if (mine !== navigation) return;
  title(issue);
  content.replaceChildren(
    h(
      'div.issue.page',
      h('div', { id: 'jira-issue-header' }, breadcrumbs(issue)),
      h('div.columns', leftColumn(issue, mine), rightColumn(issue)),
    ),
  );
}

/** The board stays; its side panel mounts late and is replaced for each issue. */
async function showBoard(url, key, mine) {
  if (!board || !content.contains(board)) {
    const { issues } = await load('board');
    if (mine !== navigation) return;
    const cards = (category) =>
      issues
        .filter((issue) => issue.key.startsWith('KEL') && issue.status.category === category)
        .map((issue) => boardCard(issue, url.pathname));
    const column = (name, category) => h('section.column', h('h2', name), cards(category));
    board = h('div.columns', column('To do', 'new'), column('In progress', 'indeterminate'), column('Done', 'done'));
    content.replaceChildren(h('div.board', board));
  }
  const frame = board.parentElement;
  frame.querySelector('.side-panel')?.remove();
  if (!key) {
    document.title = 'KEL board - Agile board - Jira';
    return;
  }
  const issue = await load(`issue/${key}`);
  await wait(400);
  if (mine !== navigation) return;
  title(issue);
  frame.append(
    h(
      'aside.side-panel',
      { role: 'dialog', 'aria-label': issue.key },
      h(
        'div.issue',
        { 'data-testid': 'issue.views.issue-details.issue-layout.compact-layout' },
        h('a.close', { href: url.pathname, 'aria-label': 'Close' }, '×'),
        breadcrumbs(issue),
        leftColumn(issue, mine),
        rightColumn(issue),
      ),
    ),
  );
}

async function showQueue(key, mine) {
  if (key) return showIssue(key, mine);
  board = undefined;
  document.title = 'All open - Kelda Support - Jira Service Management';
  const { issues } = await load('board');
  if (mine !== navigation) return;
  content.replaceChildren(
    h(
      'div.list',
      h('h1', 'All open'),
      issueTable(
        issues.filter((issue) => issue.key.startsWith('SUP')),
        '/jira/servicedesk/projects/SUP/queues/custom/1',
      ),
    ),
  );
}

function title(issue) {
  document.title = `[${issue.key}] ${issue.summary} - Jira`;
}

function breadcrumbs(issue) {
  return h(
    'nav.crumbs',
    { 'aria-label': 'Breadcrumbs' },
    h('a', { href: '/jira/software/c/projects/KEL/boards/1' }, issue.isRequest ? 'Kelda Support' : 'Kelda Connect'),
    ' / ',
    h(
      'button.type',
      {
        type: 'button',
        'data-testid': `${foundation}.change-issue-type.button`,
        'aria-label': `${issue.type} - Change work type`,
        title: issue.type,
      },
      issue.type[0] === '[' ? 'R' : issue.type[0],
    ),
    h(
      'span',
      { 'data-testid': `${foundation}.breadcrumbs.breadcrumb-current-issue-container` },
      h(
        'a',
        { href: `/browse/${issue.key}`, 'data-testid': `${foundation}.breadcrumbs.current-issue.item` },
        h('span', issue.key),
      ),
    ),
  );
}

function leftColumn(issue, mine) {
  const activity = h('section.activity', h('h2', 'Activity'), h('p.loading', 'Loading comments…'));
  // Comments come when their part of the page is reached; here after a delay.
  wait(350).then(
    () => mine === navigation && mountComments(activity, issue, Math.max(0, issue.comments.length - mountedComments)),
  );
  return h(
    'div.left',
    { 'data-testid': 'issue.views.issue-details.issue-layout.container-left' },
    h('h1', { 'data-testid': `${foundation}.summary.heading` }, issue.summary),
    h(
      'section',
      h('h2', 'Description'),
      h(
        'div',
        { 'data-testid': 'issue.views.field.rich-text.description' },
        h('div.ak-renderer-wrapper', h('div.ak-renderer-document', { html: issue.description })),
      ),
    ),
    issue.environment &&
      h(
        'section',
        h('h2', 'Environment'),
        h(
          'div',
          { 'data-testid': 'issue.views.field.rich-text.environment' },
          h('div.ak-renderer-document', { html: issue.environment }),
        ),
      ),
    issue.links.length > 0 &&
      h(
        'section',
        h('h2', 'Linked work items'),
        h(
          'ul.links',
          issue.links.map((link) =>
            h('li', h('small', link.relation), h('a', { href: `/browse/${link.key}` }, link.key), ` ${link.summary}`),
          ),
        ),
      ),
    activity,
  );
}

function mountComments(activity, issue, from) {
  const more =
    from > 0 &&
    h(
      'button',
      {
        type: 'button',
        'data-testid': 'issue.activity.common.component.load-more-button.loading-button',
        onclick: () => mountComments(activity, issue, 0),
      },
      `Show ${from} more comments`,
    );
  activity.replaceChildren(...[h('h2', 'Activity'), more, ...issue.comments.slice(from).map(inThread)].filter(Boolean));
}

function inThread(one) {
  const testId = 'issue-view-activity-comment.comment-reply-wrapper.reply-container';
  return one.reply ? h('section.reply', { 'data-testid': testId }, comment(one)) : comment(one);
}

function comment({ id, author, at, body, restrictedTo, public: isPublic }) {
  const base = 'issue-comment-base.ui.comment';
  return h(
    'div.comment-wrapper',
    { 'data-componentid': `${base}.comment-in-view-wrapper.${id}` },
    h(
      isPublic === false ? 'div.comment.internal' : 'div.comment',
      { 'data-testid': `comment-base-item-${id}` },
      h('span.avatar', { 'aria-hidden': 'true' }, initials(author)),
      h(
        'div',
        h(
          'div',
          { 'data-testid': `${base}.ak-comment.${id}-header` },
          h('h3', author),
          h('span', { 'data-testid': 'issue-timestamp.relative-time' }, relative(at)),
          restrictedTo &&
            h('span.lock', { 'data-testid': `${base}.custom-comment.restricted-to` }, `Restricted to ${restrictedTo}`),
          isPublic === false &&
            h(
              'span.lock',
              { 'data-testid': 'issue.views.common.comment-visibility.comment-visibility-wrapper' },
              'Internal note',
            ),
        ),
        h('div', { 'data-testid': `${base}.ak-comment.${id}-body` }, h('div.ak-renderer-document', { html: body })),
      ),
    ),
  );
}

function rightColumn(issue) {
  const row = (name, value) =>
    value && h('div.row', h('span', name), typeof value === 'string' ? h('span', value) : value);
  return h(
    'div.right',
    { 'data-testid': 'issue.views.issue-details.issue-layout.container-right' },
    h(
      'div',
      { 'data-testid': `${foundation}.status.status-field-wrapper` },
      h(
        'button.status',
        {
          type: 'button',
          'data-category': issue.status.category,
          'data-testid': 'issue-field-status.ui.status-view.status-button.status-button',
        },
        h('span', issue.status.name),
      ),
    ),
    h(
      'div.details',
      h('h2', 'Details'),
      row('Assignee', user('assignee', issue.assignee)),
      row('Reporter', user('reporter', issue.reporter)),
      row(
        'Priority',
        h(
          'div',
          { 'data-testid': 'issue-field-priority-readview-full.ui.priority.wrapper' },
          h('span', issue.priority),
        ),
      ),
      issue.sla.map(({ name, breachAt }) => row(name, relative(breachAt))),
      row('Components', issue.components.join(', ')),
      row('Affects versions', issue.versions.join(', ')),
      row('Fix versions', issue.fixVersions.join(', ')),
      row('Labels', issue.labels.join(', ')),
      row('Customer account', issue.customer),
      row(
        'Zendesk ticket',
        h(
          'span',
          issue.zendeskTickets.map((id) => h('a', { href: `https://acme.zendesk.com/agent/tickets/${id}` }, `#${id} `)),
        ),
      ),
      row('Created', relative(issue.created)),
      row('Updated', relative(issue.updated)),
    ),
  );
}

/** A person is shown with a card, which has the name twice; nobody without. */
function user(field, name) {
  const card = () =>
    h(
      'div',
      { 'data-testid': 'profilecard-next.ui.profilecard.profilecard-trigger' },
      h(
        'span',
        { role: 'button', 'aria-label': `More information about ${name}` },
        h('span.avatar', { role: 'img' }, h('span', { 'aria-hidden': 'true' }, initials(name))),
        h('span', h('span', name)),
      ),
    );
  return h('div', { 'data-testid': `issue.views.field.user.${field}` }, name ? card() : h('span', 'Unassigned'));
}

function boardCard(issue, path) {
  return h(
    'div.card',
    { 'data-testid': 'platform-board-kit.ui.card.card' },
    h('a.cover', { href: `${path}?selectedIssue=${issue.key}` }, issue.summary),
    h(
      'span',
      { 'data-testid': 'platform-card.common.ui.key.key' },
      h('a', { href: `/browse/${issue.key}` }, issue.key),
    ),
    issue.assignee && h('span.avatar', { title: issue.assignee }, initials(issue.assignee)),
  );
}

function issueTable(issues, base = '/browse') {
  const row = ({ key, summary, status, priority, assignee }) =>
    h(
      'tr',
      h('td', key),
      h('td', h('a', { href: `${base}/${key}` }, summary)),
      h('td', h('span.status', { 'data-category': status.category }, status.name)),
      h('td', priority),
      h('td', assignee ?? ''),
    );
  return h(
    'table',
    h(
      'thead',
      h(
        'tr',
        ['Key', 'Summary', 'Status', 'Priority', 'Assignee'].map((name) => h('th', name)),
      ),
    ),
    h('tbody', issues.map(row)),
  );
}
