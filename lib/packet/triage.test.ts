import { expect, test } from 'vitest';
import type { Comment, TicketContext, TicketFields } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from './check';
import { defaultPriorities } from './default-priorities';
import type { Priorities } from './priorities';
import { rubric } from './rubric';
import type { Severity } from './situation';

const field = <T>(value: T) => ({ value, source: 'api' as const, at: 0 });

function triage(
  texts: (string | { note: string })[],
  fields: TicketFields = {},
  said?: Severity,
  priorities: Priorities = defaultPriorities,
) {
  const context: TicketContext = {
    ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' },
    readAt: 0,
    partial: false,
    kind: 'ticket',
    fields: { subject: field('Order import'), ...fields },
    empty: [],
    conversation: texts.map((each, i): Comment => {
      const isNote = typeof each !== 'string';
      const author = { name: isNote ? 'Mara' : 'Ines', role: isNote ? ('agent' as const) : ('customer' as const) };
      return { id: `c${i}`, author, public: !isNote, text: isNote ? each.note : each };
    }),
  };
  const check = checkPacket(context, findEvidence(context), rubric, { severity: said }, priorities);
  return { ...check.triage, type: check.type, verdicts: check.verdicts };
}

test.each<
  [texts: string[], fields: TicketFields, said: Severity | undefined, severity: Severity | undefined, from: string]
>([
  // What a person said goes before all else.
  [['Sev 3. 140 users cannot log in.'], { priority: field('low') }, 1, 1, 'said'],
  // Then what the text states, the last of it.
  [['Severity 1!', 'It is more of a Sev 3.'], { priority: field('urgent') }, undefined, 3, 'stated'],
  [['It fails.'], { custom: field([{ id: '1', label: 'Severity', value: '2 - High' }]) }, undefined, 2, 'stated'],
  // Then what it lets propose.
  [['140 users cannot log in.'], { priority: field('normal') }, undefined, 2, 'proposed'],
  [['Nobody can work since 8.'], {}, undefined, 1, 'proposed'],
  [['3 colleagues cannot print.'], {}, undefined, 3, 'proposed'],
  [['There is a typo in the title, purely cosmetic.'], {}, undefined, 4, 'proposed'],
  // Then the priority.
  [['The list is sorted by name.'], { priority: field('urgent') }, undefined, 1, 'priority'],
  [['The list is sorted by name.'], { priority: field('-') }, undefined, undefined, 'unknown'],
])('%j is of the severity that comes first', (texts, fields, said, severity, from) => {
  expect(triage(texts, fields, said).severity).toMatchObject({ from, ...(severity && { value: severity }) });
  if (severity === undefined) expect(triage(texts, fields, said).severity.value).toBeUndefined();
});

test('a proposed severity counts for what is required, and says so', () => {
  const required = (texts: string[]) =>
    triage(texts).verdicts.find(({ criterion }) => criterion === 'evidence') ?? { required: undefined };
  expect(required(['140 users cannot log in.'])).toMatchObject({ required: true, requiredAt: 2 });
  expect(required(['3 colleagues cannot print.'])).toMatchObject({ required: false });
  expect(required(['Sev 2. 140 users cannot log in.'])).not.toHaveProperty('requiredAt');
});

test.each<[texts: (string | { note: string })[], cause: string | undefined, route: string]>([
  [['How do we add a second tenant?'], 'how-to', 'support'],
  [['It fails with 429 since we raised the batch size to 2,000.'], 'configuration', 'support'],
  [['Sign-in fails for 140 users. We changed the redirect URI yesterday; they cannot work.'], 'configuration', 'cse'],
  [['The page is blank behind our proxy.'], 'environment', 'support'],
  [['The page is blank. It works on another laptop.'], 'environment', 'support'],
  [['The import fails only for rows with an empty currency.'], 'data', 'cse'],
  [['The export stops since the update to 4.20.1.'], 'product', 'engineering'],
  [['The export stops.', { note: 'Reproduced in our test tenant, always.' }], 'product', 'engineering'],
  [['We saw invoices of another customer.'], undefined, 'security'],
  [['Something is odd with the totals.'], undefined, 'support'],
])('%j is caused and routed, each with its reasons', (texts, cause, route) => {
  const found = triage(texts);
  if (cause) expect(found.cause?.value).toBe(cause);
  expect(found.route.value).toBe(route);
  for (const { reasons } of [found.route, ...(found.cause ? [found.cause] : [])])
    expect(reasons.length).toBeGreaterThan(0);
});

test('what a priority means is what the team says it means', () => {
  const own: Priorities = [
    { priority: 'Feuer', severity: 1 },
    { priority: 'high', severity: 3 },
  ];
  expect(triage(['It fails.'], { priority: field('Feuer') }, undefined, own).severity.value).toBe(1);
  expect(triage(['It fails.'], { priority: field('high') }, undefined, own).severity.value).toBe(3);
  expect(triage(['It fails.'], { priority: field('urgent') }, undefined, own).severity.value).toBeUndefined();
});
