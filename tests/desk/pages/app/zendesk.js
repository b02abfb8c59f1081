import {
  dateAndTime,
  h,
  hostShortcuts,
  initials,
  isGerman,
  load,
  missingNotice,
  relative,
  shortDate,
  signedOutNotice,
  startRouter,
  wait,
  when,
} from './page.js';

/** Zendesk's Agent Workspace. Tickets stay mounted in `main#main_panes`; switching flips which one is active. */
const words = isGerman
  ? {
      subject: 'Betreff',
      ticket: 'Ticket',
      requester: 'Anfragender',
      assignee: 'Mitarbeiter',
      followers: 'Follower',
      type: 'Typ',
      priority: 'Priorität',
      tags: 'Stichwörter',
      note: 'Interne Notiz',
      older: 'Ältere anzeigen',
      reply: 'Öffentliche Antwort',
      submit: 'Einreichen als',
      interactions: 'Interaktionen',
    }
  : {
      subject: 'Subject',
      ticket: 'Ticket',
      requester: 'Requester',
      assignee: 'Assignee',
      followers: 'Followers',
      type: 'Type',
      priority: 'Priority',
      tags: 'Tags',
      note: 'Internal note',
      older: 'Show older',
      reply: 'Public reply',
      submit: 'Submit as',
      interactions: 'Interactions',
    };
const labels = isGerman
  ? {
      new: 'Neu',
      open: 'Offen',
      pending: 'Wartend',
      hold: 'Angehalten',
      solved: 'Gelöst',
      closed: 'Geschlossen',
      low: 'Niedrig',
      normal: 'Normal',
      high: 'Hoch',
      urgent: 'Dringend',
      incident: 'Vorfall',
      problem: 'Problem',
      question: 'Frage',
      task: 'Aufgabe',
    }
  : {
      new: 'New',
      open: 'Open',
      pending: 'Pending',
      hold: 'On-hold',
      solved: 'Solved',
      closed: 'Closed',
      low: 'Low',
      normal: 'Normal',
      high: 'High',
      urgent: 'Urgent',
      incident: 'Incident',
      problem: 'Problem',
      question: 'Question',
      task: 'Task',
    };
const label = (value) => (value ? (labels[value] ?? value) : '-');

/** Comments mounted at first, the latest; the rest on request. */
const mountedComments = 10;

/** Tabs that were open when the browser was closed: mounted behind whatever is shown. */
const restored = [
  { type: 'tickets', id: '48190' },
  { type: 'tickets', id: '48177' },
];
const entityTypes = {
  tickets: 'TICKET_ENTITY_TYPE',
  organizations: 'ORGANIZATION_ENTITY_TYPE',
  users: 'USER_ENTITY_TYPE',
};

/** Open tabs by `tickets/48213`, in order of opening. */
const tabs = new Map();

const tablist = h('div.tablist', { role: 'tablist', 'data-test-id': 'header-tablist' });
const panes = h('main', { id: 'main_panes' });
const notices = h('div.notices');
const rail = h(
  'nav.rail',
  { 'aria-label': 'Main' },
  h('span.logo'),
  railLink('/agent/dashboard', 'Home', 'M2.500 7.500 8 3l5.500 4.500V13.500h-11Z'),
  railLink('/agent/filters/360094211731', 'Views', 'M3 4h10M3 8h10M3 12h6'),
  railLink('/agent/organizations/360011847101', 'Organizations', 'M3 13.500V3h6v10.500M9 7h4v6.500M2 13.500h12'),
);

function railLink(href, name, path) {
  return h('a', { href, title: name, 'aria-label': name, html: `<svg viewBox="0 0 16 16"><path d="${path}"/></svg>` });
}

document
  .getElementById('root')
  .append(h('div.workspace', rail, h('header.tabbar', { 'data-test-id': 'header-toolbar' }, tablist), panes, notices));
if (isGerman) document.documentElement.lang = 'de';
hostShortcuts(['c', 'g', 'j', 'k', 'n', 'r', 's', 't', 'x', '/', '?']);
for (const { type, id } of restored) open(type, id);
startRouter(show);

function show(url) {
  const [, noun, id] = /^\/agent\/(tickets|organizations|users|filters)\/(\d+)/.exec(url.pathname) ?? [];
  let shown = 'home';
  if (noun === 'filters') shown = view(id);
  else if (noun) shown = open(noun, id);
  else home();
  activate(shown);
}

/** Flips visibility and tab selection; nothing is inserted when the record is mounted already. */
function activate(key) {
  for (const pane of panes.children) pane.dataset.isActive = String(pane.dataset.key === key);
  for (const [other, { tab }] of tabs) {
    tab.setAttribute('aria-selected', String(other === key));
    tab.dataset.entityIsSelected = String(other === key);
  }
  const tab = tabs.get(key);
  document.title = tab?.title ?? 'Kelda – Agent';
}

function open(type, id) {
  const key = `${type}/${id}`;
  if (tabs.has(key)) return key;
  const name = h('span.name', type === 'tickets' ? `#${id}` : '…');
  const tab = h(
    'a',
    {
      href: `/agent/${key}`,
      role: 'tab',
      'data-test-id': 'header-tab',
      'data-entity-id': id,
      'data-entity-type': entityTypes[type],
      'data-entity-is-selected': 'false',
      'aria-selected': 'false',
    },
    name,
  );
  const pane = h(type === 'tickets' ? 'div.ticket-panes-grid-layout' : 'div.record-pane', {
    'data-key': key,
    'data-is-active': 'false',
  });
  // A placeholder until the data is there: the pane has no ticket id yet.
  pane.append(h('p.loading', '…'));
  tabs.set(key, { tab, title: `${words.ticket} #${id}` });
  tablist.append(tab);
  panes.append(pane);
  fill(type, id, pane, name).catch((error) => failed(error, pane, words.ticket));
  return key;
}

async function fill(type, id, pane, name) {
  const data = await load(`${type.slice(0, -1)}/${id}`);
  const key = `${type}/${id}`;
  const title = type === 'tickets' ? data.ticket.subject : (data.organization ?? data.user).name;
  name.textContent = type === 'tickets' ? `#${id} ${title}` : title;
  tabs.get(key).title =
    type === 'tickets' ? `${words.ticket}: ${title} – Kelda – Zendesk` : `${title} – Kelda – Zendesk`;
  if (pane.dataset.isActive === 'true') document.title = tabs.get(key).title;
  if (type === 'tickets') return ticketPane(pane, data);
  pane.replaceChildren(type === 'organizations' ? organizationPane(data) : userPane(data));
}

function failed(error, pane, what) {
  pane.replaceChildren(error.status === 401 ? signedOutNotice() : missingNotice(what));
}

/** Fields first, the conversation a little later. */
async function ticketPane(pane, data) {
  const { ticket } = data;
  pane.dataset.ticketId = ticket.id;
  const log = h('div.log', { 'data-test-id': 'omni-log-container' });
  pane.replaceChildren(
    fieldsColumn(data),
    h(
      'section.conversation',
      { 'data-side-conversations-anchor-id': ticket.id },
      h(
        'div.ticket-header',
        // An input, as in the real one: its text is in `value`.
        h('input.subject', {
          'data-test-id': 'omni-header-subject',
          'aria-label': words.subject,
          value: ticket.subject,
        }),
        h(
          'p',
          `${label(ticket.status)} · via ${ticket.via.channel} · ${data.organization?.name ?? '-'} · ${dateAndTime(ticket.created_at)}`,
        ),
      ),
      log,
      composer(ticket),
    ),
    customerColumn(data),
  );
  await wait(250);
  mountComments(log, data.comments, Math.max(0, data.comments.length - mountedComments), data.sla);
  log.scrollTop = log.scrollHeight;
}

function fieldsColumn({ ticket, requester, assignee, followers, organization, group, custom }) {
  const select = (testId, value) =>
    h(
      'div.value',
      { 'data-test-id': testId },
      h(
        'div',
        { 'data-garden-id': 'dropdowns.combobox' },
        h('span', { 'data-garden-id': 'dropdowns.combobox.value' }, label(value)),
      ),
    );
  const picked = (testId, text) =>
    h('div.value', { 'data-test-id': testId }, h('span', { 'data-garden-id': 'typography.ellipsis' }, text));
  const field = (name, value) => h('div.field', h('span.name', name), value);
  return h(
    'aside.fields',
    { 'aria-label': words.ticket },
    h(
      'nav.crumbs',
      { 'aria-label': 'Context' },
      organization &&
        h(
          'a',
          { href: `/agent/organizations/${organization.id}`, 'data-test-id': 'tabs-nav-item-organizations' },
          organization.name,
        ),
      h(
        'a',
        { href: `/agent/users/${requester.id}`, 'data-test-id': 'tabs-nav-item-users' },
        h('span.react-wrapper', requester.name),
      ),
      h(
        'span',
        { 'data-test-id': 'tabs-nav-item-tickets' },
        h(
          'span.status',
          { 'data-test-id': 'ticket-fields-status-view', 'data-status': ticket.status },
          label(ticket.status),
        ),
        ` ${words.ticket} #${ticket.id}`,
      ),
    ),
    field('Brand', picked('ticket-system-field-brand-select', 'Kelda')),
    field(words.requester, picked('ticket-system-field-requester-select', requester.name)),
    field(
      words.assignee,
      h(
        'div.value',
        { 'data-test-id': 'assignee-field' },
        group,
        assignee && [' · ', h('span', { 'data-test-id': 'assignee-field-selected-agent-tag' }, assignee.name)],
      ),
    ),
    followers.length > 0 && field(words.followers, h('div.value', followers.join(', '))),
    field(words.type, select('ticket-fields-type-select', ticket.type)),
    field(words.priority, select('ticket-fields-priority-select', ticket.priority)),
    custom.map(({ label: name, value }) => field(name, h('div.value', value))),
    field(
      words.tags,
      h(
        'div.value.tags',
        { 'data-test-id': 'ticket-system-field-tags-multiselect' },
        ticket.tags.map((tag) =>
          h(
            'span.tag',
            { 'data-test-id': 'ticket-system-field-tags-item-selected' },
            tag,
            h('button', { type: 'button', 'aria-label': `Remove ${tag}` }, '×'),
          ),
        ),
      ),
    ),
  );
}

function composer(ticket) {
  return h(
    'div.composer',
    { 'data-test-id': 'omnicomposer' },
    h('div.editor', {
      contenteditable: 'true',
      role: 'textbox',
      'aria-label': words.reply,
      'data-placeholder': words.reply,
    }),
    h(
      'div.actions',
      h(
        'button',
        { type: 'button', 'data-test-id': 'submit_button-button' },
        `${words.submit} `,
        h('b', label(ticket.status)),
      ),
    ),
  );
}

function mountComments(log, comments, from, sla) {
  const older =
    from > 0 &&
    h(
      'button.older',
      { type: 'button', onclick: () => mountComments(log, comments, Math.max(0, from - mountedComments), sla) },
      `${words.older} (${from})`,
    );
  const divider =
    sla &&
    h(
      'div.sla',
      { 'data-test-id': 'sla-divider-wrapper' },
      h('span', `${sla.metric.replaceAll('_', ' ')} · ${relative(sla.breach_at)}`),
    );
  // Measured off-screen by the real page, hidden from everybody.
  const ghost = h(
    'div.ghost',
    { 'data-test-id': 'omni-log-item-message', type: 'agent', 'aria-hidden': 'true' },
    h('div', { 'data-test-id': 'omni-log-message-content' }, words.reply),
  );
  log.replaceChildren(...[older, ...comments.slice(from).map(commentArticle), divider, ghost].filter(Boolean));
}

function commentArticle({ author, created_at, html_body, public: isPublic, attachments }) {
  const side = !isPublic ? 'internal' : author.role === 'end-user' ? 'end-user' : 'agent';
  return h(
    'article',
    { 'data-test-id': 'omni-log-comment-item' },
    h('span.avatar', { 'aria-hidden': 'true' }, initials(author.name)),
    h(
      'div.message',
      { 'data-test-id': 'omni-log-item-message', type: side },
      h(
        'header',
        h('a', { href: `/agent/users/${author.id}`, 'data-test-id': 'omni-log-comment-user-link' }, author.name),
        h(
          'time',
          { 'data-test-id': 'timestamp-relative', datetime: created_at, title: new Date(created_at).toLocaleString() },
          when(created_at),
        ),
        !isPublic && h('span.note', { 'data-test-id': 'omni-log-internal-note-tag' }, words.note),
      ),
      h('div', { 'data-test-id': 'omni-log-message-content', html: html_body }),
      attachments.map(({ file_name, size }) => h('p.attachment', `${file_name} · ${Math.ceil(size / 1024)} kB`)),
    ),
  );
}

function customerColumn({ requester, interactions }) {
  const time = new Date().toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: requester.time_zone,
  });
  return h(
    'aside.customer',
    { 'aria-label': 'Customer context' },
    h('b', requester.name),
    h('p', requester.details, h('br'), `${requester.notes} · ${time} local time`),
    h('h2', words.interactions),
    h(
      'ul',
      interactions.map(({ id, subject, status, updated_at }) =>
        h(
          'li',
          h('a', { href: `/agent/tickets/${id}` }, `#${id} ${subject}`),
          h('small', `${label(status)} · ${shortDate(updated_at)}`),
        ),
      ),
    ),
  );
}

function home() {
  page(
    'home',
    h(
      'div.list',
      h('h1', 'Home'),
      h('p', 'Good morning. Nothing waits for you that is not in a view.'),
      h('a', { href: '/agent/filters/360094211731' }, 'Your unsolved tickets'),
    ),
  );
}

function view(id) {
  const key = `filters/${id}`;
  const pane = page(key, h('p.loading', '…'));
  load(`view/${id}`).then(
    ({ title, tickets }) => pane.replaceChildren(h('div.list', h('h1', title), ticketTable(tickets))),
    (error) => failed(error, pane, 'View'),
  );
  return key;
}

/** A page without a record takes part in the switching like the others. */
function page(key, content) {
  const present = [...panes.children].find((pane) => pane.dataset.key === key);
  const pane = present ?? h('div.record-pane', { 'data-key': key, 'data-is-active': 'false' });
  pane.replaceChildren(content);
  if (!present) panes.append(pane);
  return pane;
}

function ticketTable(tickets) {
  const row = ({ id, subject, status, priority, requester, updated_at }) =>
    h(
      'tr',
      h('td', h('span.status', { 'data-status': status }, label(status))),
      h('td', `#${id}`),
      h('td', h('a', { href: `/agent/tickets/${id}` }, subject)),
      h('td', requester ?? ''),
      h('td', label(priority)),
      h('td', shortDate(updated_at)),
    );
  return h(
    'table',
    h(
      'thead',
      h(
        'tr',
        ['Status', 'ID', words.subject, words.requester, words.priority, 'Updated'].map((name) => h('th', name)),
      ),
    ),
    h('tbody', tickets.map(row)),
  );
}

function organizationPane({ organization, users, tickets }) {
  const { tier, region, connect_version: version } = organization.organization_fields;
  const rows = [
    ['Tier', tier],
    ['Region', region],
    ['Connect version', version],
    ['Domains', organization.domain_names.join(', ')],
    ['External ID', organization.external_id],
    ['Details', organization.details],
  ];
  return h(
    'div.list',
    { 'data-test-id': 'organization-pane', 'data-organization-id': organization.id },
    h('h1', { 'data-test-id': 'organization-name' }, organization.name),
    h(
      'dl',
      rows.filter(([, value]) => value).map(([name, value]) => h('div', h('dt', name), h('dd', value))),
    ),
    h('h2', 'Tickets'),
    ticketTable(tickets),
    h('h2', 'Users'),
    h(
      'ul',
      users.map(({ id, name }) => h('li', h('a', { href: `/agent/users/${id}` }, name))),
    ),
  );
}

function userPane({ user, tickets }) {
  return h('div.list', h('h1', user.name), h('p', user.details), h('p', user.email), ticketTable(tickets));
}
