import { h, hostShortcuts, load, missingNotice, signedOutNotice, startRouter, wait, when } from './page.js';

/**
 * Lightning's console. Each workspace tab keeps its record pages mounted; one is visible. The highlights panel and one
 * section of the details live in open shadow roots, the rest in the light DOM, as while Lightning moves from
 * synthetic to native shadow.
 */
const root = document.querySelector('.navexDesktopLayoutContainer');
const tablist = h('ul.oneConsoleTabContainer.tabBarItems', { role: 'tablist' });
const manager = h('div.navexWorkspaceManager');
root.append(
  h(
    'one-appnav.top',
    h('b.appName', 'Service Console'),
    h('a', { href: '/lightning/page/home' }, 'Home'),
    h('a', { href: '/lightning/o/Case/list?filterName=AllOpenCases' }, 'Cases'),
    h('a', { href: '/lightning/o/Account/list' }, 'Accounts'),
    h('input', { type: 'search', placeholder: 'Search…', 'aria-label': 'Search' }),
  ),
  h('div.oneConsoleTabset.navexConsoleTabset', tablist),
  manager,
);
hostShortcuts(['g', 'm', 'n', 's', 't', '/']);

/** Open workspaces by their address; a record opened inside one is a sub-tab of it. */
const workspaces = new Map();
const pages = new Map();
/** Left over from earlier: mounted behind whatever is shown. */
const restored = '/lightning/r/Case/5004W00001cImp3QAC/view';
const records = /^\/lightning\/r\/(?:([A-Z]\w*)\/)?([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)\/(view|related\/(\w+)\/view)$/;

mountPage(restored, workspaceFor(restored));
startRouter(show);

function show(url) {
  const record = records.test(url.pathname);
  const workspacePath = record ? (url.searchParams.get('ws') ?? url.pathname) : 'none';
  const workspace = workspaceFor(workspacePath);
  // The parent of a sub-tab is mounted behind it.
  if (workspace.tab) mountPage(workspacePath, workspace);
  const page = mountPage(url.pathname, workspace);
  for (const [path, { element, tab }] of workspaces) {
    element.classList.toggle('active', path === workspacePath);
    tab?.classList.toggle('active', path === workspacePath);
  }
  for (const other of pages.values()) {
    other.frame.classList.toggle('active', other === page);
    other.subtab?.classList.toggle('active', other === page);
  }
  document.title = page.title;
}

/** A workspace tab, with the pages opened in it. */
function workspaceFor(path) {
  const present = workspaces.get(path);
  if (present) return present;
  const isRecord = records.test(path);
  const tab = isRecord ? tabItem(path, '…', 'oneConsoleTabItem') : undefined;
  const subtabs = h('ul.subtabs', { role: 'tablist' });
  const section = h('section.oneConsoleTab');
  const element = h('div.navexWorkspace', subtabs, section);
  if (tab) tablist.append(tab);
  manager.append(element);
  const workspace = { path, element, section, subtabs, tab };
  workspaces.set(path, workspace);
  return workspace;
}

function tabItem(path, name, kind) {
  return h(
    `li.${kind}.tabItem`,
    { role: 'presentation' },
    h('a.tabHeader', { href: path, role: 'tab', title: name }, h('span.title', name)),
    h('div.close', h('button.slds-button', { type: 'button', 'aria-label': 'Close' }, '×')),
  );
}

function mountPage(path, workspace) {
  const key = `${workspace.path} ${path}`;
  const present = pages.get(key);
  if (present) return present;
  const frame = h('div.windowViewMode-maximized.lafPageHost', h('p.loading', '…'));
  const isSub = workspace.tab && path !== workspace.path;
  const subtab = isSub
    ? tabItem(`${path}?ws=${encodeURIComponent(workspace.path)}`, '…', 'oneConsoleSubTabItem')
    : undefined;
  if (subtab) workspace.subtabs.append(subtab);
  const page = { frame, subtab, title: 'Lightning Experience', name: '' };
  workspace.section.append(frame);
  pages.set(key, page);
  fill(path, page, workspace).catch((error) =>
    frame.replaceChildren(error.status === 401 ? signedOutNotice() : missingNotice('Record')),
  );
  return page;
}

async function fill(path, page, workspace) {
  const [, , id, , list] = records.exec(path) ?? [];
  if (!id) return otherPage(path, page);
  const record = await load(`record/${id}`);
  await wait(120);
  if (list) relatedPage(record, list, page);
  else recordPage(record, page);
  name(page, list ? `${list} | ${record.name}` : record.name, record.object);
  const tab = page.subtab ?? workspace.tab;
  tab.querySelector('.title').textContent = record.name;
  tab.querySelector('.tabHeader').title = record.name;
}

function name(page, label, object) {
  page.title = `${label} | ${object} | Salesforce`;
  if (page.frame.classList.contains('active')) document.title = page.title;
}

async function otherPage(path, page) {
  const object = /^\/lightning\/o\/(\w+)\/list$/.exec(path)?.[1];
  if (!object) {
    page.title = 'Home | Salesforce';
    page.frame.replaceChildren(
      h('div.home', h('h1', 'Good morning, Mara'), h('p', 'Your recent records are in the lists above.')),
    );
  } else {
    const rows = await load(`list/${object}`);
    page.title = `All Open ${object}s | ${object}s | Salesforce`;
    const cells = ({ id, name: title, fields }) => [
      h('a', { href: recordPath(object, id) }, title),
      ...fields.slice(0, 4).map(({ value }) => value),
    ];
    page.frame.replaceChildren(
      h(
        'div.home',
        h('h1', `All ${object}s`),
        table(['Name', ...(rows[0]?.fields.slice(0, 4).map(({ label }) => label) ?? [])], rows.map(cells)),
      ),
    );
  }
  if (page.frame.classList.contains('active')) document.title = page.title;
}

const recordPath = (object, id) => `/lightning/r/${object}/${id}/view`;

function recordPage(record, page) {
  const related = h('div.related');
  page.frame.replaceChildren(
    h(
      'one-record-home-flexipage2.forcegenerated-flexipage',
      { 'data-record-id': record.id },
      h(
        'record_flexipage-desktop-record-page-decorator',
        h(
          'flexipage-record-home-template-desktop2',
          highlightsPanel(record),
          h(
            'div.columns',
            h('div.main', h('flexipage-tabset2', h('div.tabset', h('b', 'Details')), details(record))),
            related,
          ),
        ),
      ),
    ),
  );
  whenSeen(related, () =>
    related.append(...[feed(record), ...record.related.map((list) => relatedCard(record, list))].filter(Boolean)),
  );
}

/** Highlights as in the official page objects: panel » layout » generated layout » `records-highlights2` with slots. */
function highlightsPanel(record) {
  const shown = record.fields.filter((field) => field.highlight);
  const highlights = h(
    'records-highlights2',
    h('lightning-icon', { slot: 'icon' }, record.object[0]),
    h('records-entity-label', { slot: 'entityLabel' }, record.object),
    h(
      'lightning-formatted-text',
      { slot: 'primaryField' },
      record.object === 'Case' ? record.fields[0].value : record.name,
    ),
    shown.map((field) =>
      h(
        'records-highlights-details-item',
        { slot: 'secondaryFields' },
        h('div', h('p.slds-text-title', { title: field.label }, field.label), h('p.fieldComponent', output(field))),
      ),
    ),
  );
  shadow(
    highlights,
    'header{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;padding:14px 16px}.name{font-size:18px;font-weight:700}.secondary{grid-column:1/-1;display:flex;gap:32px;margin-top:10px}',
    h(
      'header',
      h('slot', { name: 'icon' }),
      h('div', h('slot', { name: 'entityLabel' }), h('div.name', h('slot', { name: 'primaryField' }))),
      h('div.secondary', h('slot', { name: 'secondaryFields' })),
    ),
  );
  const generated = h('div.forcegenerated-record-layout2');
  shadow(generated, shared, highlights);
  const layout = h('records-lwc-record-layout');
  shadow(layout, '', generated);
  const panel = h('records-lwc-highlights-panel');
  shadow(panel, '', layout);
  return panel;
}

/** The first half of the fields in the light DOM, the second in a native shadow root. */
function details(record) {
  const half = Math.ceil(record.fields.length / 2);
  const hidden = h('records-record-layout-section');
  const item = record.object === 'Opportunity' ? dynamicItem : layoutItem;
  shadow(hidden, shared, section('Additional Information', record.fields.slice(half), record.object, item));
  return h(
    'records-lwc-detail-panel',
    { 'record-id': record.id },
    h('records-record-layout-section', section('Information', record.fields.slice(0, half), record.object, layoutItem)),
    hidden,
  );
}

function section(title, fields, object, item) {
  return h(
    'div.slds-section.has-header.slds-is-open',
    h('h3.slds-section__title', h('button.slds-button', { type: 'button' }, title)),
    h(
      'div.rows',
      fields.map((field) => h('records-record-layout-row', item(field, object))),
    ),
  );
}

function layoutItem(field, object) {
  return h(
    'records-record-layout-item',
    { 'field-label': field.label },
    h(
      'div',
      { 'data-target-selection-name': `sfdc:RecordField.${object}.${field.name}` },
      h(
        'div.slds-form-element',
        h('span.test-id__field-label', field.label),
        h(
          'div.slds-form-element__control',
          h(
            'span.test-id__field-value',
            { slot: 'outputField', 'data-output-element-id': 'output-field' },
            output(field),
          ),
        ),
      ),
      // The edit button belongs to the item, not to the value.
      h(
        'button.inline-edit-trigger',
        { type: 'button', title: `Edit ${field.label}` },
        h('span.assistive', `Edit ${field.label}`),
      ),
    ),
  );
}

/** A field of a page built with Dynamic Forms: the label in the field's own shadow root, the value slotted. */
function dynamicItem(field) {
  const host = h(
    'record_flexipage-record-field',
    { 'data-field-id': `Record${field.name}Field` },
    h('span.test-id__field-value', output(field)),
  );
  shadow(host, shared, h('div.slds-form-element', h('span.test-id__field-label', field.label), h('slot')));
  return host;
}

function output({ value, as = 'text', to }) {
  if (value === '') return h('lightning-formatted-text');
  if (as === 'lookup')
    return h(
      'force-lookup',
      h('a', { href: recordPath(to.object, to.id), 'data-navigation': 'enable', 'data-recordid': to.id }, value),
    );
  if (as === 'owner') return h('force-owner-lookup', h('force-lookup', h('span', value)));
  if (as === 'url')
    return h('lightning-formatted-url', h('a', { href: value, target: '_blank', rel: 'noopener' }, value));
  if (as === 'email') return h('emailui-formatted-email-contact', h('a', { href: `mailto:${value}` }, value));
  if (as === 'datetime') return h('records-modstamp', h('lightning-formatted-text', value));
  if (as === 'date') return h('lightning-formatted-text', value);
  if (as === 'number') return h('lightning-formatted-number', value);
  return h('lightning-formatted-text', value);
}

function feed(record) {
  if (record.feed.length === 0) return null;
  const item = ({ by, at, text, isPublic }) =>
    h(
      'article.cuf-feedItem',
      h(
        'header',
        h('b.cuf-entityLink', by),
        h('time', { datetime: at }, when(at)),
        !isPublic && h('span.lock', 'Internal'),
      ),
      h('div.cuf-feedBodyText', text),
    );
  return h('div.slds-card.forceChatterFeed', h('h2', 'Case Comments'), record.feed.map(item));
}

function relatedCard(record, { title, name: list, columns, rows }) {
  const href = `/lightning/r/${record.id}/related/${list}/view`;
  const cells = (row) =>
    row.cells.map((cell, index) =>
      index === 0
        ? h('a', { href: recordPath(row.object, row.id), 'data-refid': 'recordId', 'data-recordid': row.id }, cell)
        : cell,
    );
  return h(
    'article.slds-card.forceRelatedListSingleContainer',
    h('h2', h('a', { href }, h('span', title), ` (${rows.length})`)),
    table(columns, rows.map(cells)),
  );
}

function relatedPage(record, list, page) {
  const found = record.related.find(({ name: listName }) => listName === list);
  page.frame.replaceChildren(
    h(
      'div.home.forceRelatedListDesktop',
      h('nav.crumbs', h('a', { href: recordPath(record.object, record.id) }, record.name), ' > ', list),
      found ? relatedCard(record, found) : missingNotice('List'),
    ),
  );
}

function table(columns, rows) {
  return h(
    'table.slds-table',
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', column)),
      ),
    ),
    h(
      'tbody',
      rows.map((cells) =>
        h(
          'tr',
          cells.map((cell) => h('td', cell)),
        ),
      ),
    ),
  );
}

/** Mounts when scrolled to, as related lists do; a page that is tall enough shows them after a delay. */
function whenSeen(element, mount) {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    setTimeout(mount, 300);
  });
  observer.observe(element);
}

function shadow(host, css, ...children) {
  host.attachShadow({ mode: 'open' }).append(h('style', css), ...children);
}

/** Page styles do not reach into a shadow root. */
const shared = `
  h3{margin:16px 0 8px;font-size:13px} h3 button{border:0;background:none;font:inherit;color:inherit;padding:0}
  .rows{display:grid;grid-template-columns:1fr 1fr;gap:0 24px} records-record-layout-item>div{position:relative;padding:6px 0;border-bottom:1px solid var(--line)}
  .test-id__field-label,.slds-text-title{display:block;margin:0;color:var(--quiet);font-size:12px} .test-id__field-value{white-space:pre-wrap} p{margin:0} a{color:var(--accent)}
  .inline-edit-trigger{position:absolute;right:0;top:8px;width:8px;height:8px;border:0;padding:0;background:none} .assistive{display:none}`;
