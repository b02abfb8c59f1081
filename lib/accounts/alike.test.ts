import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { alikeAccounts, type Comparable, likenessOfNames } from './alike';

const zendesk = (id: string) => `zendesk:acme.zendesk.com:organization:${id}`;
const account = (id: string, part: Partial<Comparable> = {}): Comparable => ({
  id,
  name: '',
  domains: [],
  keys: [],
  named: [],
  partedFrom: [],
  ...part,
});
const inZendesk = account('a', {
  name: 'Brightwater Health',
  domains: ['brightwater.example'],
  keys: [zendesk('77')],
});
const inSalesforce = account('b', {
  name: 'Brightwater Hlth. Ltd',
  domains: ['brightwater.example'],
  keys: ['salesforce:0014W00002BRIGHTQA'],
});
const codes = (accounts: Comparable[]) =>
  alikeAccounts(accounts).map(({ one, other, because }) => `${one}${other} ${because.map(({ code }) => code).join()}`);

describe('names', () => {
  test.each([
    ['Brightwater Health', 'Brightwater Hlth. Ltd', 'alike'],
    ['Halden Freight', 'HALDEN FREIGHT GmbH', 'same'],
    ['Müller & Söhne KG', 'Muller Sohne', 'same'],
    ['Halden', 'Halden Freight', 'alike'],
    ['Northwind Traders', 'Northwind Trad.', 'alike'],
    ['Halden Freight', 'Halden Health', undefined],
    ['Halden Freight', 'Brightwater Freight', undefined],
    ['ABC', 'ABC Logistics', undefined],
    ['Health Partners', 'Brightwater Health Partners', undefined],
    ['GmbH', 'AG', undefined],
    ['', 'Halden', undefined],
  ])('%s and %s are %s', (one, other, likeness) => {
    expect(likenessOfNames(one, other)).toBe(likeness);
    expect(likenessOfNames(other, one)).toBe(likeness);
  });
});

test('the same domain and names that are alike are asked about, with what is missing', () => {
  expect(alikeAccounts([inSalesforce, inZendesk])).toEqual([
    {
      one: 'a',
      other: 'b',
      because: [{ code: 'domain', domain: 'brightwater.example' }, { code: 'alikeName' }],
      missing: [{ code: 'noId' }],
    },
  ]);
});

test.each<[string, Comparable[], string[]]>([
  ['a domain alone is none: a subsidiary writes from it too', [inZendesk, { ...inSalesforce, name: 'Orrin' }], []],
  [
    'the same name without a domain',
    [inZendesk, { ...inSalesforce, name: 'Brightwater Health', domains: [] }],
    ['ab sameName'],
  ],
  [
    'the same name with another domain',
    [inZendesk, { ...inSalesforce, name: 'Brightwater Health', domains: ['b.example'] }],
    [],
  ],
  ['names that are only alike need a domain', [inZendesk, { ...inSalesforce, domains: [] }], []],
  ['what a person parted', [{ ...inZendesk, partedFrom: ['b'] }, inSalesforce], []],
  ['two organizations of one Zendesk that are only alike', [inZendesk, { ...inSalesforce, keys: [zendesk('78')] }], []],
  [
    'two of one Zendesk with one name and one domain',
    [inZendesk, { ...inSalesforce, name: 'Brightwater Health', keys: [zendesk('78')] }],
    ['ab domain,sameName'],
  ],
  [
    'an address of the other in a ticket',
    [
      inZendesk,
      account('c', { name: 'BW', keys: ['salesforce:1'] }),
      { ...inSalesforce, named: [{ key: 'salesforce:1', by: '#7' }] },
    ],
    ['bc named', 'ab domain,alikeName'],
  ],
  [
    'a domain of many is a provider’s',
    ['a', 'b', 'c', 'd', 'e'].map((id) => account(id, { name: `Brightwater ${id}`, domains: ['host.example'] })),
    [],
  ],
])('%s', (_, accounts, expected) => expect(codes(accounts)).toEqual(expected));

test('the order of accounts does not matter, and no pair comes twice or with itself', () => {
  const some = fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Halden', 'Halden Freight', 'Halden Freight GmbH', 'Brightwater', ''),
    domains: fc.subarray(['halden.example', 'brightwater.example', 'host.example']),
    named: fc.subarray([{ key: 'salesforce:1', by: '#1' }]),
    partedFrom: fc.constant([]),
  });
  fc.assert(
    fc.property(fc.uniqueArray(some, { selector: ({ id }) => id, maxLength: 12 }), (some) => {
      // A key is one account's.
      const accounts = some.map((one, index) => ({ ...one, keys: [`salesforce:${index}`] }));
      const pairs = alikeAccounts(accounts);
      expect(
        alikeAccounts(accounts.toReversed())
          .map(({ one, other }) => one + other)
          .sort(),
      ).toEqual(pairs.map(({ one, other }) => one + other).sort());
      expect(new Set(pairs.map(({ one, other }) => one + other)).size).toBe(pairs.length);
      expect(pairs.every(({ one, other }) => one < other)).toBe(true);
    }),
  );
});

test('two thousand accounts are compared in no time', () => {
  const accounts = Array.from({ length: 2000 }, (_, index) =>
    account(String(index), { name: `Customer ${index % 1500}`, domains: [`c${index % 1700}.example`] }),
  );
  const before = performance.now();
  alikeAccounts(accounts);
  expect(performance.now() - before).toBeLessThan(500);
});
