import { expect, test } from 'vitest';
import { type AskedAt, askedAccounts, systemName, systemOfName } from './asked-at';

const objectOf = (site: string) => ({ zendesk: 'organization', jira: 'organization', salesforce: 'Account' })[site];
const lightning: AskedAt = { site: 'salesforce', host: 'acme.lightning.force.com' };
const ownJira: AskedAt = { site: 'jira', host: 'jira.example.com', base: '/jira' };
const asked = (key: string, met: AskedAt[] = []) =>
  askedAccounts([key], met, objectOf).map((ref) => `${systemName(ref)} ${ref.object} ${ref.id}`);

test.each<[string, string, AskedAt[], string[]]>([
  ['a key with its host', 'zendesk:a.zendesk.com:organization:4', [], ['zendesk:a.zendesk.com organization 4']],
  [
    'below the path at which the host was met',
    'jira:jira.example.com:organization:7',
    [lightning, ownJira],
    ['jira:jira.example.com/jira organization 7'],
  ],
  [
    'one without a host, where its site was met',
    'salesforce:0014W0',
    [ownJira, lightning],
    ['salesforce:acme.lightning.force.com Account 0014W0'],
  ],
  ['one without a host, nowhere met', 'salesforce:0014W0', [ownJira], []],
  ['a site that lists none', 'github:github.com:organization:4', [], []],
])('%s', (_, key, met, expected) => expect(asked(key, met)).toEqual(expected));

test.each(['zendesk:a.zendesk.com', 'jira:jira.example.com/jira'])('%s is read as it is written', (name) =>
  expect(systemName(systemOfName(name) ?? lightning)).toBe(name),
);

test.each(['', 'zendesk', 'zendesk:a.b:organization:4'])('%j is no system', (name) =>
  expect(systemOfName(name)).toBeUndefined(),
);
