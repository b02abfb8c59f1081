// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type AddedSelector, withAdded } from './added';
import { readFirst } from './dom';
import { sitePages } from './pages';
import { page as salesforce } from './salesforce/page';
import { salesforceId18 } from './salesforce-id';
import { page as zendesk } from './zendesk/page';

const here = { host: 'acme.zendesk.com', object: 'ticket' };
const table = { priority: [{ css: 'b', seen: '2025-06' }], subject: [{ css: 'h1', seen: '2025-06' }] };
const added = (one: Partial<AddedSelector>): AddedSelector => ({ name: 'priority', css: 'i', seen: '2026-11', ...one });

test.each([
  ['goes before the bundled', [added({})], ['i', 'b']],
  ['for this host', [added({ host: 'acme.zendesk.com', object: 'ticket' })], ['i', 'b']],
  ['for another host', [added({ host: 'other.zendesk.com' })], ['b']],
  ['for another object', [added({ object: 'organization' })], ['b']],
  ['in their order', [added({ css: 'u' }), added({})], ['u', 'i', 'b']],
])('%s', (_, all, expected) => {
  expect(withAdded(table, all, here).priority.map(({ css }) => css)).toEqual(expected);
  expect(withAdded(table, all, here).subject).toEqual(table.subject);
});

test('the bundled selector stays the fallback', () => {
  document.body.innerHTML = '<b>High</b>';
  expect(readFirst(document, withAdded(table, [added({})], here).priority)).toBe('High');
});

test('Zendesk reads a renamed field where the person pointed', () => {
  document.body.innerHTML = `<div class="ticket-panes-grid-layout" data-ticket-id="48213">
    <input data-test-id="omni-header-subject" value="SSO"><b data-test-id="prio-2027">High</b></div>`;
  const ref = { site: 'zendesk', kind: 'ticket', id: '48213', ...here } as const;
  const pick = added({ css: '[data-test-id="prio-2027"]', ...here });
  const read = zendesk.readDom(ref, document, 0, [pick]);
  expect(read?.fields).toMatchObject({ subject: { value: 'SSO' }, priority: { value: 'High', source: 'dom' } });
  expect(zendesk.readDom(ref, document, 0)?.fields).not.toHaveProperty('priority');
  expect(zendesk.roots(ref, document)).toEqual([document.querySelector('.ticket-panes-grid-layout')]);
});

test('Salesforce reads translated labels that the person mapped, lookups with their ids', () => {
  const account = '0014W000027f6V3QAI';
  document.title = 'SSO geht nicht | Kundenvorgang | Salesforce';
  document.body.innerHTML = `<one-record-home-flexipage2 data-record-id="${salesforceId18('5004W00001cWeb4')}">
    <records-record-layout-item field-label="Betreff"><span slot="outputField">SSO geht nicht</span></records-record-layout-item>
    <records-record-layout-item field-label="Kundenname"><span slot="outputField">
      <a href="/lightning/r/Account/${account}/view">Halden Freight</a></span></records-record-layout-item>
    <records-record-layout-item field-label="Dringlichkeit"><span slot="outputField">Hoch</span></records-record-layout-item>
  </one-record-home-flexipage2>`;
  const id = document.querySelector('[data-record-id]')?.getAttribute('data-record-id') ?? '';
  const ref = { site: 'salesforce', kind: 'ticket', host: 'acme.lightning.force.com', object: 'Case', id } as const;
  const label = (name: string, text: string) =>
    added({ name, css: `records-record-layout-item[field-label="${text}"]`, host: ref.host, object: 'Case' });
  const mapped = [label('subject', 'Betreff'), label('organization', 'Kundenname'), label('priority', 'Dringlichkeit')];

  expect(salesforce.readDom(ref, document, 0, mapped)?.fields).toMatchObject({
    subject: { value: 'SSO geht nicht' },
    organization: { value: { name: 'Halden Freight', id: account, externalId: account } },
    priority: { value: 'Hoch' },
  });
  expect(salesforce.readDom(ref, document, 0)?.fields).not.toHaveProperty('organization');
});

test.each(sitePages.map((site) => [site.id, site] as const))(
  '%s: what can be picked is what is expected',
  (_, site) => {
    const ref = {
      site: site.id,
      host: 'h',
      kind: 'ticket',
      object: site.id === 'salesforce' ? 'Case' : 'ticket',
      id: '1',
    };
    const expected = site.expected(ref as never);
    for (const name of site.pickable(ref as never)) expect(expected).toContain(name);
  },
);
