import { describe, expect, test } from 'vitest';
import type { Context } from '@/lib/context/context';
import { type Condition, matches, recordFacts, rulesFor } from './rules';

const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
const ticket: Context = {
  kind: 'ticket',
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
  readAt: 0,
  partial: false,
  fields: {
    organization: field({ name: 'Halden Freight', id: '360' }),
    requester: field({ name: 'Ines', email: 'ines@Halden.example', role: 'customer' as const }),
    tags: field(['SSO', 'entra']),
    form: field('Integration'),
  },
  empty: [],
  conversation: [],
};
const issue: Context = {
  ...ticket,
  ref: { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' },
  fields: { tags: field(['halden-sso']) },
};
const customer: Context = {
  kind: 'account',
  ref: { site: 'salesforce', host: 'acme.lightning.force.com', kind: 'account', object: 'Account', id: '001' },
  readAt: 0,
  partial: false,
  fields: { name: field('Halden Freight'), website: field('https://www.halden.example/de') },
  empty: [],
};
const rule = (engagementId: string, ...conditions: Condition[]) => ({ id: engagementId, engagementId, conditions });

describe('a rule', () => {
  test.each<[string, Context, Condition[], boolean]>([
    ['by organization', ticket, [{ field: 'organization', value: 'halden freight' }], true],
    [
      'by organization and tag',
      ticket,
      [
        { field: 'organization', value: 'Halden Freight' },
        { field: 'tag', value: 'sso' },
      ],
      true,
    ],
    [
      'asks for all of it',
      ticket,
      [
        { field: 'organization', value: 'Halden Freight' },
        { field: 'tag', value: 'scim' },
      ],
      false,
    ],
    ['never takes a part of a word', ticket, [{ field: 'tag', value: 'ss' }], false],
    ['by the requester’s domain', ticket, [{ field: 'domain', value: 'halden.example' }], true],
    ['by form', ticket, [{ field: 'form', value: 'integration' }], true],
    ['by what the account is called here', ticket, [{ field: 'account', value: 'Halden' }], true],
    ['by project', issue, [{ field: 'project', value: 'kel' }], true],
    ['by another project', issue, [{ field: 'project', value: 'ENG' }], false],
    ['a number alone has no project', ticket, [{ field: 'project', value: '48213' }], false],
    ['of nothing says nothing', ticket, [], false],
    ['by an account page’s name', customer, [{ field: 'organization', value: 'Halden Freight' }], true],
    ['by an account page’s website', customer, [{ field: 'domain', value: 'halden.example' }], true],
  ])('%s', (_, context, conditions, expected) => {
    expect(matches({ conditions }, recordFacts(context, ['Halden'], true))).toBe(expected);
  });
});

describe('the rules of a record', () => {
  const bySso = rule('sso', { field: 'tag', value: 'sso' });
  const byEntra = rule('entra', { field: 'tag', value: 'entra' });
  const byName = rule('sso', { field: 'organization', value: 'Halden Freight' });
  const facts = recordFacts(ticket, ['Halden'], true);
  const ids = (rules: { engagementId: string }[]) => rules.map(({ engagementId }) => engagementId);

  test('are all that match, of engagements that are open', () => {
    expect(ids(rulesFor([bySso, byEntra], facts, ['halden'], () => 'halden'))).toEqual(['sso', 'entra']);
    expect(ids(rulesFor([bySso, byEntra], facts, ['halden'], (id) => (id === 'sso' ? 'halden' : undefined)))).toEqual([
      'sso',
    ]);
  });

  test('book on another customer by no tag, but by their name', () => {
    expect(rulesFor([bySso], facts, ['halden'], () => 'brightwater')).toEqual([]);
    expect(rulesFor([bySso], facts, [], () => 'brightwater')).toEqual([]);
    expect(ids(rulesFor([byName], facts, [], () => 'halden by name alone'))).toEqual(['sso']);
  });

  test('take internal work, and records that name nobody', () => {
    expect(ids(rulesFor([bySso], facts, ['halden'], () => null))).toEqual(['sso']);
    const nobody = recordFacts(issue, [], false);
    const byProject = rule('sso', { field: 'project', value: 'KEL' }, { field: 'tag', value: 'halden-sso' });
    expect(ids(rulesFor([byProject], nobody, [], () => 'halden'))).toEqual(['sso']);
  });
});
