import { expect, test } from 'vitest';
import { redact } from '@/lib/redaction/mask';
import type { FindingKind } from '@/lib/redaction/redaction';
import { fc } from '@/tests/properties';
import { secret, ticketContext } from '../../testing/samples';
import { countKinds, findingsIn, piecesOf } from './masking';

const text = `Ines Carvalho of Halden Freight wrote from ines.carvalho@halden.example.\nAuthorization: Bearer ${secret}`;
const findings = findingsIn(text, ticketContext());

test('everybody in the ticket and its account are found by name', () => {
  expect(countKinds(findings)).toEqual([
    { kind: 'secret', count: 1 },
    { kind: 'email', count: 1 },
    { kind: 'name', count: 1 },
    { kind: 'account', count: 1 },
  ]);
});

test('what is previewed is what is copied, whatever is masked', () => {
  const kinds = fc.subarray<FindingKind>(['name', 'account', 'email', 'secret', 'ip']);
  fc.assert(
    fc.property(kinds, (masked) => {
      const { text: copied, masks } = redact(text, findings, new Set(masked));
      const pieces = piecesOf(text, findings, masks);
      expect(pieces.map((piece) => piece.placeholder ?? piece.text).join('')).toBe(copied);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
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
