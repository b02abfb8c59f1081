// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { readDom } from './dom';

const now = Date.parse('2026-11-19T10:00:00Z');
const account = '0014W000027f6V3QAI';
const openCase = '5004W00001abcdEQAQ';
const ref = (object: string, id: string): RecordRef => ({
  site: 'salesforce',
  host: 'acme.lightning.force.com',
  kind: object === 'Case' ? 'ticket' : 'account',
  object,
  id,
});

const item = (name: string, label: string, output: string) =>
  `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.${name}">
    <span slot="outputField">${output}</span></div></records-record-layout-item>`;

/** A console: a Case and its Account stay mounted side by side. */
beforeEach(() => {
  document.title = 'Halden Freight | Account | Salesforce';
  document.body.replaceChildren(
    document.createRange().createContextualFragment(`
    <one-record-home-flexipage2 id="case"><a href="/lightning/r/${openCase}/related/CaseComments/view">Case Comments</a>
      ${item('Case.Subject', 'Betreff', 'SSO fails')}
      ${item('Case.Status', 'Status', 'Escalated')}
      ${item('Case.Priority', 'Priorität', 'High')}
      ${item('Case.AccountId', 'Account Name', `<a href="/lightning/r/Account/${account}/view">Halden Freight</a>`)}
      ${item('Case.Description', 'Description', 'First line<br>second line')}
      ${item('Case.Type', 'Type', '')}
      ${item('Account.Name', 'Account Name', 'Of the parent panel')}
      ${item('Case.CreatedDate', 'Date/Time Opened', '11/12/2026, 9:00 AM')}
    </one-record-home-flexipage2>
    <one-record-home-flexipage2 id="account" data-record-id="${account.slice(0, 15)}"><div id="shadow"></div>
      ${item('Account.NumberOfEmployees', 'Employees', '2,300')}
      <article><a href="/lightning/r/${account}/related/Cases/view">Cases (2)</a><table><tr><th data-label="Case Number"><a href="/lightning/r/Case/${openCase}/view">00001042</a></th>
        <td data-label="Subject">SSO fails</td><td data-label="Status">Escalated</td><td data-label="Priority">High</td></tr>
        <tr><th data-label="Case Number"><a href="/lightning/r/Case/5004W00001abcdFQAQ/view">00001041</a></th><td data-label="Status">Closed</td></tr></table></article>
    </one-record-home-flexipage2>`),
  );
  const host = document.createElement('records-native');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(document.createRange().createContextualFragment(item('Account.Industry', 'Industry', 'Logistics')));
  document.querySelector('#shadow')?.append(host);
});

describe('readDom', () => {
  test.each(['shadowRoot', 'localName'])('a form with controls called %s is no end', (name) => {
    const form = `<form><input name="${name}"><input name="${name}"></form>`;
    const hostile = document.createRange().createContextualFragment(form);
    document.querySelector('#account')?.prepend(hostile);
    expect(readDom(ref('Account', account), document, now)?.fields).toHaveProperty('employees');
  });

  test('a Case by its API names, in any language', () => {
    const context = readDom(ref('Case', openCase), document, now);
    expect(context).toMatchObject({
      kind: 'ticket',
      partial: true,
      empty: ['type'],
      fields: {
        subject: { value: 'SSO fails', source: 'dom' },
        status: { value: { label: 'Escalated', category: 'open' } },
        priority: { value: 'High' },
        organization: { value: { name: 'Halden Freight', id: account } },
      },
      conversation: [{ id: 'description', text: 'First line\nsecond line' }],
    });
    // 11/12 may be November or December.
    expect(context?.fields).not.toHaveProperty('createdAt');
  });

  test('an Account, through open shadow roots, with its open Cases', () => {
    expect(readDom(ref('Account', account), document, now)).toMatchObject({
      fields: {
        industry: { value: 'Logistics' },
        employees: { value: 2300 },
        openTickets: { value: [{ label: 'Case 00001042', subject: 'SSO fails', priority: 'High' }] },
      },
    });
  });

  test('an element that attaches a root of its own is read in it', () => {
    const page = document.querySelector('#account');
    const shadow = page?.attachShadow({ mode: 'open' });
    shadow?.append(...(page?.childNodes ?? []));
    expect(readDom(ref('Account', account), document, now)).toMatchObject({
      fields: { industry: { value: 'Logistics' }, employees: { value: 2300 } },
    });
  });

  test.each([
    ['Annual Revenue', 'annualRevenue', 'arr'],
    ['ARR', 'arr', 'annualRevenue'],
    ['Annual Recurring Revenue', 'arr', 'annualRevenue'],
    ['Revenue', undefined, 'annualRevenue'],
  ])('under the label %s stands %s', (label, field, other) => {
    const shown = document.createRange().createContextualFragment(item('', label, '€120,000'));
    for (const named of shown.querySelectorAll('[data-target-selection-name]')) {
      named.removeAttribute('data-target-selection-name');
    }
    document.querySelector('#account')?.append(shown);
    const context = readDom(ref('Account', account), document, now);
    if (field) expect(context?.fields).toHaveProperty(`${field}.value`, '€120,000');
    expect(context?.fields).not.toHaveProperty(other);
  });

  test('a list that is not mounted is unknown, not empty', () => {
    document.querySelector('article')?.remove();
    expect(readDom(ref('Account', account), document, now)?.fields).not.toHaveProperty('openTickets');
  });

  test('a record that no mounted page names is not read', () => {
    expect(readDom(ref('Account', '0014W000027f6V4QAI'), document, now)).toBeUndefined();
  });
});
