import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { findSensitive } from './find';
import { findKnown, type Known } from './known';

const found = (text: string, known: Known) => findKnown(text, known).map(({ start, end }) => text.slice(start, end));

describe('whom nobody is called', () => {
  test.each([
    ['Unknown', 'Unknown column "a.id" in field list'],
    ['Zendesk', 'Zendesk answers HTTP 500'],
    ['System', 'System.NullReferenceException in System'],
    ['Automation', 'Automation rule failed'],
    ['Automation for Jira', 'Automation for Jira failed'],
    ['Support', 'Support for SAML, from Support'],
    ['Support Team', 'The Support Team says hi'],
    ['API User', 'API User 401'],
    ['Deleted User 42', 'Deleted User 42'],
    ['', 'nothing at all'],
    [' ', 'a  b'],
    ['-', 'a - b'],
    ['...', 'and so on...'],
    ['Administrator', 'Administrator rights'],
  ])('%j leaves %j as it is', (name, text) => {
    expect(found(text, { names: [name], accounts: [name] })).toEqual([]);
  });
});

describe('a name that is an everyday word', () => {
  test.each([
    ['Mark', 'Mark the box, then hit Mark', []],
    ['Mark', 'Hi Mark, thanks.\n\nCheers,\nMark', ['Mark', 'Mark']],
    ['Mark', 'On Monday Mark wrote: hello', ['Mark']],
    ['page', 'The page fails; Page 2 as well', []],
    ['page', 'ask @page', ['page']],
    ['Will May', 'Will May be there? Thanks May', ['Will May', 'May']],
    ['Release', 'Release 4.18.2 fails', []],
  ])('%s in %j', (name, text, expected) => {
    expect(found(text, { names: [name] })).toEqual(expected);
  });
});

describe('a customer in hosts and paths', () => {
  test.each([
    ['https://haldenfreight.example/login', ['haldenfreight']],
    ['https://halden.kelda.example/login and halden-prod.kelda.example', ['halden', 'halden']],
    ['/tenants/halden-freight/users, halden_freight_prod', ['halden-freight', 'halden_freight']],
    ['ops@haldenfreight.example', ['haldenfreight']],
    ['halden-freight.example.com is down', ['halden-freight']],
    ['we halden it. halden is a word, haldenfreighting another', []],
    ['https://haldenberg.example', []],
  ])('%s', (text, expected) => {
    expect(found(text, { accounts: ['Halden Freight GmbH'] })).toEqual(expected);
  });

  test('an everyday word names nobody in a host', () => {
    expect(found('https://target.kelda.example and https://signal.example', { accounts: ['Target Inc.'] })).toEqual([]);
  });
});

describe('names', () => {
  test.each([
    ['Anne-Marie Weber', 'Anne-Marie and Weber', ['Anne-Marie', 'Weber']],
    ['octo-cat', 'octo-cat and @octo-cat, not octo', ['octo-cat', 'octo-cat']],
    ['Ines Carvalho (Halden)', 'Ines, Carvalho', ['Ines', 'Carvalho']],
    ['Halden Support', 'Halden Support at Halden', ['Halden Support']],
    ['José Núñez', 'Jose\u0301 here', ['Jose\u0301']],
  ])('%s in %j', (name, text, expected) => {
    expect(found(text, { names: [name] })).toEqual(expected);
  });

  test('a customer of one everyday word is one as it is spelled', () => {
    expect(found('Target asks about the target', { accounts: ['Target Inc.'] })).toEqual(['Target']);
  });

  test('no name of any script breaks the search', () => {
    const names = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 4 });
    fc.assert(
      fc.property(names, names, fc.string({ unit: 'grapheme' }), (people, accounts, text) => {
        expect(() => findSensitive(text, { names: people, accounts })).not.toThrow();
      }),
    );
  });
});
