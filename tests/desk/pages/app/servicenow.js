import { h, hostShortcuts, load, missingNotice, signedOutNotice, startRouter, wait } from './page.js';

/**
 * ServiceNow in its three forms: the classic form as a page of its own and inside the navigation's frame (`nav_to.do`,
 * and Next Experience, which keeps the frame in open shadow roots), and a workspace, whose records stay mounted in
 * shadow roots and have no stable names.
 */
const root = document.getElementById('root');
const isFramed = window !== window.top;
const formPath = /^\/(incident|sn_customerservice_case)\.do$/;
const framePath = '/now/nav/ui/classic/params/target/';
const names = { incident: 'Incident', sn_customerservice_case: 'Case' };
const homes = {
  incident: '/now/nav/ui/classic/params/target/incident_list.do',
  sn_customerservice_case: '/now/nav/ui/classic/params/target/sn_customerservice_case_list.do',
};

/** Counts navigations, so that a late answer is dropped. */
let navigation = 0;
let navigationFrame;
let workspace;
hostShortcuts(['?']);
startRouter(show);

async function show(url) {
  navigation += 1;
  const mine = navigation;
  const target = targetOf(url);
  const record = /^\/now\/.+\/record\/(\w+)\/([0-9a-f]{32})(?:\/|$)/.exec(url.pathname);
  if (target) return showFramed(target, url.pathname.startsWith(framePath));
  navigationFrame = undefined;
  if (record) return showWorkspace(record[1], record[2], mine);
  workspace = undefined;
  const table = formPath.exec(url.pathname)?.[1];
  root.replaceChildren(isFramed ? '' : banner(), h('main.content', h('p.loading', 'Loading…')));
  const content = root.querySelector('.content');
  try {
    if (table) await showForm(content, table, url.searchParams.get('sys_id'), mine);
    else await showHome(content, mine);
  } catch (error) {
    if (mine === navigation)
      content.replaceChildren(error.status === 401 ? signedOutNotice() : missingNotice('Record'));
  }
}

function targetOf(url) {
  if (url.pathname === '/nav_to.do') return url.searchParams.get('uri');
  return url.pathname.startsWith(framePath) ? decodeURIComponent(url.pathname.slice(framePath.length)) : undefined;
}

function banner() {
  return h(
    'header.top',
    h('b', 'ServiceNow'),
    h('a', { href: '/now/nav/ui/home' }, 'Home'),
    h('a', { href: homes.incident }, 'Incidents'),
    h('a', { href: homes.sn_customerservice_case }, 'Cases'),
    h('input', { type: 'search', placeholder: 'Search', 'aria-label': 'Search' }),
  );
}

/** The navigation stays; the frame inside it goes to the other page. */
function showFramed(target, isNext) {
  workspace = undefined;
  const src = target.startsWith('/') ? target : `/${target}`;
  document.title = 'ServiceNow';
  if (navigationFrame?.isNext === isNext) {
    if (navigationFrame.frame.getAttribute('src') !== src) navigationFrame.frame.setAttribute('src', src);
    return;
  }
  const frame = h('iframe', { id: 'gsft_main', name: 'gsft_main', title: 'Main content', src });
  navigationFrame = { frame, isNext };
  if (!isNext) return root.replaceChildren(banner(), frame);
  const shell = h('macroponent-f51912f4c700201072b211d4d8c26010');
  const canvas = h('sn-canvas-appshell-main');
  const style = ':host, iframe { display: block; flex: 1; width: 100%; height: 100%; border: 0 }';
  shell.attachShadow({ mode: 'open' }).append(h('style', style), canvas);
  canvas.attachShadow({ mode: 'open' }).append(h('style', style), frame);
  root.replaceChildren(banner(), shell);
}

async function showHome(content, mine) {
  const table = /^\/(\w+)_list\.do$/.exec(location.pathname)?.[1] ?? 'incident';
  const rows = await load(`list/${table}`);
  if (mine !== navigation) return;
  document.title = `${names[table]}s | ServiceNow`;
  // A framed list opens its records in the frame; here they open as pages, so that the address tells.
  const link = ({ sysId, number }) => h('a', { href: `/${table}.do?sys_id=${sysId}`, target: '_top' }, number);
  content.replaceChildren(
    h(
      'div.list',
      h('h1', `${names[table]}s`),
      recordTable(['Number', 'Short description', 'State', 'Priority'], rows, link),
    ),
  );
}

function recordTable(heads, rows, link) {
  return h(
    'table',
    h(
      'thead',
      h(
        'tr',
        heads.map((name) => h('th', name)),
      ),
    ),
    h(
      'tbody',
      rows.map((row) => h('tr', h('td', link(row)), h('td', row.subject), h('td', row.state), h('td', row.priority))),
    ),
  );
}

async function showForm(content, table, sysId, mine) {
  const record = await load(`record/${sysId}`);
  if (record.table !== table) throw Object.assign(new Error('another table'), { status: 404 });
  await wait(150);
  if (mine !== navigation) return;
  document.title = `${record.columns.number.value} | ${names[table]} | ServiceNow`;
  const stream = h('ul.h-card-wrapper.activities-form');
  content.replaceChildren(classicForm(table, sysId, record.columns, stream));
  // The activity stream is loaded by itself.
  await wait(350);
  if (mine === navigation) stream.append(...[...record.stream].reverse().map(card));
}

function classicForm(table, sysId, columns, stream) {
  const id = (field, prefix = '') => `${prefix}${table}.${field}`;
  const text = (label, field) => [label, h('input', { id: id(field), value: columns[field].value })];
  const choice = (label, field) => [
    label,
    h(
      'select',
      { id: id(field) },
      columns[field].value === ''
        ? h('option', { value: '', selected: true }, '-- None --')
        : h('option', { value: columns[field].value, selected: true }, columns[field].display_value),
    ),
  ];
  const reference = (label, field) => [
    label,
    h('input', { type: 'hidden', id: id(field), value: columns[field].value }),
    h('input', { id: id(field, 'sys_display.'), value: columns[field].display_value }),
  ];
  const readOnly = (label, field) => [
    label,
    h('input', { type: 'hidden', id: id(field), value: columns[field].value }),
    h('input', { id: `${id(field)}_label`, value: columns[field].display_value, readonly: true }),
  ];
  const isCase = table === 'sn_customerservice_case';
  const rows = [
    [...readOnlyText('Number', id('number', 'sys_readonly.'), columns.number.value)],
    isCase ? reference('Contact', 'contact') : reference('Caller', 'caller_id'),
    isCase ? readOnly('Account', 'account') : readOnly('Company', 'company'),
    choice('Channel', 'contact_type'),
    choice('State', 'state'),
    choice('Priority', 'priority'),
    choice('Category', 'category'),
    choice('Subcategory', 'subcategory'),
    reference('Assignment group', 'assignment_group'),
    reference('Assigned to', 'assigned_to'),
    text('Short description', 'short_description'),
  ];
  const form = h(
    'form',
    { id: `${table}.do`, action: `${table}.do` },
    h('input', { type: 'hidden', name: 'sys_target', value: table }),
    h('input', { type: 'hidden', name: 'sys_uniqueValue', id: 'sys_uniqueValue', value: sysId }),
    h('h1', `${names[table]} ${columns.number.value}`),
    h(
      'div.form-fields',
      rows.map(([label, ...fields]) => h('label.form-group', h('span', label), fields)),
    ),
    h(
      'label.form-group.wide',
      h('span', 'Description'),
      h('textarea', { id: id('description'), rows: 6 }, columns.description.value),
    ),
    h('div', { id: 'sn_form_inline_stream_entries' }, stream),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

function readOnlyText(label, id, value) {
  return [label, h('input', { id, value, readonly: true })];
}

function card({ kind, by, at, text }, index) {
  return h(
    'li.h-card.h-card_md.h-card_comments',
    { id: `activity_${index}` },
    h('span.sn-card-component-createdby', by),
    h('div.sn-card-component-time', h('span', kind), h('div.date-calendar', at)),
    h(
      'div.sn-card-component_summary',
      h('span.sn-widget-textblock-body.sn-widget-textblock-body_formatted', ...withBreaks(text)),
    ),
  );
}

function withBreaks(text) {
  return text.split('\n').flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));
}

/** Records stay mounted in their tabs; one is shown. Nothing in them says which record it is. */
async function showWorkspace(table, sysId, mine) {
  if (!workspace) {
    workspace = { tabs: h('div.workspace-tabs', { role: 'tablist' }), pages: new Map() };
    root.replaceChildren(banner(), h('main.content.workspace', workspace.tabs));
  }
  const content = root.querySelector('.content');
  let page = workspace.pages.get(sysId);
  if (!page) {
    page = { frame: h('now-record-form-connected'), tab: h('a', { href: location.pathname, role: 'tab' }, '…') };
    workspace.pages.set(sysId, page);
    workspace.tabs.append(page.tab);
    content.append(page.frame);
    fillWorkspace(page, table, sysId);
  }
  if (mine !== navigation) return;
  for (const other of workspace.pages.values()) other.frame.hidden = other !== page;
  document.title = page.title ?? 'Workspace';
}

async function fillWorkspace(page, table, sysId) {
  const shadow = page.frame.attachShadow({ mode: 'open' });
  try {
    const { columns } = await load(`record/${sysId}`);
    await wait(200);
    page.title = `${columns.number.value} | ${names[table]} | Workspace`;
    page.tab.textContent = columns.number.value;
    const field = (label, value) => h('now-record-field', h('span', label), h('div', value));
    shadow.append(
      h('h1', columns.short_description.value),
      field('State', columns.state.display_value),
      field('Priority', columns.priority.display_value),
      field('Assigned to', columns.assigned_to.display_value),
      h('pre', columns.description.value),
    );
    if (!page.frame.hidden) document.title = page.title;
  } catch (error) {
    shadow.append(error.status === 401 ? signedOutNotice() : missingNotice('Record'));
  }
}
