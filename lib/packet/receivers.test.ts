import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findingKinds } from '@/lib/redaction/placeholder';
import { packetTexts } from '@/locales/domain/packet';
import { fc, runs } from '@/tests/properties';
import { leaksIn, pastedSecrets } from '@/tests/secrets';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { copyOf, review } from './copy';
import { clipOf, formats, type PacketFormat, packetFormats } from './formats';
import { type ReceiverId, receiverIds } from './receiver-ids';
import { type OwnTexts, slotsOf } from './receivers';
import { rubric } from './rubric';

const at = { source: 'api' as const, at: 0 };
const context: TicketContext = {
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
  readAt: Date.UTC(2026, 10, 19, 9, 54),
  partial: false,
  kind: 'ticket',
  fields: {
    subject: { value: 'SSO sign-in fails with AADSTS50011', ...at },
    organization: { value: { name: 'Halden Freight', id: '360' }, ...at },
    priority: { value: 'high', ...at },
  },
  empty: [],
  conversation: [
    {
      id: 'c1',
      author: { name: 'Ines Carvalho', role: 'customer' },
      at: Date.UTC(2026, 10, 19, 8, 42),
      public: true,
      text: 'About 140 of 2,300 users cannot sign in.\n\nAADSTS50011: The redirect URI does not match',
    },
    {
      id: 'c2',
      author: { name: 'Mara Lindqvist', role: 'agent' },
      at: Date.UTC(2026, 10, 19, 8, 58),
      public: false,
      text: 'The workaround is to sign in with a password, which works for admins until Friday.',
    },
  ],
};
const evidence = findEvidence(context);
const check = checkPacket(context, evidence, rubric);
const named = { label: '#48213', site: 'Zendesk' };

function reviewed(receiver: ReceiverId, own: OwnTexts, format: PacketFormat) {
  const packet = composePacket(context, check, evidence, packetTexts, named, { receiver, own });
  return copyOf(review(packet, context), new Set(findingKinds), formats[format].render);
}
function copied(receiver: ReceiverId, own: OwnTexts = {}, format: PacketFormat = 'markdown'): string {
  return clipOf(reviewed(receiver, own, format), format).text;
}
const headings = (text: string) => (text.match(/^## .*$/gm) ?? []).map((line) => line.slice(3));

test.each<[ReceiverId, string[]]>([
  ['product', ['Problem', 'How often', 'Who is affected', 'Severity', 'Workaround', 'What is wanted']],
  ['security', ['Problem', 'Severity', 'What is affected', 'Timeline', 'What we ask of you', 'Evidence']],
  ['leadership', ['Impact', 'Severity', 'Mitigation', 'Next update']],
  ['customer', ['What is known']],
])('%s is told of what they ask for, in their order', (receiver, expected) => {
  expect(headings(copied(receiver))).toEqual(expected);
  expect(copied(receiver)).not.toContain('Rubric score');
});

test('what nothing fills is said to be unstated to those inside, and is left out for the customer', () => {
  expect(copied('leadership')).toContain('## Next update\n\nNot stated.');
  expect(copied('customer')).not.toContain('Not stated.');
});

test('no internal note and no field of ours reaches the customer', () => {
  expect(copied('leadership')).toContain('sign in with a password');
  expect(copied('customer')).not.toContain('sign in with a password');
  expect(copied('customer')).not.toContain('internal note');
  expect(copied('customer')).not.toContain('priority');
});

test('a sentence that two criteria cite stands once under a topic', () => {
  expect(copied('product').split('> SSO sign-in fails').length).toBe(2);
});

test('a person may write where the ticket says too little, and what they wrote stays when it says more', () => {
  const slots = (receiver: ReceiverId, own: OwnTexts = {}) => slotsOf(receiver, check, own).map(({ id }) => id);
  expect(slots('customer')).toEqual(['summary', 'topic:nextStep', 'topic:owner', 'topic:when']);
  expect(slots('customer', { 'topic:known': 'x' })).toContain('topic:known');
  expect(slots('engineering')).toContain('criterion:expected');
  expect(slots('engineering')).not.toContain('criterion:summary');
});

test('what its sender says is not missing any more', () => {
  expect(copied('engineering')).toContain('- Expected result: missing');
  const text = copied('engineering', { 'criterion:expected': 'Sign-in works.' });
  expect(text).not.toContain('Expected result: missing');
  expect(text).toContain('## Expected result\n\nSign-in works.');
});

const receivers = fc.constantFrom(...receiverIds);
const anyFormat = fc.constantFrom(...packetFormats);
const slotIn = (receiver: ReceiverId) => slotsOf(receiver, check, {}).map(({ id }) => id);

test('composing loses no character of the person’s, for whomever and as whatever', () => {
  const signs = fc.constantFrom(...'ab 1.\n#*_<&@-\\', '{code}', '@here', '“ja”', '→');
  const written = fc.string({ unit: signs, minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(receivers, written, fc.nat(), (receiver, text, at) => {
      const slots = slotIn(receiver);
      const own = { [slots[at % slots.length] ?? 'summary']: text };
      for (const format of packetFormats) {
        // What is read of each run; that what is written reads so is held by `formats.test.ts`.
        const read = reviewed(receiver, own, format).runs.map(({ plain }) => plain);
        expect(read.join('')).toContain(text.trim() && text);
      }
      // Of plain text and rich text what is copied is what is read.
      for (const format of ['plain', 'rich', 'teams'] as const)
        expect(copied(receiver, own, format)).toContain(text.trim() && text);
    }),
    { numRuns: runs(60) },
  );
});

test('no secret that its sender wrote is copied, for whomever and as whatever', () => {
  fc.assert(
    fc.property(receivers, anyFormat, pastedSecrets, fc.nat(), (receiver, format, secret, at) => {
      const slots = slotIn(receiver);
      const gap = secret.hasLines ? '\n' : ' ';
      const own = { [slots[at % slots.length] ?? 'summary']: `It fails.${gap}${secret.text}${gap}and so on.` };
      const text = copied(receiver, own, format);
      expect(leaksIn(text, secret), text).toEqual([]);
    }),
    { numRuns: runs(200) },
  );
});
