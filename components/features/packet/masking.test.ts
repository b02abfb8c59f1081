import { expect, test } from 'vitest';
import { composePacket } from '@/lib/packet/compose';
import { copyOf, review } from '@/lib/packet/copy';
import { markdown } from '@/lib/packet/markdown';
import type { FindingKind } from '@/lib/redaction/redaction';
import { packetTexts } from '@/locales/domain/packet';
import { fc } from '@/tests/properties';
import { packetCheck, secret, suggestionsView, ticketContext } from '../../testing/samples';
import { countKinds, stretchesOf } from './masking';

const context = ticketContext();
const reviewed = review(
  composePacket(context, packetCheck(), suggestionsView().evidence, packetTexts, { label: '#48213', site: 'Zendesk' }),
  context,
);
const copyWith = (masked: FindingKind[]) => copyOf(reviewed, new Set(masked), markdown);

test('everybody in the ticket and its account are found by name', () => {
  expect(countKinds(copyWith([]).found).map(({ kind }) => kind)).toEqual(['secret', 'ip', 'name', 'account']);
});

test('what is previewed is what is copied, whatever is masked', () => {
  const kinds = fc.subarray<FindingKind>(['name', 'account', 'email', 'secret', 'ip']);
  fc.assert(
    fc.property(kinds, (masked) => {
      const { text: copied, runs } = copyWith(masked);
      const stretches = stretchesOf(runs);
      expect(stretches.map(({ text }) => text).join('')).toBe(copied);
      for (const { start, text } of stretches) expect(copied.slice(start, start + text.length)).toBe(text);
      for (const { mark, text } of stretches) {
        if (mark?.isMasked) expect(text).toMatch(/^\[[a-z]+ \d+\]$/);
      }
      expect(copied).not.toContain(secret);
    }),
  );
});

test('what is denied is found whatever kinds are, and what is allowed is not', () => {
  const rules = { denied: ['halden freight wrote'], allowed: ['Ines Carvalho', secret] };
  const found = findingsIn(text, ticketContext(), rules);
  expect(redact(text, found, new Set()).text).toBe(
    'Ines Carvalho of [secret 1] from ines.carvalho@halden.example.\nAuthorization: Bearer [secret 2]',
  );
});
