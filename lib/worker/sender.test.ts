import { describe, expect, test } from 'vitest';
import { callerOf, type Sender } from './sender';

const extension = { id: 'sidelight', origin: 'chrome-extension://sidelight' };
const panel = 'chrome-extension://sidelight/panel.html';
const sidePanel = 'chrome-extension://sidelight/sidepanel.html';
const ticket = 'https://acme.zendesk.com/agent/tickets/48213';

const senders: [string, Sender, string][] = [
  ['side panel', { id: 'sidelight', url: sidePanel, origin: extension.origin }, 'own'],
  ['injected frame', { id: 'sidelight', url: panel, origin: extension.origin, frameId: 3, tab: { id: 7 } }, 'frame'],
  [
    'own page in a tab, without origin (Firefox)',
    { id: 'sidelight', url: sidePanel, tab: { id: 7 }, frameId: 0 },
    'own',
  ],
  [
    'the frame’s page in a window that a page opened',
    { id: 'sidelight', url: `${panel}#a`, origin: extension.origin, tab: { id: 7 }, frameId: 0 },
    'stranger',
  ],
  ['the frame’s page without a tab', { id: 'sidelight', url: panel, origin: extension.origin }, 'stranger'],
  [
    'a frame of a page that none may load',
    { id: 'sidelight', url: sidePanel, origin: extension.origin, frameId: 3, tab: { id: 7 } },
    'stranger',
  ],
  ['a sandboxed frame', { id: 'sidelight', url: panel, origin: 'null', frameId: 3, tab: { id: 7 } }, 'stranger'],
  [
    'content script',
    { id: 'sidelight', url: ticket, origin: 'https://acme.zendesk.com', frameId: 0, tab: { id: 7 } },
    'site',
  ],
  ['content script without origin', { id: 'sidelight', url: ticket, frameId: 0, tab: { id: 7 } }, 'site'],
  ['content script in a sub-frame', { id: 'sidelight', url: ticket, frameId: 2, tab: { id: 7 } }, 'stranger'],
  ['content script without tab', { id: 'sidelight', url: ticket, frameId: 0 }, 'stranger'],
  ['plain http page', { id: 'sidelight', url: 'http://acme.zendesk.com/', frameId: 0, tab: { id: 7 } }, 'stranger'],
  [
    'other extension',
    { id: 'other', url: 'chrome-extension://other/a.html', origin: 'chrome-extension://other' },
    'stranger',
  ],
  ['other extension with our url', { id: 'other', url: panel, origin: extension.origin }, 'stranger'],
  [
    'look-alike origin',
    { id: 'sidelight', url: 'chrome-extension://sidelight.evil/panel.html', frameId: 0, tab: { id: 1 } },
    'stranger',
  ],
  ['opaque origin', { id: 'sidelight', url: 'about:blank', origin: 'null', frameId: 0, tab: { id: 1 } }, 'stranger'],
  ['empty', {}, 'stranger'],
];

describe('callerOf', () => {
  test.each(senders)('%s', (_, sender, kind) => expect(callerOf(sender, extension).kind).toBe(kind));
});

test('a frame and a content script are told by their tab, which they cannot name themselves', () => {
  const frame = { id: 'sidelight', url: panel, origin: extension.origin, frameId: 3, documentId: 'D', tab: { id: 7 } };
  expect(callerOf(frame, extension)).toEqual({ kind: 'frame', tabId: 7, frameId: 3, documentId: 'D' });
  const script = { id: 'sidelight', url: ticket, frameId: 0, tab: { id: 7 } };
  expect(callerOf(script, extension)).toEqual({ kind: 'site', tabId: 7, host: 'acme.zendesk.com' });
});

test.each([
  [ticket, 'acme.zendesk.com'],
  ['https://', undefined],
  [undefined, undefined],
])('the host of a content script at %s', (url, host) => {
  const sender = { id: 'sidelight', url, origin: 'https://acme.zendesk.com', frameId: 0, tab: { id: 7 } };
  expect(callerOf(sender, extension).host).toBe(host);
});
