import { describe, expect, test } from 'vitest';
import { clientIdSchema } from '@/lib/settings/policy-settings';
import { type AppStore, clientIdFor, saveClientId } from './salesforce-apps';

const one = '3MVG9_one_0123456789.abc';
const two = '3MVG9_two_0123456789.abc';
const three = '3MVG9_three_0123456789.abc';
const api = 'acme.my.salesforce.com';
const ui = 'acme.lightning.force.com';

function store(policy: unknown, own: unknown) {
  const saved: Record<string, string>[] = [];
  const given = async (value: unknown) => {
    if (value instanceof Error) throw value;
    return value;
  };
  const port: AppStore = {
    policy: () => given(policy),
    own: () => given(own),
    saveOwn: async (apps) => void saved.push(apps),
  };
  return { port, saved };
}

describe('the client id of an org', () => {
  test.each<[string, unknown, unknown, object | undefined]>([
    ['is the person’s', undefined, { [api]: one }, { value: one, from: 'person' }],
    ['may be named by the page’s host', undefined, { [ui]: one }, { value: one, from: 'person' }],
    ['is the one for all', undefined, { default: one }, { value: one, from: 'person' }],
    ['is its own rather than the one for all', undefined, { default: two, [api]: one }, { value: one, from: 'person' }],
    ['is the policy’s', { [ui]: one }, { [api]: two }, { value: one, from: 'policy' }],
    ['is the policy’s for all, even then', { default: one }, { [api]: two }, { value: one, from: 'policy' }],
    ['is not another org’s', { 'other.my.salesforce.com': one }, { 'x.lightning.force.com': two }, undefined],
    [
      'without a policy on this machine',
      new Error('Managed storage manifest not found'),
      { [api]: one },
      { value: one },
    ],
    ['of a wrong shape is none', { [api]: 'short' }, { [api]: 'has space in it 0123456789' }, undefined],
    ['beside a wrong one is still there', { x: 7, [api]: null, default: one }, undefined, { value: one }],
    ['is none in a list', [one], one, undefined],
    ['is none when nothing can be read', new Error('x'), new Error('y'), undefined],
  ])('%s', async (_, policy, own, expected) => {
    const found = await clientIdFor('acme.lightning.force.com.mcas.ms', store(policy, own).port);
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeUndefined();
  });

  test('is none for a host that is no org', async () => {
    expect(await clientIdFor('acme.zendesk.com', store({ default: one }, {}).port)).toBeUndefined();
  });
});

describe('saving', () => {
  test('keeps the others, under the host that is asked', async () => {
    const { port, saved } = store(undefined, { [ui]: one, default: two });
    await saveClientId('other.lightning.force.com', three, port);
    expect(saved).toEqual([{ [api]: one, default: two, 'other.my.salesforce.com': three }]);
  });

  test('nothing takes the person’s away', async () => {
    const { port, saved } = store(undefined, { [ui]: one, default: two });
    await saveClientId(ui, undefined, port);
    expect(saved).toEqual([{ default: two }]);
  });

  test('refuses a host that is no org', async () => {
    await expect(saveClientId('acme.zendesk.com', one, store({}, {}).port)).rejects.toThrow('no Salesforce org');
  });
});

test.each<[string, boolean]>([
  [one, true],
  ['a'.repeat(20), true],
  ['a'.repeat(200), true],
  ['a'.repeat(19), false],
  ['a'.repeat(201), false],
  [`${one}&prompt=none`, false],
  [`${one}\n`, false],
])('%j is a client id: %s', (value, valid) => expect(clientIdSchema.safeParse(value).success).toBe(valid));
