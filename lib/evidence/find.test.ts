import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { fc } from '@/tests/properties';
import { entriesOf } from './entries';
import { findEvidence } from './find';

function ticket(subject: string, ...texts: string[]): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { subject: { value: subject, source: 'api', at: 0 } },
    empty: [],
    conversation: texts.map((text, i) => ({
      id: `c${i + 1}`,
      author: { name: 'Ines Carvalho', role: 'customer' },
      text,
    })),
  };
}

const sso = ticket(
  'SSO sign-in fails with AADSTS50011 after Entra tenant move',
  `SSO is broken again for everyone in the new tenant. We moved our Entra tenant last night (18 Nov). We run Connect 4.18.2, production, EU-1. The error page says:

AADSTS50011: The redirect URI specified in the request does not match
Tenant ID: 3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01`,
  'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
  `GET /scim/v2/Users from 203.0.113.24
Authorization: Bearer scim_9f2c41d07be8 → HTTP 401`,
  '1. Open halden.kelda.example\n2. Choose “Sign in with Entra”\n3. Pick the work account: the error page comes up',
);

test('finds what an engineer would underline, each with its value', () => {
  expect(findEvidence(sso).map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
    'error-code: AADSTS50011',
    'affected: everyone in the new tenant',
    'version: 4.18.2',
    'affected: 140 of 2300 users',
    'http-request: GET /scim/v2/Users',
    'host: 203.0.113.24',
    'http-status: HTTP 401',
    'steps: 3 steps: Open halden.kelda.example',
    'host: halden.kelda.example',
  ]);
});

test('one item for a value that is found twice, with both spans', () => {
  const [code] = findEvidence(sso);
  expect(code?.spans).toEqual([
    { entry: 'subject', start: 23, end: 34 },
    { entry: 'c1', start: 162, end: 173 },
  ]);
});

test('a list of steps has a span for each step', () => {
  const steps = findEvidence(sso).find(({ kind }) => kind === 'steps');
  const text = entriesOf(sso).find(({ id }) => id === 'c4')?.text ?? '';
  expect(steps?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
});

describe('time zones', () => {
  test.each([
    ['2026-11-18T09:05:12Z', true],
    ['2026-11-18T09:05:12+01:00', true],
    ['2026-11-18 09:05 CET', true],
    ['18 Nov 09:05 UTC', true],
    ['18 Nov 2026, 9:05 am (Europe/Lisbon)', true],
    ['Nov 18, 2026 9:05 PM GMT+2', true],
    ['18.11.2026 um 09:05 Uhr MEZ', true],
    ['18/Nov/2026:09:05:12 +0000', true],
    ['09:05 CET', true],
    ['2026-11-18 09:05:12,331', false],
    ['18.11.2026 09:05 Uhr', false],
    ['17/06/09 20:10:46', false],
    ['Dec 10 06:55:46', false],
    ['11/18/2026 9:05 AM', false],
    ['today at 09:05', false],
    ['heute um 09:05 Uhr', false],
  ])('%s → %s', (time, zoned) => {
    const found = findEvidence(ticket('', `It failed, ${time}, again.`)).filter(({ kind }) => kind === 'timestamp');
    expect(found.map((evidence) => [evidence.value, evidence.zoned])).toEqual([[time, zoned]]);
  });
});

describe('traces and logs', () => {
  const python = `Traceback (most recent call last):
  File "/srv/sync.py", line 42, in run
    token = refresh()
  File "/srv/auth.py", line 7, in refresh
    raise TokenError("expired")
TokenError: expired`;
  const node = `TypeError: Cannot read properties of undefined (reading 'id')
    at parse (/app/import.js:12:7)
    at async Importer.run (file:///app/importer.js:88:3)`;
  const dotnet = `System.InvalidOperationException: Sequence contains no elements
   at System.Linq.ThrowHelper.ThrowNoElementsException()
   at Kelda.Sync.Run(String id) in C:\\src\\Sync.cs:line 42`;
  const go = `panic: runtime error: index out of range [3]
goroutine 1 [running]:
main.load(0x1)
	/app/load.go:17 +0x1d
main.main()
	/app/main.go:9 +0x25`;
  const ruby = `app/models/order.rb:12:in \`total'
	from app/jobs/export.rb:7:in \`perform'`;
  const java = `java.lang.IllegalStateException: closed
	at com.kelda.Sync.run(Sync.java:42)
Caused by: java.net.SocketTimeoutException: Read timed out
	at java.base/java.net.Socket.read(Socket.java:991)
	... 12 more`;

  test.each([
    ['Python', python, 'TokenError'],
    ['JavaScript', node, 'TypeError'],
    ['.NET', dotnet, 'InvalidOperationException'],
    ['Go', go, 'panic: runtime error: index out of range [3]'],
    ['Ruby', ruby, "app/models/order.rb:12:in `total'"],
    ['Java', java, 'IllegalStateException'],
  ])('%s: one trace from header to last frame', (_language, trace, value) => {
    const text = `The log says this.\n\n${trace}\n\nWhat now?`;
    const found = findEvidence(ticket('', text)).filter(({ kind }) => kind === 'stack-trace');
    expect(found.map((evidence) => evidence.value)).toEqual([value]);
    const [span] = found[0]?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(trace);
  });

  test.each([
    '2015-10-18 18:01:50,353 INFO [main] org.apache.hadoop.mapreduce: OutputCommitter set in config null',
    '[Sun Dec 04 04:51:09 2005] [notice] jk2_init() Found child 6728 in scoreboard slot 6',
    'Dec 10 06:55:48 LabSZ sshd[24200]: Connection closed by 173.234.31.186 [preauth]',
    'nova-api.log.1 2017-05-16 00:00:03.091 25746 INFO nova.osapi_compute.wsgi.server [req-939eb332] GET',
    '17/06/09 20:10:41 INFO spark.SecurityManager: Changing view acls to: yarn,curi',
    '{"level":"error","ts":"2026-11-18T09:05:12Z","msg":"token refused"}',
    '203.0.113.7 - - [18/Nov/2026:09:05:12 +0000] "GET /v2/orders HTTP/1.1" 503 167',
  ])('is a log line: %s', (line) => {
    const found = findEvidence(ticket('', line)).filter(({ kind }) => kind === 'log-line');
    expect(found).toHaveLength(1);
    expect(found[0]?.spans).toEqual([{ entry: 'c1', start: 0, end: line.length }]);
  });
});

describe('look-alikes', () => {
  test.each([
    'Meet me in room 401 at noon.',
    'We shipped 500 boxes.',
    'The meeting is on 18.11.2026, see page 3.1.',
    'Please read chapter 4 and Orders.csv.',
    'The price went from 4.18 to 4.20 EUR.',
    'Call me at extension 4290.',
    'My name is Ines, I write from Lisbon.',
  ])('finds nothing in: %s', (text) => {
    expect(findEvidence(ticket('', text))).toEqual([]);
  });
});

test('every span lies in its entry and is not empty, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'AADSTS50011',
      'HTTP 401',
      '1. Open\n2. Close\n',
      '2026-11-18T09:05Z',
      ' at a.b(c.js:1:2)\n',
      '10.0.0.7',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const context = ticket('Sync', pieces.join(' '));
      const texts = new Map(entriesOf(context).map(({ id, text }) => [id, text]));
      for (const { spans } of findEvidence(context)) {
        expect(spans.length).toBeGreaterThan(0);
        for (const { entry, start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(texts.get(entry)?.slice(start, end).length).toBe(end - start);
        }
      }
    }),
  );
});
