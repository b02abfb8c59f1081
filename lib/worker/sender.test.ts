import { describe, expect, test } from 'vitest';
import { type Sender, senderHost, senderKind } from './sender';

const extension = { id: 'sidelight', origin: 'chrome-extension://sidelight' };
const panel = 'chrome-extension://sidelight/panel.html';
const ticket = 'https://acme.zendesk.com/agent/tickets/48213';

const senders: [string, Sender, string][] = [
  ['side panel', { id: 'sidelight', url: panel, origin: extension.origin }, 'page'],
  ['injected frame', { id: 'sidelight', url: panel, origin: extension.origin, frameId: 3, tab: { id: 7 } }, 'page'],
  ['own page without origin (Firefox)', { id: 'sidelight', url: panel, tab: { id: 7 }, frameId: 0 }, 'page'],
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

describe('senderKind', () => {
  test.each(senders)('%s', (_, sender, kind) => expect(senderKind(sender, extension)).toBe(kind));
});

test.each([
  [ticket, 'acme.zendesk.com'],
  ['not a url', undefined],
  [undefined, undefined],
])('senderHost of %s', (url, host) => expect(senderHost({ url })).toBe(host));
