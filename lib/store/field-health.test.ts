import { expect, test } from 'vitest';
import { lastRead, noteFields } from './field-health';
import { freshDisk, zendeskTicket } from './test-database';

test('a field was last read on any record of its kind on this host', async () => {
  const db = freshDisk().connect();
  await noteFields(db, zendeskTicket('1'), ['subject', 'priority'], 10);
  await noteFields(db, zendeskTicket('2'), ['subject'], 20);
  expect(await lastRead(db, zendeskTicket('3'), ['priority', 'subject', 'group'])).toEqual({
    priority: 10,
    subject: 20,
  });
  expect(await lastRead(db, { ...zendeskTicket('3'), host: 'other.zendesk.com' }, ['subject'])).toEqual({});
});

test('a reading from before takes nothing back', async () => {
  const db = freshDisk().connect();
  await noteFields(db, zendeskTicket('1'), ['subject'], 20);
  await noteFields(db, zendeskTicket('2'), ['subject', 'group'], 10);
  expect(await lastRead(db, zendeskTicket('1'), ['subject', 'group'])).toEqual({ subject: 20, group: 10 });
});
