import { expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Answer } from '../site';
import { readApi } from './rest';

const id = '5004W00001abcdEQAQ';
const infoPath = '/services/data/v64.0/ui-api/object-info/Case';

const json = (body: unknown, status = 200): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});
const plain = (value: unknown) => ({ displayValue: null, value });
const info = {
  apiName: 'Case',
  fields: { Region__c: { apiName: 'Region__c', label: 'Region des Kunden' }, Subject: {} },
};

/** Reads the Case of an org of its own: what an org calls its fields is remembered by host. */
async function read(org: string, fields: object, answer: Answer, times = 1) {
  const ref: RecordRef = {
    site: 'salesforce',
    host: `${org}.lightning.force.com`,
    kind: 'ticket',
    object: 'Case',
    id,
  };
  let asked = 0;
  const ask = {
    now: () => 0,
    async get(path: string): Promise<Answer> {
      const { pathname, searchParams } = new URL(path, 'https://x.example');
      if (pathname === infoPath) asked++;
      if (pathname === infoPath) return answer;
      return searchParams.has('q')
        ? json({ totalSize: 0, done: true, records: [] })
        : json({ apiName: 'Case', id, childRelationships: {}, fields });
    },
  };
  for (let time = 1; time < times; time++) await readApi(ref, ask);
  const context = await readApi(ref, ask);
  const custom = (context.fields as { custom?: { value: unknown } }).custom?.value;
  return { custom, asked, partial: context.partial };
}

const own = { Subject: plain('SSO fails'), Region__c: plain('EU-1') };

test('fields of the org’s own are called as the org calls them; asked for once', async () => {
  expect(await read('one', own, json(info), 3)).toEqual({
    custom: [{ id: 'Region__c', label: 'Region des Kunden', value: 'EU-1' }],
    asked: 1,
    partial: false,
  });
});

test.each<[string, Answer]>([
  ['refused', json([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'x' }], 403)],
  ['failing', json([{ errorCode: 'UNKNOWN_EXCEPTION', message: 'x' }], 500)],
  ['of another shape', json({ fields: { Region__c: 'Region', Other__c: { label: 7 } } })],
  ['cut off', { kind: 'unreachable' }],
])('%s: they stay under their names, and the record is whole', async (how, answer) => {
  expect(await read(how.replaceAll(' ', '-'), own, answer)).toMatchObject({
    custom: [{ id: 'Region__c', label: 'Region__c', value: 'EU-1' }],
    partial: false,
  });
});

test('a record without any asks for nothing more', async () => {
  expect(await read('none', { Subject: plain('SSO fails') }, json(info))).toMatchObject({ asked: 0 });
});
