import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chaos } from './chaos';
import { wrongsOf } from './verdict';

/** Run by `npm run chaos`, which prints what this counts. */
test('every operation that was acknowledged is there after kills, and no other', async () => {
  const { SIDELIGHT_CHAOS_JSON: file, SIDELIGHT_CHAOS_OPERATIONS = '500', SIDELIGHT_CHAOS_SEED = '1' } = process.env;
  const outcome = await chaos(Number(SIDELIGHT_CHAOS_OPERATIONS), Number(SIDELIGHT_CHAOS_SEED));
  const wrongs = wrongsOf(outcome);
  const { sent, kills, tables } = outcome;
  const counted = {
    sent: sent.length,
    saved: sent.filter(({ reply }) => reply && !reply.refused).length,
    refused: sent.filter(({ reply }) => reply?.refused).length,
    unanswered: sent.filter(({ reply }) => !reply).length,
    kills,
    entries: tables.timeEntries?.length,
    changes: tables.history?.length,
    wrongs,
  };
  if (file) writeFileSync(file, JSON.stringify(counted));
  expect(wrongs).toEqual([]);
  expect(counted.saved).toBeGreaterThan(sent.length / 4);
});
