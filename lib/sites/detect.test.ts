// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { page as jira } from './jira/page';
import { page as serviceNow } from './servicenow/page';
import { sites } from './sites';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const dataCenter = `<head><meta name="application-name" content="JIRA" data-name="jira" data-version="9.12.4">
  <meta name="ajs-context-path" content="/jira"></head><body id="jira"></body>`;

test.each([
  ['Jira Data Center', dataCenter, { product: 'jira-dc', version: '9.12.4' }],
  ['Jira Cloud on a domain of the company’s', '<div id="jira-frontend"></div>', { product: 'jira-cloud' }],
  [
    'ServiceNow’s navigation',
    '<macroponent-f51912f4c700201072b211d4d8c26010></macroponent-f51912f4c700201072b211d4d8c26010>',
    { product: 'servicenow' },
  ],
  [
    'a form of ServiceNow’s by itself',
    '<form><input name="sysparm_ck" value="c4f5"></form>',
    { product: 'servicenow' },
  ],
  ['a wiki', '<body id="jira"><h1>Jira at Brightwater</h1></body>', { product: 'unknown' }],
  ['an empty page', '', { product: 'unknown' }],
])('%s', (_, html, found) => expect(sites.detect(parse(html))).toEqual(found));

test('Jira on a granted host is read where the page says that it starts', () => {
  const site = jira.on?.('jira.brightwater.example', parse(dataCenter));
  const ref = site?.recordAt(new URL('https://jira.brightwater.example/jira/browse/CONN-318'));
  expect(ref).toMatchObject({ site: 'jira', base: '/jira', id: 'CONN-318' });
  expect(site?.api?.test('/jira/rest/api/2/issue/CONN-318')).toBe(true);
  expect(jira.on?.('acme.atlassian.net', parse(dataCenter))).toBe(jira);
});

test('ServiceNow on a granted host has the same addresses', () => {
  const sysId = '9c573169c611228700193229fff72400';
  const site = serviceNow.on?.('itsm.brightwater.example', parse(''));
  const ref = site?.recordAt(new URL(`https://itsm.brightwater.example/incident.do?sys_id=${sysId}`));
  expect(ref).toMatchObject({ site: 'servicenow', host: 'itsm.brightwater.example', id: sysId });
  expect(serviceNow.on?.('acme.service-now.com', parse(''))).toBe(serviceNow);
});
