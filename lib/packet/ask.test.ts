import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { askDe } from '@/locales/ask.de';
import { askEn } from '@/locales/ask.en';
import { type Askable, askableOf, askLanguageOf, askMessage, firstNameOf } from './ask';
import { checkPacket } from './check';
import { browsers, type HowTo } from './how-to';
import { rubric } from './rubric';

function ticket(subject: string, text: string, requester = 'Ines Carvalho'): TicketContext {
  const at = { source: 'api' as const, at: 0 };
  return {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: {
      subject: { value: subject, ...at },
      priority: { value: 'high', ...at },
      requester: { value: { name: requester, role: 'customer' }, ...at },
    },
    empty: [],
    conversation: [{ id: 'c1', author: { name: requester, role: 'customer' }, public: true, text }],
  };
}

function asked(context: TicketContext): Askable[] {
  const evidence = findEvidence(context);
  return askableOf(checkPacket(context, evidence, rubric), context, evidence);
}

test('what is open and a customer can answer, the required first; nothing that our own side does', () => {
  const all = asked(
    ticket('Order page shows HTTP 500 in Firefox', 'The order page shows HTTP 500 when we click Save.'),
  );
  const ids = all.map(({ criterion }) => criterion.id);
  expect(ids.slice(0, 3)).toEqual(expect.arrayContaining(['impact']));
  expect(all.findLastIndex(({ required }) => required)).toBeLessThan(all.findIndex(({ required }) => !required));
  for (const id of ['updates', 'known', 'type', 'ask', 'clean', 'actual']) expect(ids).not.toContain(id);
});

test.each<[about: string, subject: string, text: string, criterion: string, howTos: HowTo[]]>([
  [
    'a page in Firefox',
    'Order page stays blank',
    'The order page stays blank in Firefox 132.',
    'logs',
    [{ code: 'har', browser: 'firefox' }],
  ],
  [
    'a user agent of Edge names Chrome too',
    'Order page stays blank',
    'The page stays blank: Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
    'logs',
    [{ code: 'har', browser: 'edge' }],
  ],
  [
    'sign-in by Entra',
    'SSO fails',
    'Sign-in with Entra fails for 40 users.',
    'evidence',
    [{ code: 'requestId' }, { code: 'idpTrace', provider: 'entra' }],
  ],
  ['an agent', 'Agent stops', 'The agent stops on our Windows Server at night.', 'logs', [{ code: 'logExport' }]],
])('%s: how evidence is got', (_, subject, text, criterion, howTos) => {
  expect(asked(ticket(subject, text)).find((each) => each.criterion.id === criterion)?.howTos).toEqual(howTos);
});

test.each([
  ['The import fails since Monday and we cannot work with it.', 'en'],
  ['Seit gestern können wir uns nicht mehr anmelden und die Arbeit steht.', 'de'],
  ['Bonjour, depuis ce matin nous ne pouvons plus nous connecter au portail.', 'en'],
])('%j is answered in %s', (text, language) => {
  expect(askLanguageOf(ticket('x', text))).toBe(language);
});

test.each([
  ['Ines Carvalho', 'Ines'],
  ['Jan van der Berg', undefined],
  ['Support', undefined],
  ['ACME GmbH & Co. KG', undefined],
  ['ines@halden.example', undefined],
  ['', undefined],
])('%j is greeted as %j', (name, first) => {
  expect(firstNameOf(ticket('x', 'y', name))).toBe(first);
});

test.each([askEn, askDe])(
  'one polite message, numbered, short or with how to get it, and nothing of the ticket in it',
  (words) => {
    const context = ticket('Checkout PSU-113 stops', 'Our shop Brightwater stops in Chrome 131 at the page checkout.');
    const open = asked(context).filter(({ required }) => required);
    const [short, full] = (['short', 'full'] as const).map((tone) => askMessage(open, 'Ines', words, tone));
    expect(short).toMatch(/Ines,\n\n/);
    for (const [index, { criterion }] of open.entries()) {
      expect(full).toContain(`${index + 1}. ${words.question(criterion)}`);
    }
    expect(full?.length).toBeGreaterThan(short?.length ?? 0);
    expect(full).not.toMatch(/Brightwater|PSU-113/);
    expect(askMessage(open.slice(0, 1), undefined, words, 'short')).not.toMatch(/undefined|\s,/);
  },
);

test('every way to get evidence has words in both languages', () => {
  const all: HowTo[] = [
    ...browsers.map((browser): HowTo => ({ code: 'har', browser })),
    { code: 'har' },
    ...(['entra', 'okta', 'any'] as const).map((provider): HowTo => ({ code: 'idpTrace', provider })),
    { code: 'requestId' },
    { code: 'logExport' },
  ];
  for (const words of [askEn, askDe]) expect(new Set(all.map(words.howTo)).size).toBe(all.length);
});
