import { readFirst } from '../dom';
import { serviceNowSelectors as selectors } from './selectors';

/** `var g_ck = 'c4f5…';` in a script of the page, or the same as JSON. */
const inScript = /\bg_ck\b['"]?\s*[=:]\s*['"](\w{16,200})['"]/;

/**
 * Since Geneva the REST API takes a session only together with the token that the page carries (KB0565021); without it
 * the answer is 401 and the browser may ask for a password, so nothing is asked then. The token is read where the page
 * wrote it, goes back to the same host with a GET, and is kept nowhere.
 */
export function sessionHeaders(document: Document): Record<string, string> | undefined {
  const token = readFirst(document, selectors.token) ?? tokenInScripts(document);
  return token ? { 'X-UserToken': token } : undefined;
}

function tokenInScripts(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const [, token] = inScript.exec(script.textContent ?? '') ?? [];
    if (token) return token;
  }
  return undefined;
}
