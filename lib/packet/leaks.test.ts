import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { findSensitive } from '@/lib/redaction/find';
import { redact } from '@/lib/redaction/mask';
import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';
import { packetTexts } from '@/locales/domain/packet';
import { fc, runs } from '@/tests/properties';
import { leaksIn, type Pasted, pastedSecrets } from '@/tests/secrets';
import type { Block, Piece } from './blocks';
import { checkPacket } from './check';
import { composePacket } from './compose';
import { copyOf, review } from './copy';
import { clipOf, formats, type PacketFormat, packetFormats } from './formats';
import { plain } from './plain';
import { type ReceiverId, receiverIds } from './receiver-ids';
import type { Render } from './render';
import { rubric } from './rubric';

const at = { source: 'api' as const, at: 0 };
const person = (name: string) => ({ name, role: 'customer' as const });

interface Parts {
  subject?: string;
  texts?: string[];
  author?: string;
  fields?: TicketContext['fields'];
}

function ticket({ subject = 'SCIM sync fails', texts = [], author = 'Ines Carvalho', fields = {} }: Parts) {
  const context: TicketContext = {
    ref: { site: 'zendesk', host: 'kelda.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: Date.UTC(2026, 10, 19, 9, 54),
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: subject, ...at }, ...fields },
    empty: [],
    conversation: ['About 140 users cannot sign in.', ...texts].map((text, i) => ({
      id: `c${i + 1}`,
      author: person(author),
      at: Date.UTC(2026, 10, 19, 8, 42 + i),
      text,
    })),
  };
  return context;
}

/** What is on the clipboard after a click on Copy: of rich text both the text and what it reads as. */
function copied(
  context: TicketContext,
  masked: FindingKind[],
  format: PacketFormat,
  receiver: ReceiverId = 'engineering',
): string {
  const evidence = findEvidence(context);
  const named = { label: '#48213', site: 'Zendesk' };
  const check = checkPacket(context, evidence, rubric);
  const packet = composePacket(context, check, evidence, packetTexts, named, { receiver });
  const { text, html = '' } = clipOf(copyOf(review(packet, context), new Set(masked), formats[format].render), format);
  return `${text}${html}`;
}
/** Without the backslashes of Markdown and Jira, which stand in placeholders too. */
const unescaped = (text: string) => text.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
const anyFormat = fc.constantFrom(...packetFormats);
const anyReceiver = fc.constantFrom(...receiverIds);
const renders: Render[] = [...packetFormats.map((format) => formats[format].render), plain];

/** Where the conversation holds what is cited. */
const comments: Record<string, (secret: string) => string> = {
  'a sentence': (secret) => `The sync fails with ${secret} since this morning.`,
  'a line of its own': (secret) => `It fails. This is what we send:\n${secret}\nand then it fails.`,
  'an error': (secret) => `AADSTS50011: the call failed with ${secret}`,
  'an expectation': (secret) => `Expected result:\nIt should work with ${secret} as before.`,
  'a step': (secret) => `1. Open the page\n2. Enter ${secret} and click Save\n3. The sync fails`,
  code: (secret) => `Actual result:\n\`\`\`\n${secret}\n\`\`\`\nand it fails`,
  'a table': (secret) => `Steps to reproduce:\n| call | with |\n|---|---|\n| sync | ${secret} |`,
  'a log line': (secret) => `2026-11-18 09:05:12,331 ERROR [sync-1] c.k.Sync - failed: ${secret}`,
  JSON: (secret) => `{"error": "it failed", "sent": "${secret}", "code": 401}`,
  'a request': (secret) => `GET /v2/users/${secret} answers HTTP 401 and fails`,
  'strong text': (secret) => `It fails with **${secret}** and _${secret}_`,
};
const ownLine = ['a line of its own', 'code'];

/** Every other text of a ticket that a packet shows. */
const elsewhere: Record<string, (secret: string) => Parts> = {
  subject: (secret) => ({ subject: `Sync fails with ${secret}` }),
  author: (secret) => ({ author: secret }),
  requester: (secret) => ({ fields: { requester: { value: person(secret), ...at } } }),
  customer: (secret) => ({ fields: { organization: { value: { name: secret }, ...at } } }),
  status: (secret) => ({ fields: { status: { value: { label: secret, category: 'open' }, ...at } } }),
  number: (secret) => ({ fields: { number: { value: secret, ...at } } }),
  priority: (secret) => ({ fields: { priority: { value: secret, ...at } } }),
  'name of a field': (secret) => ({
    fields: { custom: { value: [{ id: '1', label: `Severity ${secret}`, value: 'high' }], ...at } },
  }),
  'value of a field': (secret) => ({
    fields: { custom: { value: [{ id: '1', label: 'Severity', value: `high ${secret}` }], ...at } },
  }),
  version: (secret) => ({ fields: { versions: { value: [`Connect 4.18.2 ${secret}`], ...at } } }),
  environment: (secret) => ({ fields: { environment: { value: `production ${secret}`, ...at } } }),
};

/** Whatever is cited of a text, and wherever a citation is cut. */
const cited = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60), fc.nat(60));

test('no finding of the source survives in any format, whatever spans are cited', () => {
  fc.assert(
    fc.property(pastedSecrets, cited, fc.constantFrom(...renders), (secret, [a, b, c, d], format) => {
      const gap = secret.hasLines ? '\n' : ' ';
      const text = `It fails.${gap}${secret.text}${gap}and so on, ask ines.c@halden.example or 203.0.113.24.`;
      const context = ticket({ texts: [text] });
      const pieces = [
        [a, a + b],
        [c, c + d],
        [0, text.length],
      ].map(([start = 0, end = 0]): Piece => {
        const span = { entry: 'c2', start: Math.min(start, text.length), end: Math.min(end, text.length) };
        return { from: 'entry', span, text: text.slice(span.start, span.end) };
      });
      const blocks = pieces.map((piece): Block<Piece[]> => ({ kind: 'quote', line: [piece] }));
      const copy = copyOf(review(blocks, context), new Set(findingKinds), format).text;
      expect(leaksIn(copy, secret), copy).toEqual([]);
      for (const value of ['ines.c@halden', '203.0.113.24']) expect(copy).not.toContain(value);
      const read = unescaped(copy);
      expect(redact(read, findSensitive(read), new Set(findingKinds)).text).toBe(read);
    }),
    { numRuns: runs(400) },
  );
});

const inComment = ({ text, hasLines }: Pasted) =>
  fc
    .constantFrom(...(hasLines ? ownLine : Object.keys(comments)))
    .map((place) => ({ place, context: ticket({ texts: [comments[place]?.(text) ?? ''] }) }));
const inField = ({ text }: Pasted) =>
  fc
    .constantFrom(...Object.keys(elsewhere))
    .map((place) => ({ place, context: ticket(elsewhere[place]?.(text) ?? {}) }));
const cases = pastedSecrets.chain((secret) =>
  fc.record({
    secret: fc.constant(secret),
    where: secret.hasLines ? inComment(secret) : fc.oneof(inComment(secret), inField(secret)),
    masked: fc.constantFrom<FindingKind[]>([...findingKinds], []),
  }),
);

test('wherever a secret stands, no eight characters of it are copied', () => {
  fc.assert(
    fc.property(cases, anyFormat, anyReceiver, ({ secret, where, masked }, format, receiver) => {
      const text = copied(where.context, masked, format, receiver);
      expect(leaksIn(text, secret), `${secret.kind} in ${where.place} for ${receiver} as ${format}:\n${text}`).toEqual(
        [],
      );
    }),
    { numRuns: runs(600) },
  );
}, 240_000);

test('nothing that is found in a text of the ticket is copied', () => {
  const texts = fc.array(
    fc.oneof(
      fc.constantFrom(
        'It fails for ines_c@halden.example.',
        'Call +351 21 123 45 67, it should work.',
        'HTTP 401 from 203.0.113.24 for 140 users.',
        'Please charge 4111 1111 1111 1111 or DE89 3704 0044 0532 0130 00; it fails.',
        'My SSN is 460-89-9847 and it fails for henkilötunnus 131052-308T.',
        'It fails at https://login.example/?login_hint=ines.c%40halden.example&x=1 with HTTP 401.',
        'ines_halden.example#EXT#@kelda.onmicrosoft.com cannot sign in since Monday, it should.',
        'The sync of db.kelda.internal/10.127.103.71:34773 fails for 2001:db8::7.',
        'Reach me at 0351 / 123 45 67; the passport number CD7654321 fails.',
      ),
      pastedSecrets.map(({ text }) => `It fails with:\n${text}`),
    ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(texts, anyFormat, anyReceiver, (lines, format, receiver) => {
      const context = ticket({ texts: [lines.join('\n\n'), ...lines] });
      const text = unescaped(copied(context, [...findingKinds], format, receiver));
      // What is copied is redacted: once more changes nothing.
      expect(redact(text, findSensitive(text), new Set(findingKinds)).text).toBe(text);
      for (const { text: source } of context.conversation) {
        for (const { start, end } of findSensitive(source)) {
          if (end - start >= 6) expect(text).not.toContain(source.slice(start, end));
        }
      }
    }),
    { numRuns: runs(150) },
  );
});
