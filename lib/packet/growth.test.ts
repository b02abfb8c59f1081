import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findingKinds } from '@/lib/redaction/placeholder';
import { packetTexts } from '@/locales/domain/packet';
import { cpuMs } from '@/tests/cpu-time';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { copyOf, review } from './copy';
import { markdown } from './markdown';
import { defaultPromiseRules } from './promise-rules';
import { promisesIn } from './promises';
import { rubric } from './rubric';

function ticket(text: string): TicketContext {
  return {
    ref: { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: {},
    empty: [],
    conversation: [{ id: 'description', author: { name: 'Ines Carvalho', role: 'customer' }, text }],
  };
}

/** Milliseconds of the faster of two runs: the less disturbed one. */
function cost(context: TicketContext): number {
  const evidence = findEvidence(context);
  const times = [0, 1].map(() => {
    const before = cpuMs();
    const named = { label: '#1', site: 'Zendesk' };
    const packet = composePacket(context, checkPacket(context, evidence, rubric), evidence, packetTexts, named);
    copyOf(review(packet, context), new Set(findingKinds), markdown);
    return cpuMs() - before;
  });
  return Math.min(...times);
}

const size = 50_000;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

test.each([
  'a',
  ' ',
  '\n',
  'It fails. ',
  'a b c ',
  'we can ',
  'when I click ',
  'I saved it and then ',
  'Tools > Options ',
  'the following code ',
  'used to ',
  'Il giorno ',
  '<!-- ',
  '~~~\n',
  'not not ',
  'should ',
  '1. Open it\n',
  '- a\n',
  '> a\n',
  'On a wrote:\n> b\n',
  'Expected:\n',
  'Thanks,\n',
  '```\n',
  '`',
  '2026-11-18 09:05:12 ERROR it failed\n',
  '-----BEGIN PRIVATE KEY-----\nIt fails. ',
  'It fails with ghp_a1B2c3D4e5F6g7H8a1B2c3D4. ',
  'Password:\nhunter2-x\n',
  '*_`',
  'since the update ',
  '140 of our users ',
  'we would need the ',
  'in the order list ',
  'nothing was changed after the ',
  'it costs us 5 ',
  'batch.size = 5\n',
  '09:05 we restarted it\n',
  'le de la os que ',
])('on %j over and over, time grows in proportion', (unit) => {
  const first = cost(ticket(filled(unit, size)));
  // Quadratic growth gives 4 times; what takes a few milliseconds is too short to tell, and short enough.
  expect(cost(ticket(filled(unit, 2 * size)))).toBeLessThan(3 * first + 80);
});

test.each(['we will ', 'will be fixed by ', 'the fix, ', 'wird am ', 'in 4.', 'raise the '])(
  'promises in a draft of %j over and over take time in proportion',
  (unit) => {
    const took = (length: number) => {
      const before = cpuMs();
      promisesIn(filled(unit, length), defaultPromiseRules);
      return cpuMs() - before;
    };
    const first = took(10_000);
    expect(took(20_000)).toBeLessThan(3 * first + 80);
  },
);
