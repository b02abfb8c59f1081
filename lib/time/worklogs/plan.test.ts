import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { fc } from '@/tests/properties';
import { contentOf, isToSend, type KeptWorklog, planWorklogs, type WorklogEntry, type WorklogRow } from './plan';

const issue = (id: string): RecordRef => ({
  site: 'jira',
  host: 'kelda.atlassian.net',
  kind: 'ticket',
  object: 'issue',
  id,
});
const at = (time: string) => Date.parse(`${time}:00+01:00`);
const entry = (id: string, key: string, from: string, to: string, note = ''): WorklogEntry => ({
  id,
  issue: issue(key),
  startedAt: at(from),
  endedAt: at(to),
  zone: 'Europe/Berlin',
  note,
});
const entries = [
  entry('a', 'KEL-812', '2026-11-19T09:00', '2026-11-19T09:25', 'Compared ACS URLs'),
  entry('b', 'KEL-812', '2026-11-19T10:00', '2026-11-19T10:40'),
  entry('c', 'KEL-812', '2026-11-18T23:50', '2026-11-19T01:00'),
  entry('d', 'KEL-790', '2026-11-19T09:00', '2026-11-19T09:10'),
];
/** As it stands after this row was sent. */
const sentAs = (row: WorklogRow | undefined, worklogId: string): KeptWorklog => {
  if (!row) throw new Error('There is no such row.');
  const { rowKey, issue: of, day, entryIds, seconds } = row;
  const sent = { content: contentOf(row), seconds, at: 1 };
  return { rowKey, issueKey: recordKey(of), issue: of, day, entryIds, worklogId, sent };
};
const shown = (rows: WorklogRow[]) =>
  rows.map(({ issue: { id }, day, seconds, state }) => [id, day, seconds / 60, state]);

describe('merged', () => {
  test('a row for each issue and day, by the day on which it began', () => {
    expect(shown(planWorklogs(entries, [], { merge: true }))).toEqual([
      ['KEL-790', '2026-11-19', 10, 'not-sent'],
      ['KEL-812', '2026-11-19', 65, 'not-sent'],
      ['KEL-812', '2026-11-18', 70, 'not-sent'],
    ]);
  });

  test('what was sent is sent; one changed entry marks its row alone, a new one joins it', () => {
    const rows = planWorklogs(entries, [], { merge: true });
    const kept = rows.map((row, index) => sentAs(row, String(index)));
    expect(planWorklogs(entries, kept, { merge: true }).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    const changed = entries.map((one) => (one.id === 'b' ? { ...one, endedAt: one.endedAt + 300_000 } : one));
    expect(shown(planWorklogs(changed, kept, { merge: true }))).toEqual([
      ['KEL-790', '2026-11-19', 10, 'sent'],
      ['KEL-812', '2026-11-19', 70, 'changed'],
      ['KEL-812', '2026-11-18', 70, 'sent'],
    ]);
    const more = [...entries, entry('e', 'KEL-812', '2026-11-19T12:00', '2026-11-19T12:05')];
    expect(planWorklogs(more, kept, { merge: true }).filter(isToSend)).toMatchObject([{ seconds: 70 * 60 }]);
  });

  test('entries that were sent stay with their worklog when rows are made otherwise', () => {
    const [, row] = planWorklogs(entries, [], { merge: true });
    const kept = [sentAs(row, '7')];
    const single = planWorklogs(entries, kept, { merge: false });
    expect(single.map(({ entryIds, state }) => [entryIds, state])).toEqual([
      [['d'], 'not-sent'],
      [['a', 'b'], 'sent'],
      [['c'], 'not-sent'],
    ]);
  });

  test('a row whose entries were all deleted is gone, and is not sent', () => {
    const [row] = planWorklogs(entries.slice(3), [], { merge: true });
    const [gone] = planWorklogs([], [sentAs(row, '7')], { merge: true });
    expect(gone).toMatchObject({ state: 'gone', seconds: 0 });
    expect(gone && isToSend(gone)).toBe(false);
  });

  test('what failed says so and is tried again; less than a minute is no worklog', () => {
    const [row] = planWorklogs(entries.slice(3), [], { merge: true });
    const { sent: _, worklogId: __, ...kept } = sentAs(row, '7');
    const failure = { at: 2, status: 403, says: 'You do not have the permission to log work on this issue.' };
    const [failed] = planWorklogs(entries.slice(3), [{ ...kept, failure }], { merge: true });
    expect(failed).toMatchObject({ state: 'failed', kept: { failure } });
    expect(failed && isToSend(failed)).toBe(true);
    const short = {
      ...entry('s', 'KEL-1', '2026-11-19T09:00', '2026-11-19T09:01'),
      endedAt: at('2026-11-19T09:00') + 59_000,
    };
    expect(planWorklogs([short], [], { merge: true }).filter(isToSend)).toEqual([]);
  });
});

test('whatever is merged and sent in between, no entry is in two rows, and none that was sent is in a new one', () => {
  const any = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefghij'),
      issue: fc.constantFrom(issue('KEL-1'), issue('KEL-2')),
      hour: fc.integer({ min: 0, max: 72 }),
      length: fc.integer({ min: 1, max: 180 }),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  );
  fc.assert(
    fc.property(any, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 4 }), (all, first, second, sentRows) => {
      const logged = all.map(({ id, issue: of, hour, length }): WorklogEntry => {
        const startedAt = at('2026-11-16T00:00') + hour * 3_600_000;
        return { id, issue: of, startedAt, endedAt: startedAt + length * 60_000, zone: 'Europe/Berlin', note: '' };
      });
      const kept = planWorklogs(logged, [], { merge: first })
        .slice(0, sentRows)
        .map((row, index) => sentAs(row, String(index)));
      const rows = planWorklogs(logged, kept, { merge: second });
      const ids = rows.flatMap(({ entryIds }) => entryIds);
      expect(ids.toSorted()).toEqual(logged.map(({ id }) => id).sort());
      for (const { entryIds, worklogId } of kept) {
        for (const id of entryIds) {
          expect(rows.find((row) => row.entryIds.includes(id))?.kept?.worklogId).toBe(worklogId);
        }
      }
    }),
  );
});
