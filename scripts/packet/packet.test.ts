import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { packetFormats } from '@/lib/packet/formats';
import { receiverIds } from '@/lib/packet/receiver-ids';
import { writeSettingFile } from '@/lib/settings/setting-file';
import { settings } from '@/lib/settings/settings';
import { main } from './main';

const folder = mkdtempSync(join(tmpdir(), 'packet-'));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { folders: ['.'], resolve, out: out.push.bind(out), err: err.push.bind(err), now: () => 0 };
  const code = await main(args, { ...io, out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { code, out: out.map((line) => JSON.parse(line)), err: err.join('') };
}

test('the example: verdicts with their sentences, three numbers, triage, the message and the packet', async () => {
  const { code, out, err } = await run('--context', 'scripts/packet/example.json');
  expect([code, err]).toEqual([0, '']);
  const [result] = out;
  const verdict = (id: string) => result.verdicts.find(({ criterion }: { criterion: string }) => criterion === id);
  expect(verdict('impact')).toMatchObject({
    verdict: 'met',
    citations: [
      { text: 'About 140 of 2,300 users are locked out since this morning.', author: 'Ines Carvalho', comment: 2 },
    ],
  });
  expect(verdict('reproduction')).toMatchObject({ verdict: 'met', citations: [{ comment: 3 }] });
  expect(verdict('logs')).toMatchObject({ field: { name: 'attachments', value: 'signin.har' } });
  expect(verdict('expected')).toMatchObject({ verdict: 'missing', required: true, citations: [] });
  expect(result.completeness).toMatchObject({ required: 9, unread: 0, isComplete: false });
  expect(result.score.low).toBe(result.score.high);
  expect(result.score.high).toBeLessThan(4.5);
  expect(result.acceptance).toEqual({ state: 'not-recorded' });
  expect(result.triage.severity).toMatchObject({ value: 2, from: 'proposed' });
  expect(result.ask.message).toMatch(/^Hello Ines,\n\nThank you[\s\S]*1\. [\s\S]*Entra admin center/);
  expect(result.packet.text).toContain('[name 1]');
  expect(result.packet.text).not.toContain('Ines Carvalho');
});

test('the message in German, and a rubric of one’s own', async () => {
  const rubric = join(folder, 'rubric.json');
  writeFileSync(rubric, writeSettingFile('rubric', 2, settings.rubric.default.slice(0, 6)));
  const { out } = await run('--context', 'scripts/packet/example.json', '--rubric', rubric, '--language', 'de');
  expect(out[0].verdicts).toHaveLength(6);
  expect((await run('--context', 'scripts/packet/example.json', '--language', 'de')).out[0].ask.message).toMatch(
    /^Guten Tag Ines,/,
  );
});

test('the packet of every receiver in every format, masked; or of one', async () => {
  const context = ['--context', 'scripts/packet/example.json'];
  const { out } = await run(...context, '--receiver', 'all', '--format', 'all');
  const { packet, packets } = out[0];
  expect(packets).toHaveLength(receiverIds.length * packetFormats.length);
  expect(packets[0]).toEqual(packet);
  for (const { text } of packets) {
    expect(text).not.toContain('Ines Carvalho');
    expect(text).toContain('SSO sign-in fails');
  }
  const { out: one } = await run(...context, '--receiver', 'leadership', '--format', 'wiki');
  expect(one[0].packet).toMatchObject({ receiver: 'leadership', format: 'wiki' });
  expect(one[0].packet.text).toMatch(/^h2\. /);
  expect(one[0]).not.toHaveProperty('packets');
});

test.each([
  [[], 2, 'Which context?'],
  [['--context', 'nowhere.json'], 2, 'Cannot read'],
  [['--context', 'scripts/packet/example.json', '--language', 'xx'], 2, 'No template in xx.'],
  [['--context', 'scripts/packet/example.json', '--receiver', 'xx'], 2, 'No receiver is called xx.'],
  [['--context', 'scripts/packet/example.json', '--format', 'xx'], 2, 'No format is called xx.'],
  [['--context', 'package.json'], 1, 'no context'],
  [['--context', 'scripts/packet/example.json', '--rubric', 'package.json'], 2, 'no rubric'],
])('%j ends with %d', async (args, code, words) => {
  const outcome = await run(...args);
  expect(outcome.code).toBe(code);
  expect(outcome.err).toContain(words);
});
