import { expect, test } from 'vitest';
import { companyDomain } from './domains';

test.each([
  ['ines.carvalho@halden.example', 'halden.example'],
  ['https://www.Brightwater.example/about?x=1', 'brightwater.example'],
  ['http://brightwater.example:8080', 'brightwater.example'],
  ['brightwater.example', 'brightwater.example'],
  ['www2.brightwater.example.', 'brightwater.example'],
  ['eu.brightwater.example', 'eu.brightwater.example'],
  ['ines@gmail.com', undefined],
  ['Ines Carvalho', undefined],
  ['203.0.113.24', undefined],
  ['localhost', undefined],
  ['', undefined],
  ['-bad.example', undefined],
])('%s is of %s', (text, domain) => expect(companyDomain(text)).toBe(domain));
