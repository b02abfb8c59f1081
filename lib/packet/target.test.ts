import { expect, test } from 'vitest';
import { sites } from '@/lib/sites/sites';
import { targetKeysOf, targetOf } from './target';

test.each([
  ['ENG-2291', { label: 'ENG-2291', key: 'ENG-2291' }],
  ['  eng-2291 ', { label: 'ENG-2291', key: 'ENG-2291' }],
  [
    'https://acme.atlassian.net/browse/ENG-2291?focusedCommentId=10042',
    {
      label: 'ENG-2291',
      key: 'jira:acme.atlassian.net:issue:ENG-2291',
      url: 'https://acme.atlassian.net/browse/ENG-2291',
    },
  ],
  [
    'https://github.com/acme/connect/issues/812#issuecomment-1',
    { key: 'github:github.com:acme/connect:812', url: 'https://github.com/acme/connect/issues/812' },
  ],
  // A host of the company's own: which site it is, the address does not say.
  [
    'https://jira.acme.example/browse/ENG-7?token=s3cr3t#x',
    { label: 'ENG-7', key: 'https://jira.acme.example/browse/ENG-7', url: 'https://jira.acme.example/browse/ENG-7' },
  ],
  [
    'https://gitlab.acme.example/connect/-/issues/12',
    { label: 'gitlab.acme.example/connect/-/issues/12', url: 'https://gitlab.acme.example/connect/-/issues/12' },
  ],
])('%s', (typed, target) => {
  expect(targetOf(typed, sites)).toMatchObject(target);
});

test.each([
  '',
  'the usual place',
  'http://jira.acme.example/browse/ENG-7',
  'javascript:alert(1)//-1',
  'https://mara:pw@jira.acme.example/browse/ENG-7',
  'https://',
  `https://jira.acme.example/${'x'.repeat(600)}`,
  'https://acme.lightning.force.com/lightning/r/Account/0014W000027f6V3QAI/view',
])('“%s” names no issue', (typed) => {
  expect(targetOf(typed, sites)).toBeUndefined();
});

test.each(['ENG-2291', 'https://acme.atlassian.net/browse/ENG-2291'])(
  'the issue sent to by %s is found when it is read',
  (typed) => {
    const ref = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'ENG-2291' } as const;
    expect(targetKeysOf(ref, sites)).toContain(targetOf(typed, sites)?.key);
  },
);

test('an issue on a host of the company’s own is found by its address', () => {
  const ref = { site: 'jira', host: 'jira.acme.example', kind: 'ticket', object: 'issue', id: 'ENG-7' } as const;
  expect(targetKeysOf(ref, sites)).toContain(targetOf('https://jira.acme.example/browse/ENG-7', sites)?.key);
});
