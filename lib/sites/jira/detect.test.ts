// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { detectJira } from './detect';

const page = (head: string, body = '') =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body id="jira">${body}</body></html>`, 'text/html');
const application = '<meta name="application-name" content="JIRA" data-name="jira" data-version="9.12.4">';
const at = (path: string) => `<meta name="ajs-context-path" content="${path}">`;

test.each<[string, Document, ReturnType<typeof detectJira>]>([
  ['Data Center at the root', page(application + at('')), { product: 'jira-dc', version: '9.12.4', base: '' }],
  [
    'Data Center below a path',
    page(application + at('/jira')),
    { product: 'jira-dc', version: '9.12.4', base: '/jira' },
  ],
  [
    'a path that ends in a slash',
    page(application + at('/jira/')),
    { product: 'jira-dc', version: '9.12.4', base: '/jira' },
  ],
  ['the root as a slash', page(application + at('/')), { product: 'jira-dc', version: '9.12.4', base: '' }],
  [
    'a path that is none',
    page(application + at('//evil.example')),
    { product: 'jira-dc', version: '9.12.4', base: '' },
  ],
  ['a path that climbs', page(application + at('/../x')), { product: 'jira-dc', version: '9.12.4', base: '' }],
  [
    'a server that hides its version',
    page('<meta name="application-name" data-name="jira">'),
    { product: 'jira-dc', version: undefined, base: '' },
  ],
  ['Cloud', page('', '<div id="jira-frontend"></div>'), { product: 'jira-cloud', base: '' }],
  ['Confluence', page('<meta name="application-name" data-name="confluence" data-version="8.5.1">'), undefined],
  ['a page that is only called jira', page(''), undefined],
])('%s', (_, document, product) => expect(detectJira(document)).toEqual(product));
