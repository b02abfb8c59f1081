import { expect, test } from 'vitest';
import { coversAddress } from './host-pattern';

test.each([
  ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/agent/tickets/1', true],
  ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/hc/agent/1', false],
  ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com.evil.example/agent/1', false],
  ['https://*.zendesk.com/agent/*', 'http://acme.zendesk.com/agent/1', false],
  ['https://github.com/*', 'https://github.com/acme/repo/issues/1?x=1', true],
  ['https://github.com/*/issues/*', 'https://github.com/acme/repo/issues/1', true],
  ['https://github.com/*/issues/*', 'https://github.com/acme/repo/pull/1', false],
  ['https://jira.example/a.b/*', 'https://jira.example/aXb/1', false],
  ['*://*/*', 'https://anything.example/', true],
  ['<all_urls>', 'https://anything.example/x', true],
])('%s covers %s: %s', (pattern, address, covers) => {
  expect(coversAddress(pattern, new URL(address))).toBe(covers);
});
