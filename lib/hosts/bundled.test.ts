import { describe, expect, test } from 'vitest';
import { sites } from '@/lib/sites/sites';
import { isGranted } from './bundled';

const { isBundled, isSiteGranted, originsOf } = sites.bundled;

test.each([
  ['acme.zendesk.com', true],
  ['zendesk.com.evil.example', false],
  ['evilzendesk.com', false],
  ['acme.atlassian.net', true],
  ['acme--uat.sandbox.lightning.force.com', true],
  ['acme.lightning.force.com.mcas.ms', true],
  ['acme.my.salesforce.com', false],
  ['github.com', true],
  ['gist.github.com', false],
  ['jira.brightwater.example', false],
])('%s is read from the start: %s', (host, bundled) => expect(isBundled(host)).toBe(bundled));

test.each([
  ['jira.brightwater.example', ['https://jira.brightwater.example/*']],
  ['acme.atlassian.net', ['https://acme.atlassian.net/*']],
  ['acme.zendesk.com', ['https://acme.zendesk.com/agent/*']],
])('%s is asked for as %j', (host, origins) => expect(originsOf(host)).toEqual(origins));

describe('what is granted is told by the origins the browser lists', () => {
  // As Chromium 156 and Firefox 153 answer `permissions.getAll` for the same manifest.
  const chromium = ['https://*.atlassian.net/*', 'https://*.zendesk.com/agent/*', 'https://github.com/*'];
  const firefox = ['https://github.com/*', 'https://*.atlassian.net/*', 'https://*.zendesk.com/*'];
  test.each([
    [chromium, 'acme.zendesk.com', true],
    [firefox, 'acme.zendesk.com', true],
    [chromium, 'jira.brightwater.example', false],
    [['https://jira.brightwater.example/*'], 'jira.brightwater.example', true],
    [['https://jira.brightwater.example/*'], 'wiki.brightwater.example', false],
    [['<all_urls>'], 'jira.brightwater.example', true],
    [['*://*/*'], 'jira.brightwater.example', true],
    [['http://jira.brightwater.example/*'], 'jira.brightwater.example', false],
    [['file:///*', 'nonsense'], 'jira.brightwater.example', false],
    [[], 'acme.zendesk.com', false],
  ])('%j, %s: %s', (origins, host, granted) => expect(isGranted(host, origins)).toBe(granted));
});

test.each([
  [['https://*.zendesk.com/agent/*'], true],
  [['https://acme.zendesk.com/*'], true],
  [['<all_urls>'], true],
  [['https://*.atlassian.net/*', 'https://zendesk.com.evil.example/*'], false],
  [[], false],
])('Zendesk with %j: %s', (origins, granted) => expect(isSiteGranted('zendesk', origins)).toBe(granted));
