/** What the three apps share: making elements, loading data, history-only navigation, host shortcuts. */

/**
 * `h('a.tab', { href, 'data-test-id': 'x' }, 'text', child)`. `on…` are listeners, `html` is set as markup (the
 * desk's own), `null`, `undefined` and `false` are left out.
 */
export function h(selector, ...rest) {
  const [name, ...classes] = selector.split('.');
  const element = document.createElement(name || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  const hasAttributes = rest[0]?.constructor === Object;
  for (const [key, value] of Object.entries(hasAttributes ? rest[0] : {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key === 'html') element.innerHTML = value;
    else if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  const children = (hasAttributes ? rest.slice(1) : rest).flat(2);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What the page shows comes from here, apart from the site's public API. Throws an error with the HTTP status. */
export async function load(path) {
  const response = await fetch(`/_desk/data/${path}`);
  if (!response.ok) throw Object.assign(new Error(`HTTP ${response.status}`), { status: response.status });
  return response.json();
}

/** Calls `show` for the present address and each one after it; links and `go` never reload. */
export function startRouter(show) {
  const shown = () => show(new URL(location.href));
  addEventListener('popstate', shown);
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || link.origin !== location.origin || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.target === '_blank') return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
  shown();
  function go(path) {
    history.pushState(null, '', path);
    shown();
  }
  return go;
}

/**
 * Single-key shortcuts as the hosts have them: on the document, unless a text field of the page itself has the focus.
 * The key is left on `body[data-host-shortcut]` for tests to see.
 */
export function hostShortcuts(keys) {
  document.addEventListener('keydown', (event) => {
    const isField =
      event.target instanceof Element && event.target.matches('input, textarea, select, [contenteditable]');
    if (isField || event.ctrlKey || event.metaKey || event.altKey || !keys.includes(event.key)) return;
    document.body.dataset.hostShortcut = event.key;
  });
}

export const isGerman = navigator.language.startsWith('de');

export function initials(name) {
  return name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .slice(0, 2);
}

const locale = isGerman ? 'de-DE' : 'en-GB';

export function shortDate(iso) {
  return new Date(iso).toLocaleDateString(locale, { day: 'numeric', month: 'short' });
}

const time = (iso) => new Date(iso).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });

export function dateAndTime(iso) {
  return `${shortDate(iso)}, ${time(iso)}`;
}

/** `08:42` today, `18 Nov, 08:42` before. */
export function when(iso) {
  return new Date(iso).toDateString() === new Date().toDateString() ? time(iso) : dateAndTime(iso);
}

export function relative(iso) {
  const minutes = Math.round((Date.parse(iso) - Date.now()) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
  return Math.abs(minutes) < 60 * 24
    ? format.format(Math.round(minutes / 60), 'hour')
    : format.format(Math.round(minutes / 1440), 'day');
}

/** Where an app would send one to sign in; the page behind stays as it is. */
export function signedOutNotice() {
  return h('div.notice', { role: 'alert' }, h('b', 'You have been signed out.'), ' Sign in again to go on.');
}

export function missingNotice(what) {
  return h('div.notice', { role: 'alert' }, h('b', `${what} not found.`), ' It does not exist, or you may not see it.');
}
