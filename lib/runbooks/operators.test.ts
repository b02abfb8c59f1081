import { describe, expect, test } from 'vitest';
import { type Filter, isMeantBy, meaningsOf, parseSearch } from './operators';

const library = [
  { id: 'saml', area: 'Identity · SSO', tags: ['saml', 'Entra'], owner: 'Tomasz Bielak', reviewed: '2026-11-02' },
  { id: 'scim', area: 'Identity · SCIM', tags: ['scim', 'entra'], owner: 'Mara Lindqvist', reviewed: '2025-01-01' },
  { id: 'imports', area: 'Data · import', tags: ['csv'], owner: 'Mara Lindqvist', reviewed: '2026-11-02' },
  { id: 'page', area: '', tags: [], owner: '', reviewed: '' },
];
const isStale = ({ reviewed }: { reviewed: string }) => reviewed < '2026-05-01';
const meant = (text: string) => {
  const isMeant = isMeantBy<(typeof library)[number]>(meaningsOf(parseSearch(text).filters, library), isStale);
  return library.filter(isMeant).map(({ id }) => id);
};

test.each<[string, string, Filter[]]>([
  ['token area:identity', 'token', [{ operator: 'area', value: 'identity' }]],
  ['tag:"single sign-on" loop', 'loop', [{ operator: 'tag', value: 'single sign-on' }]],
  [
    'Area:Identity TAG:saml',
    '',
    [
      { operator: 'area', value: 'identity' },
      { operator: 'tag', value: 'saml' },
    ],
  ],
  ['stale:', '', [{ operator: 'stale', value: '' }]],
  ['tag:"not closed', '', [{ operator: 'tag', value: 'not closed' }]],
  ['subarea:x and https://a.example', 'subarea:x and https://a.example', []],
])('%s is read', (text, words, filters) => {
  expect(parseSearch(text)).toEqual({ words, filters });
});

describe('what is meant', () => {
  test.each<[string, string[]]>([
    ['area:identity', ['saml', 'scim']],
    ['area:SSO', ['saml']],
    ['area:ident', ['saml', 'scim']],
    ['area:idnetity', ['saml', 'scim']],
    ['area:"identity · scim"', ['scim']],
    ['tag:entra', ['saml', 'scim']],
    ['tag:entra stale:yes', ['scim']],
    ['stale:ja', ['scim', 'page']],
    ['stale:no', ['saml', 'imports']],
    ['owner:mara', ['scim', 'imports']],
    ['owner:"tomasz bielak"', ['saml']],
    ['area:billing', []],
    ['area:', ['saml', 'scim', 'imports', 'page']],
  ])('by %s', (text, ids) => {
    expect(meant(text)).toEqual(ids);
  });

  test.each<[string, string[]]>([
    ['area:billing', ['Identity', 'Data', 'SCIM', 'SSO', 'import']],
    ['tag:', ['Entra', 'csv', 'saml', 'scim']],
    ['stale:maybe', ['no', 'yes']],
    ['area:identity', []],
  ])('%s says what there is instead', (text, options) => {
    expect(meaningsOf(parseSearch(text).filters, library)[0]?.options).toEqual(options);
  });
});
