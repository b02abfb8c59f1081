import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, Context, Reading, TicketContext } from '@/lib/context/context';
import { hiddenCharacter } from '@/lib/text/hidden';
import { accountRef, ticketRef } from './samples';

/** What each of the texts below ends with, and what is looked for on the screen. */
const lie = 'RUE';

/**
 * A text of a stranger's: it is called `name`, turns what is written after it, and turns back by its own signs; it ends
 * a direction that it did not begin, and one of its letters hides a word.
 */
export function lying(name: string): string {
  return `${name} \u05d0\u2069\u202e000,1 ${lie}\u200b`;
}

/** What of it is drawn as it is, or stands where it may turn what is beside it. */
export function liesIn(root: Node): string[] {
  const found: string[] = [];
  const look = (text: string, where: string, isApart: boolean) => {
    if (!text.includes(lie)) return;
    const drawn = text.replace(/[\u2068\u2069]/g, '');
    if (hiddenCharacter.test(drawn)) found.push(`${where} draws a sign that is not seen: ${JSON.stringify(text)}`);
    if (!isApart && !standsApart(text)) found.push(`${where} may turn what is beside it: ${JSON.stringify(text)}`);
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node instanceof Element) {
      for (const { name, value } of node.attributes)
        if (name !== 'value') look(value, `${node.localName} ${name}`, false);
    } else if (parent) {
      const element = parent.closest('bdi, [dir=auto]');
      // What a person changes is as it is, and a list of choices is drawn by the browser.
      look(node.textContent ?? '', parent.localName, element !== null && element.localName !== 'option');
    }
  }
  return found;
}

/** Whether each lie stands between signs that set it apart, all of which end. */
function standsApart(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\u2068') depth += 1;
    if (text[at] === '\u2069') depth -= 1;
    if (depth < 0 || (depth === 0 && text.startsWith(lie, at))) return false;
  }
  return depth === 0;
}

/** Every text of a ticket lies. */
export function lyingTicket(): Reading {
  const from = { source: 'api' as const, at: Date.now() };
  const text = (name: string) => ({ value: lying(name), ...from });
  const texts = (name: string) => ({ value: [lying(`${name} 1`), lying(`${name} 2`)], ...from });
  const person = (name: string, role: 'customer' | 'agent') => ({ value: { name: lying(name), role }, ...from });
  const labelled = (name: string) => ({
    value: [{ id: '1', label: lying(`${name} label`), value: lying(`${name} value`) }],
    ...from,
  });
  const fields: Required<TicketContext['fields']> = {
    number: text('number'),
    subject: text('SSO sign-in fails with AADSTS50011'),
    status: { value: { label: lying('status'), category: 'open' }, ...from },
    priority: text('high'),
    type: text('incident'),
    tags: texts('tags'),
    requester: person('requester', 'customer'),
    assignee: person('assignee', 'agent'),
    group: text('group'),
    organization: { value: { name: lying('organization'), id: '360001', externalId: accountRef.id }, ...from },
    channel: text('channel'),
    area: texts('area'),
    versions: texts('versions'),
    environment: text('environment'),
    links: { value: [{ id: lying('link'), relation: lying('relation'), title: lying('link title') }], ...from },
    sla: { value: { name: lying('reply'), breachAt: Date.now() + 4e6, breached: false, paused: false }, ...from },
    createdAt: { value: Date.now(), ...from },
    updatedAt: { value: Date.now(), ...from },
    dueAt: { value: Date.now(), ...from },
    dueOn: { value: calendarDate('2026-11-20'), ...from },
    solvedAt: { value: Date.now(), ...from },
    satisfaction: text('satisfaction'),
    reopenings: { value: { count: 1, at: [] }, ...from },
    form: text('form'),
    brand: text('brand'),
    resolution: text('resolution'),
    fixVersions: texts('fixVersions'),
    followers: { value: 2, ...from },
    copied: { value: 2, ...from },
    requesterDetails: labelled('requesterDetails'),
    organizationDetails: labelled('organizationDetails'),
    worklogs: { value: { seconds: 3600, count: 1 }, ...from },
    changes: { value: [], ...from },
    attachments: texts('attachments'),
    custom: labelled('Severity'),
  };
  const conversation = [
    'It fails for all users with AADSTS50011. Expected: it works. See https://portal.kelda.example, HTTP 401.',
    'Steps to reproduce:\n1. Open the page\n2. Sign in\nIt should work as before. Request id 7f3c9a11-22.',
  ].map((said, index) => ({
    id: `c${index}`,
    author: { name: lying(`author ${index}`), role: 'customer' as const },
    at: Date.now(),
    text: `${lying('hello')} ${said} ${lying('bye')}`,
  }));
  const context: Context = {
    ...{ ref: ticketRef, kind: 'ticket', readAt: Date.now(), partial: false, empty: [], fields, conversation },
  };
  return { ref: ticketRef, at: Date.now(), context, expected: [...Object.keys(fields), lying('unknown field')] };
}

/** Every text of an account lies. */
export function lyingAccount(): Reading {
  const from = { source: 'dom' as const, at: Date.now() };
  const text = (name: string) => ({ value: lying(name), ...from });
  const fields: AccountContext['fields'] = {
    name: text('account'),
    type: text('type'),
    industry: text('industry'),
    tier: text('tier'),
    owner: { value: { name: lying('owner'), role: 'agent' }, ...from },
    website: text('website'),
    domains: { value: [lying('domain')], ...from },
    employees: { value: 2300, ...from },
    annualRevenue: text('annualRevenue'),
    arr: text('arr'),
    externalId: text('externalId'),
    opportunity: { value: { name: lying('opportunity'), stage: lying('stage') }, ...from },
    custom: { value: [{ id: '1', label: lying('label'), value: lying('value') }], ...from },
    openTickets: { value: [{ label: lying('#1'), subject: lying('a subject') }], ...from },
  };
  const context: Context = { ref: accountRef, kind: 'account', readAt: Date.now(), partial: true, empty: [], fields };
  return { ref: accountRef, at: Date.now(), context, expected: Object.keys(fields) };
}
