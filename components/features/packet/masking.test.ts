import { expect, test } from 'vitest';
import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import { composePacket } from '@/lib/packet/compose';
import { copyOf, review } from '@/lib/packet/copy';
import { markdown } from '@/lib/packet/markdown';
import { rubric } from '@/lib/packet/rubric';
import type { FindingKind } from '@/lib/redaction/redaction';
import type { Rules } from '@/lib/redaction/rules';
import { packetTexts } from '@/locales/domain/packet';
import { fc } from '@/tests/properties';
import { secret, ticketContext } from '../../testing/samples';
import { foundByKind, stretchesOf } from './masking';

const context = ticketContext();
const evidence = findEvidence(context);
const named = { label: '#48213', site: 'Zendesk' };
const packet = composePacket(context, checkPacket(context, evidence, rubric), evidence, packetTexts, named);
const copyWith = (masked: FindingKind[], rules?: Pick<Rules, 'allowed' | 'denied'>) =>
  copyOf(review(packet, context, rules), new Set(masked), markdown);

test('everybody in the ticket and its account are found by name', () => {
  expect(foundByKind(copyWith([]).found).map(({ kind }) => kind)).toEqual(['secret', 'ip', 'name', 'account']);
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

test('what is denied is found whatever kinds are, and what is allowed is not, unless it is a secret', () => {
  expect(copyWith([]).text).toContain('users are locked out since');
  expect(copyWith(['name']).text).not.toContain('Ines Carvalho');
  const rules = { denied: ['Locked OUT'], allowed: ['Ines Carvalho', secret] };
  const shown = copyWith([], rules).text;
  expect(shown).toMatch(/users are \[secret \d\] since/);
  expect(shown).not.toContain(secret);
  expect(copyWith(['name'], rules).text).toContain('Ines Carvalho');
});
