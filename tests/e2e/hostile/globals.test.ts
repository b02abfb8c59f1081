import { describe, expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { loot, openAttacked, ourAddress, ways } from './hostile.ts';

/* A page that replaces what every script stands on, before anything of ours runs. */

const session = startSession();

/** Runs in the page: all that is called passes by the attacker, who takes what looks like ours. */
function replaceGlobals(): void {
  const address = /-extension:/;
  const { stringify } = JSON;
  const note = (way: string, value: unknown) => {
    try {
      const text = typeof value === 'string' ? value : stringify(value);
      if (address.test(text ?? '') || /"secret"/.test(text ?? '')) window.take(way, text);
    } catch {
      // What cannot be told as text is looked at no further.
    }
  };
  const wrap = (holder: object, name: string, way: string) => {
    const original = Reflect.get(holder, name) as (...args: unknown[]) => unknown;
    if (typeof original !== 'function') return;
    Object.defineProperty(holder, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        for (const arg of args) note(way, arg);
        return Reflect.apply(original, this, args);
      },
    });
  };
  wrap(Window.prototype, 'postMessage', 'postMessage');
  wrap(window, 'postMessage', 'postMessage');
  wrap(MessagePort.prototype, 'postMessage', 'port');
  wrap(Element.prototype, 'setAttribute', 'setAttribute');
  wrap(Node.prototype, 'appendChild', 'appendChild');
  wrap(Element.prototype, 'append', 'append');
  wrap(crypto, 'getRandomValues', 'random');
  wrap(crypto, 'randomUUID', 'random');
  wrap(JSON, 'stringify', 'JSON');
  wrap(JSON, 'parse', 'JSON');
  wrap(Promise.prototype, 'then', 'then');
  wrap(EventTarget.prototype, 'addEventListener', 'addEventListener');
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
  Object.defineProperty(MessageEvent.prototype, 'data', {
    configurable: true,
    get() {
      const value = data?.call(this);
      note('data', value);
      return value;
    },
  });
  const { call } = Function.prototype;
  Function.prototype.call = function (...args) {
    for (const arg of args) if (typeof arg === 'string') note('call', arg);
    return Reflect.apply(call, this, args);
  };
  Object.defineProperty(Object.prototype, 'sidelight', {
    configurable: true,
    set(value) {
      note('prototype', value);
    },
  });
  for (const name of ['sidelight-panel', 'sidelight-launcher', 'sidelight-frame']) {
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          window.take('element', name);
          const attach = this.attachShadow.bind(this);
          this.attachShadow = (init) => attach({ ...init, mode: 'open' });
        }
      },
    );
  }
}

describe.each(ways)('with the attacker %s', (how) => {
  test('nothing of ours passes by the page, and the panel shows the record', async () => {
    const page = await openAttacked(session, {
      url: urls.ticket(tickets.ssoTenantMove),
      script: replaceGlobals,
      how,
    });
    const panel = await openPanel(page);
    await waitForText(panel, /SSO sign-in fails with AADSTS50011/);
    expect(await ask(panel, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
    const { 'closed root': _, ...taken } = await loot(page);
    expect(taken).toEqual({});
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(ourAddress);
  });
});
