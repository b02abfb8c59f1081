import { expect, test } from 'vitest';
import { sites } from '@/lib/sites/sites';
import { hostsWords } from '@/locales/domain/hosts';
import { say } from '@/locales/domain/say';
import { fc } from '@/tests/properties';
import { hostSchema } from './own-host';
import { parseHost } from './parse-host';

const { isBundled } = sites.bundled;
const parse = (typed: string) => parseHost(typed, isBundled);

test.each([
  ['https://jira.brightwater.example/browse/OPS-1', 'jira.brightwater.example'],
  ['jira.brightwater.example', 'jira.brightwater.example'],
  ['  Jira.Brightwater.Example/secure/Dashboard.jspa ', 'jira.brightwater.example'],
  ['jira.brightwater.example/browse/OPS-1?focusedId=1#comment', 'jira.brightwater.example'],
  ['HTTPS://jira.brightwater.example', 'jira.brightwater.example'],
  ['https://jira.brightwater.example:443/', 'jira.brightwater.example'],
  ['jira.brightwater.example.', 'jira.brightwater.example'],
  ['https://support.kelda.example/jira/browse/A-1', 'support.kelda.example'],
  ['jira.bücher.example', 'jira.xn--bcher-kva.example'],
  ['10.20.30.40', '10.20.30.40'],
])('%s → %s', (typed, host) => expect(parse(typed)).toEqual({ host }));

test.each([
  ['', /^Enter the address/],
  ['   ', /^Enter the address/],
  ['http://jira.brightwater.example/browse/OPS-1', /only over https; this address is http\.$/],
  ['file:///home/mara/jira.html', /only over https/],
  ['chrome://extensions', /only over https/],
  ['https://acme.atlassian.net/browse/KEL-1', /^Sidelight reads acme\.atlassian\.net already\.$/],
  ['acme.zendesk.com', /acme\.zendesk\.com already/],
  ['https://github.com/acme/repo/issues/1', /github\.com already/],
  ['https://jira.brightwater.example:8443/', /usual port only \(443\), not on 8443/],
  ['jira.brightwater.example:8080', /not on 8080/],
  ['https://acme.atlassian.net@evil.example/', /before the “@”/],
  ['mara@brightwater.example', /before the “@”/],
  ['*.brightwater.example', /without “\*”/],
  ['jira', /“jira” is no full name of a host/],
  ['localhost', /no full name/],
  ['https://[::1]/', /no full name/],
  ['48213', /“48213” is no full name/],
  ['OPS-1', /no full name/],
  ['my jira', /no address of a page/],
  ['javascript:alert(1)', /no address of a page/],
  ['https://', /no address of a page/],
  ['jira_1.brightwater.example', /no full name/],
  [`${'a'.repeat(400)}.example`, /a…” is no/],
])('%s is refused: %s', (typed, words) => {
  const { problem } = parse(typed);
  expect(problem && say(hostsWords.problem, problem)).toMatch(words);
});

test('whatever is typed, a host that comes out can be granted, and is none that is read already', () => {
  const parts = fc.constantFrom(
    'https://',
    'http://',
    'jira',
    '.',
    '*',
    'acme',
    '/',
    ':',
    '8',
    '@',
    'zendesk.com',
    ' ',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(parts).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { host, problem } = parse(text);
      if (host === undefined) return problem !== undefined && say(hostsWords.problem, problem).length > 10;
      return hostSchema.safeParse(host).success && !isBundled(host) && new URL(`https://${host}/`).hostname === host;
    }),
  );
});
