import { describe, expect, test } from 'vitest';
import type { Comment, TicketContext, TicketFields } from '@/lib/context/context';
import { entriesOf } from '@/lib/evidence/entries';
import { findEvidence } from '@/lib/evidence/find';
import { packetWords } from '@/locales/domain/packet';
import { say } from '@/locales/domain/say';
import { fc } from '@/tests/properties';
import { checkPacket } from './check';
import type { CriterionId, Verdict } from './packet';
import { type Rubric, rubric } from './rubric';
import { severities, type TicketType } from './situation';

type Message = string | { text: string; by?: 'customer' | 'agent' | 'system'; note?: true };

function ticket(subject: string | undefined, messages: Message[], fields: TicketFields = {}): TicketContext {
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { ...(subject !== undefined && { subject: { value: subject, source: 'api', at: 0 } }), ...fields },
    empty: [],
    conversation: messages.map((message, i): Comment => {
      const { text, by = 'customer', note } = typeof message === 'string' ? { text: message } : message;
      const name = by === 'customer' ? 'Ines Carvalho' : 'Mara Lindqvist';
      return { id: `c${i + 1}`, author: { name, role: by }, public: !note, text };
    }),
  };
}

const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });
const check = (context: TicketContext) => checkPacket(context, findEvidence(context), rubric);

/** `weak (no time zone): 18 Nov 09:05` — verdict, what is weak, and the first sentence that decided. */
function told({ verdict, because, citations, field }: Verdict): string {
  const why = because ? ` (${say(packetWords.because, because)})` : '';
  const decided = field ? `${field.name} ${field.value}` : citations[0]?.text;
  return `${verdict}${why}${decided ? `: ${decided}` : ''}`;
}

interface Conversation {
  name: string;
  context: TicketContext;
  verdicts: Partial<Record<CriterionId, string>>;
  met: number;
}

const conversations: Conversation[] = [
  {
    name: 'the vaguest there is',
    context: ticket('Help', ['Hi, it does not work again. Please fix asap.']),
    verdicts: {
      summary: 'weak (the subject does not say what fails where): Help',
      severity: 'weak (urgent, but no severity): Please fix asap.',
      impact: 'missing',
      environment: 'missing',
      steps: 'missing',
      expected: 'missing',
      actual: 'weak (no error text, and not what happens instead): Hi, it does not work again.',
      evidence: 'missing',
      tried: 'missing',
    },
    met: 0,
  },
  {
    name: 'good, with the request ID and the expectation still to ask for',
    context: ticket(
      'SSO sign-in fails with AADSTS50011 after Entra tenant move',
      [
        `SSO is broken again for everyone in the new tenant. We moved our Entra tenant last night (18 Nov). We run Connect 4.18.2, production, EU-1. The error page says:

AADSTS50011: The redirect URI specified in the request does not match
the redirect URIs configured for the application.`,
        'About 140 of 2,300 users are locked out since this morning. The warehouse shift starts at 14:00.',
        {
          by: 'agent',
          note: true,
          text: 'Provisioning fails as well, may be the same move. From their agent’s log:\nGET /scim/v2/Users from 203.0.113.24',
        },
        '1. Open halden.kelda.example\n2. Choose “Sign in with Entra”\n3. Pick the work account: the error page comes up',
        'Password sign-in works, but only for admins.',
        { by: 'agent', text: 'Which request ID is on the page, and what did you expect to see?' },
      ],
      { priority: field('high'), type: field('incident') },
    ),
    verdicts: {
      summary: 'met: SSO sign-in fails with AADSTS50011 after Entra tenant move',
      severity: 'met: priority high',
      impact: 'met: About 140 of 2,300 users are locked out since this morning.',
      environment: 'met: We run Connect 4.18.2, production, EU-1.',
      steps: 'met: 1. Open halden.kelda.example',
      expected: 'missing',
      actual: 'met: AADSTS50011: The redirect URI specified in the request does not match',
      evidence: 'missing',
      tried: 'met: Password sign-in works, but only for admins.',
    },
    met: 7,
  },
  {
    name: 'perfect, in a template',
    context: ticket(
      '429s on bulk import: nightly meter readings stop half way',
      [
        `Severity: Sev 2
Impact: 412,000 households get no reading for the day and billing is blocked.
Environment: Production, EU-2, Connect 4.20.1.

Steps to reproduce:
1. POST /v2/imports with a batch of 500 rows
2. Repeat with four workers in parallel
3. After 40 calls the answer is 429

Expected: all rows are imported by 05:00.
Actual: every call answers HTTP 429, without a Retry-After header.

Seen last at 19 Nov 2026, 02:54 UTC, request id req_01JD3F5W0B6N.
We tried batches of 200 with one worker: that goes through, but takes eleven hours.`,
      ],
      { priority: field('urgent') },
    ),
    verdicts: {
      severity: 'met: priority urgent',
      impact: 'met: Impact: 412,000 households get no reading for the day and billing is blocked.',
      environment: 'met: Environment: Production, EU-2, Connect 4.20.1.',
      steps: 'met: 1. POST /v2/imports with a batch of 500 rows',
      expected: 'met: Expected: all rows are imported by 05:00.',
      evidence: 'met: Seen last at 19 Nov 2026, 02:54 UTC, request id req_01JD3F5W0B6N.',
      tried: 'met: We tried batches of 200 with one worker: that goes through, but takes eleven hours.',
    },
    met: 9,
  },
  {
    name: 'the template was sent back empty',
    context: ticket('Order export fails in the warehouse app', [
      'Steps to reproduce:\n\nExpected result:\nn/a\n\nActual result:\nerror\n\nVersion:\n',
    ]),
    verdicts: {
      environment: 'missing',
      steps: 'missing',
      expected: 'weak (does not say what should happen): n/a',
      actual: 'weak (no error text, and not what happens instead): error',
    },
    met: 1,
  },
  {
    name: 'German',
    context: ticket('Anmeldung über SAML schlägt nach Zertifikatswechsel fehl', [
      `Guten Tag,

seit gestern können rund 60 Benutzer sich nicht mehr anmelden. Wir nutzen Connect Version 4.19.4 im Produktivsystem.

1. Portal öffnen
2. Auf „Anmelden mit SAML“ klicken

Es sollte die Startseite erscheinen. Stattdessen kommt die Fehlermeldung InvalidNameIDPolicy, zuletzt am 18.11.2026 um 09:05 Uhr MEZ, Anfrage-ID 7d1f-0042-aa.
Wir haben den Browser-Cache geleert und es in Firefox versucht, ohne Erfolg. Priorität: hoch

Mit freundlichen Grüßen
Heike Brandt
Sollte-Software GmbH, Version 1.0`,
    ]),
    verdicts: {
      summary: 'met: Anmeldung über SAML schlägt nach Zertifikatswechsel fehl',
      severity: 'met: seit gestern können rund 60 Benutzer sich nicht mehr anmelden.',
      impact: 'met: seit gestern können rund 60 Benutzer sich nicht mehr anmelden.',
      environment: 'met: Wir nutzen Connect Version 4.19.4 im Produktivsystem.',
      steps: 'met: 1. Portal öffnen',
      expected: 'met: Es sollte die Startseite erscheinen.',
      evidence:
        'met: Stattdessen kommt die Fehlermeldung InvalidNameIDPolicy, zuletzt am 18.11.2026 um 09:05 Uhr MEZ, Anfrage-ID 7d1f-0042-aa.',
      tried: 'met: Wir haben den Browser-Cache geleert und es in Firefox versucht, ohne Erfolg.',
    },
    met: 9,
  },
  {
    name: 'what the answer quotes is not said again',
    context: ticket('Webhook deliveries arrive twice', [
      `Yes, it is still happening.

On Wed, 18 Nov 2026 at 09:05, Mara Lindqvist <mara@kelda.example> wrote:
> What did you expect? It should arrive once.
> Which version? Connect 4.18.2, production?`,
    ]),
    verdicts: { expected: 'missing', environment: 'missing' },
    met: 1,
  },
  {
    name: 'the unmarked original message under an answer',
    context: ticket('Webhook deliveries arrive twice', [
      `No change.

-----Original Message-----
From: Mara Lindqvist
Sent: Wednesday
Version 4.18.2 in production should deliver once.`,
    ]),
    verdicts: { expected: 'missing', environment: 'missing' },
    met: 2,
  },
  {
    name: 'answers between the quoted lines count',
    context: ticket('Webhook deliveries arrive twice', [
      `On Wed, 18 Nov 2026 at 09:05, Mara Lindqvist wrote:
> Which version do you run, and where?
Connect 4.18.2 in production.
> What did you expect?
Each order should arrive once.`,
    ]),
    verdicts: {
      environment: 'met: Connect 4.18.2 in production.',
      expected: 'met: Each order should arrive once.',
    },
    met: 3,
  },
  {
    name: 'a signature says nothing about the fault',
    context: ticket('Report builder shows an empty page', [
      `The report page is empty since Monday.

Best regards,
Ines Carvalho
Halden Freight, serving all 2,300 users in production since version 1.0`,
    ]),
    verdicts: { impact: 'missing', environment: 'missing', actual: 'met: The report page is empty since Monday.' },
    met: 2,
  },
  {
    name: 'a template goes on below a polite word',
    context: ticket('Report builder shows an empty page', [
      `The report page is empty since Monday.

Thanks,
Expected: The page lists all invoices.`,
    ]),
    verdicts: {
      expected: 'met: Expected: The page lists all invoices.',
      actual: 'met: The report page is empty since Monday.',
    },
    met: 3,
  },
  {
    name: 'logs inline: time and ID from the log',
    context: ticket('Connect agent stops on start', [
      `The agent does not start any more, see:

2026-11-19T01:54:00Z INFO  agent.start version=4.20.1 host=gw-07.halden.example
2026-11-19T01:54:02Z FATAL agent.exit code=74 request_id=req_01JD2Z6C9PYE`,
    ]),
    verdicts: {
      evidence: 'met: 2026-11-19T01:54:02Z FATAL agent.exit code=74 request_id=req_01JD2Z6C9PYE',
      environment:
        'weak (version, but no environment): 2026-11-19T01:54:00Z INFO  agent.start version=4.20.1 host=gw-07.halden.example',
      actual: 'met: 2026-11-19T01:54:02Z FATAL agent.exit code=74 request_id=req_01JD2Z6C9PYE',
      steps: 'missing',
    },
    met: 2,
  },
  {
    name: 'half of each: what is weak is said',
    context: ticket('Invoice export stops with an error', [
      'When I click Export on the invoice page, some users get an error and the file is never created. Request id 7d1f-0042-aa, yesterday at 14:30. We are on production. We tried everything.',
    ]),
    verdicts: {
      impact:
        'weak (a number of users is missing): When I click Export on the invoice page, some users get an error and the file is never created.',
      environment: 'weak (environment, but no version): We are on production.',
      steps:
        'weak (told in passing, not step by step): When I click Export on the invoice page, some users get an error and the file is never created.',
      evidence: 'weak (no time zone): Request id 7d1f-0042-aa, yesterday at 14:30.',
      tried: 'weak (does not say what was tried): We tried everything.',
    },
    met: 2,
  },
  {
    name: 'a zoned time alone',
    context: ticket('Gateway answers 502 at night', ['502 Bad Gateway at 13 Nov 2026, 00:54 UTC, again.']),
    verdicts: { evidence: 'weak (no request ID): 502 Bad Gateway at 13 Nov 2026, 00:54 UTC, again.' },
    met: 2,
  },
  {
    name: 'our own questions and lists of questions meet nothing',
    context: ticket('Sync of groups drops members', [
      'Nested groups lose their members.',
      {
        by: 'agent',
        text: `Could you tell us:
1. Open which page, and what did you click?
2. What should happen, what is expected?
3. Which version do you run in production, and have you tried another browser?`,
      },
    ]),
    verdicts: { steps: 'missing', expected: 'missing', environment: 'missing', workaround: 'missing' },
    met: 2,
  },
  {
    name: 'an internal note counts, the system’s own words do not',
    context: ticket('Sync of groups drops members', [
      {
        by: 'agent',
        note: true,
        text: 'Reproduced on Connect 4.20.1, staging. Restarting the connector did not help.',
      },
      { by: 'system', text: 'You should receive an answer within 4 hours. 140 users are affected.' },
    ]),
    verdicts: {
      environment: 'met: Reproduced on Connect 4.20.1, staging.',
      tried: 'met: Restarting the connector did not help.',
      expected: 'missing',
      impact: 'missing',
    },
    met: 4,
  },
  {
    name: 'a how-to question needs no steps',
    context: ticket('Which IP addresses do your webhooks come from?', ['We want to put them on our allowlist.'], {
      type: field('question'),
      priority: field('low'),
    }),
    verdicts: {
      summary: 'met: Which IP addresses do your webhooks come from?',
      steps: 'not-applicable (type is question)',
      expected: 'not-applicable (type is question)',
      actual: 'not-applicable (type is question)',
    },
    met: 1,
  },
  {
    name: 'a "question" with an error in it is a fault',
    context: ticket('Why do I get invalid_grant?', ['The token call answers HTTP 400 invalid_grant.'], {
      type: field('Question'),
    }),
    verdicts: { actual: 'met: The token call answers HTTP 400 invalid_grant.', steps: 'missing' },
    met: 2,
  },
  {
    name: 'fields of the ticket decide where they are set',
    context: ticket('Nightly import skips the last row', ['The last row is missing.'], {
      versions: field(['4.20.1']),
      environment: field('Production'),
      priority: field('-'),
    }),
    verdicts: { environment: 'met: versions 4.20.1', severity: 'missing' },
    met: 3,
  },
  {
    name: 'steps told as prose, and a list that is none',
    context: ticket('Dashboard loses its filter', [
      'Two problems:\n1. The filter is lost\n2. The export is slow',
      'First I open the dashboard, then I choose “Last week”. The filter is gone. There is no workaround.',
    ]),
    verdicts: {
      steps: 'met: First I open the dashboard, then I choose “Last week”.',
      tried: 'missing',
      workaround: 'met: There is no workaround.',
    },
    met: 3,
  },
  {
    name: 'the steps start in the middle',
    context: ticket('Dashboard loses its filter', ['3. Choose “Last week”\n4. Click Save']),
    verdicts: { steps: 'weak (the steps start in the middle): 3. Choose “Last week”' },
    met: 1,
  },
  {
    name: 'nothing was read',
    context: ticket(undefined, []),
    verdicts: { summary: 'missing', severity: 'missing', actual: 'missing' },
    met: 0,
  },
];

describe.each(conversations)('$name', ({ context, verdicts, met }) => {
  const { verdicts: found, completeness } = check(context);

  test.each(Object.entries(verdicts))('%s is %s', (id, expected) => {
    const verdict = found.find(({ criterion }) => criterion === id);
    expect(verdict && told(verdict)).toBe(expected);
  });

  test(`${met} of the required criteria are met`, () => {
    expect(completeness.met).toBe(met);
  });

  test('one verdict for each criterion, citing the conversation only', () => {
    expect(found.map(({ criterion }) => criterion)).toEqual(rubric.map(({ id }) => id));
    citesOnlyWhatIsThere(context);
  });
});

function citesOnlyWhatIsThere(context: TicketContext) {
  const texts = new Map(entriesOf(context).map(({ id, text }) => [id, text]));
  for (const { verdict, citations, because, field } of check(context).verdicts) {
    for (const { span, text } of citations) {
      expect(texts.get(span.entry)?.slice(span.start, span.end)).toBe(text);
      expect(text.trim()).not.toBe('');
    }
    if (verdict === 'met') expect(citations.length > 0 || field !== undefined || because !== undefined).toBe(true);
    if (verdict === 'missing') expect(citations).toEqual([]);
    if (verdict === 'weak') expect(because).toBeTruthy();
  }
}

const piece = fc.oneof(
  fc.constantFrom(
    '1. Open the page\n2. Click Save\n',
    'It should work.',
    'Expected:',
    'We tried a restart.',
    '> quoted\n',
    'On 18 Nov Mara wrote:\n',
    'Best regards,\n',
    '```\n',
    'AADSTS50011: no match\n',
    '\r\n',
    '\n\n',
    '140 users cannot sign in. ',
    '2026-11-18T09:05Z req_8f2Kd91mXa ',
    'Connect 4.18.2, e.g. production.',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('whatever the text, verdicts cite only what is in the conversation', () => {
  const texts = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 3 }), (subject, messages) => {
      citesOnlyWhatIsThere(ticket(subject, messages));
    }),
    { numRuns: 500 },
  );
});

describe('a rubric of one’s own', () => {
  const context = ticket('Export of invoices stops with HTTP 500', ['It fails. It should write a file.']);
  const at = (...types: TicketType[]) => ({ types, severities: [...severities] });
  const never = { types: [], severities: [] };
  const own: Rubric = [
    {
      id: 'expected',
      weight: 1,
      required: never,
      on: true,
      asked: at('bug'),
      judge: { name: 'expected' },
      title: 'Wanted',
    },
    { id: 'steps', weight: 3, required: at('bug'), on: true, asked: at('bug'), judge: { name: 'steps' } },
    { id: 'summary', weight: 4, required: at('how-to'), on: true, asked: at('how-to'), judge: { name: 'summary' } },
    { id: 'impact', weight: 9, required: at('bug'), on: false, asked: at('bug'), judge: { name: 'impact' } },
  ];
  const found = checkPacket(context, findEvidence(context), own);

  test('decides what is judged, in which order, and what counts', () => {
    expect(found.rubric).toEqual(own.slice(0, 3));
    expect(found.verdicts.map(({ criterion, verdict }) => [criterion, verdict])).toEqual([
      ['expected', 'met'],
      ['steps', 'missing'],
      ['summary', 'not-applicable'],
    ]);
    expect(found).toMatchObject({ completeness: { met: 0, required: 1, unread: 0 }, score: { low: 1.25, high: 1.25 } });
  });

  test('changes no verdict on what it shares with another', () => {
    const verdicts = new Map(check(context).verdicts.map((verdict) => [verdict.criterion, verdict]));
    expect(found.verdicts[0]).toEqual({ ...verdicts.get('expected'), required: false });
    expect(found.verdicts[1]).toEqual(verdicts.get('steps'));
  });
});

test('a verdict by a person’s word claims no proof that the rules did not find', () => {
  const context = ticket('Export fails', ['The export fails with HTTP 504 since Monday.']);
  const found = findEvidence(context);
  for (const rules of checkPacket(context, found, rubric).verdicts) {
    for (const verdict of ['met', 'missing', 'not-applicable'] as const) {
      const said = { verdicts: { [rules.criterion]: { verdict, why: '' } } };
      const after = checkPacket(context, found, rubric, said).verdicts.find(
        ({ criterion }) => criterion === rules.criterion,
      );
      const isShown = verdict === 'met' && (rules.verdict === 'met' || rules.verdict === 'weak');
      expect(after).toMatchObject({
        verdict,
        said: { rules: rules.verdict },
        citations: isShown ? rules.citations : [],
      });
      expect(after).not.toHaveProperty('because');
    }
  }
});
