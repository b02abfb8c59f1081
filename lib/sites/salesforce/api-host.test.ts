import { expect, test } from 'vitest';
import { apiHostOf } from './api-host';

test.each([
  ['acme.lightning.force.com', 'acme.my.salesforce.com'],
  ['ACME.lightning.force.com', 'acme.my.salesforce.com'],
  ['acme-freight.lightning.force.com', 'acme-freight.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme--uat.lightning.force.com', 'acme--uat.my.salesforce.com'],
  ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop.my.salesforce.com'],
  ['acme.trailblaze.lightning.force.com', 'acme.trailblaze.my.salesforce.com'],
  ['acme.lightning.force.com.mcas.ms', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com.mcas.ms', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
])('%s → %s', (host, apiHost) => expect(apiHostOf(host)).toBe(apiHost));

test.each([
  'lightning.force.com',
  '.lightning.force.com',
  'acme.lightning.force.com.evil.example',
  'acme.lightning.force.com:8443',
  'evil.example/acme.lightning.force.com',
  'evil.example#.lightning.force.com',
  'a.b.c.lightning.force.com',
  'acme_x.lightning.force.com',
  '-acme.lightning.force.com',
  'user@acme.lightning.force.com',
  'acme.lightning.force.com\n',
  'login.salesforce.com',
  'acme.salesforce.com',
  'acme.mcas.ms',
  '',
])('%j is no org’s host', (host) => expect(apiHostOf(host)).toBeUndefined());
