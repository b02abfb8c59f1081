import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findingKinds } from '@/lib/redaction/placeholder';
import { packetTexts } from '@/locales/domain/packet';
import { fc, runs } from '@/tests/properties';
import { leaksIn, pastedSecrets } from '@/tests/secrets';
import { bundleOf } from './bundle';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { rubric } from './rubric';
import { zipOf } from './zip';

function ticket(texts: string[], id = 'KEL-812'): TicketContext {
  return {
    ref: { site: 'jira', host: 'kelda.atlassian.net', kind: 'ticket', object: 'issue', id },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: 'SSO fails for ines@halden.example', source: 'api', at: 0 } },
    empty: [],
    conversation: texts.map((text, i) => ({ id: `c${i}`, author: { name: 'Ines Carvalho', role: 'customer' }, text })),
  };
}
function bundled(context: TicketContext) {
  const evidence = findEvidence(context);
  const packet = composePacket(context, checkPacket(context, evidence, rubric), evidence, packetTexts, {
    label: 'KEL-812',
    site: 'Jira',
  });
  return bundleOf(packet, context, { masked: new Set(findingKinds) });
}

test('packet and conversation are two files with the record’s name, and a placeholder means the same in both', () => {
  const files = bundled(ticket(['jan@halden.example wrote', 'It fails for ines@halden.example.\nAADSTS50011']));
  expect(files.map(({ name }) => name)).toEqual(['jira-KEL-812-packet.md', 'jira-KEL-812-conversation.txt']);
  const [packet, conversation] = files.map(({ text }) => text);
  expect(packet).toContain('# SSO fails for [email 1]');
  expect(conversation).toMatch(
    /^SSO fails for \[email 1\]\n\n\[name 1\], comment 1 of 2, time unknown\n\n> \[email 2\] wrote/,
  );
  expect(conversation).toContain('> It fails for [email 1].\n> AADSTS50011');
});

test('a file is called what may be a name, whatever the id is', () => {
  expect(bundled(ticket([], '../../etc/passwd')).map(({ name }) => name)[0]).toBe('jira-etc-passwd-packet.md');
});

test('no secret is in a bundle, and what is in it comes out of it', () => {
  fc.assert(
    fc.property(pastedSecrets, (secret) => {
      const files = bundled(ticket([`It fails.\n${secret.text}\nand so on`]));
      const unzipped = Object.entries(unzipSync(zipOf(files, Date.UTC(2026, 10, 19))));
      expect(unzipped.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(files);
      for (const { text } of files) expect(leaksIn(text, secret), text).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});
