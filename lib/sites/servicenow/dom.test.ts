// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { readDom } from './dom';
import { serviceNowSelectors } from './selectors';
import { sessionHeaders } from './token';

const now = Date.parse('2026-11-19T10:00:00Z');
const first = '9c573169c611228700193229fff72400';
const second = '46d44a23a9fe19810012d100cca80666';
const ref = (id: string, object = 'incident'): RecordRef => ({
  site: 'servicenow',
  host: 'acme.service-now.com',
  kind: 'ticket',
  object,
  id,
});

const form = (table: string, id: string, fields: string) => `
  <form id="${table}.do"><input type="hidden" name="sys_uniqueValue" value="${id}">
  <input type="hidden" name="sys_target" value="${table}">${fields}</form>`;

const incident = form(
  'incident',
  first,
  `<input type="hidden" name="sysparm_ck" value="2df87d09970f1110c4a735dfe153af7f">
  <input id="sys_readonly.incident.number" value="INC0012017">
  <input id="incident.short_description" value="Imports answer 429">
  <textarea id="incident.description">Every night.
Since Tuesday.</textarea>
  <select id="incident.state"><option value="1">Neu</option><option value="3" selected>Angehalten</option></select>
  <select id="sys_readonly.incident.priority"><option value="1" selected>1 - Critical</option></select>
  <select id="incident.contact_type"><option value="" selected>-- None --</option></select>
  <select id="incident.category"><option value="software" selected>Software</option></select>
  <input type="hidden" id="incident.caller_id" value="681ccaf9c0a8016400b98a06818d57c7">
  <input id="sys_display.incident.caller_id" value="Devika Nair">
  <input id="sys_display.incident.assigned_to" value="">
  <input id="sys_display.incident.assignment_group" value="Platform">
  <input type="hidden" id="incident.company" value="31bea3d53790200044e0bfc8bcbe5dec">
  <input id="incident.company_label" value="Brightwater Utilities" readonly>
  <div id="sn_form_inline_stream_entries"><ul>
    <li class="h-card" id="activity_3"><span class="sn-card-component-createdby">Mara Lindqvist</span>
      <span class="sn-card-component-time"><span>Work notes</span><div class="date-calendar">2026-11-19 09:50:00</div></span>
      <span class="sn-widget-textblock-body">The limiter.<br><script>var unread</script>I think.</span></li>
    <li class="h-card" id="activity_2"><span class="sn-card-component-createdby">System</span>
      <span class="sn-card-component-time"><span>Field changes</span></span></li>
    <li class="h-card" id="activity_1"><span class="sn-card-component-createdby">Devika Nair</span>
      <span class="sn-card-component-time"><span>Additional comments</span></span>
      <span class="sn-widget-textblock-body">&lt;b&gt;Every&lt;/b&gt; night.</span></li>
    <li class="h-card"><span class="sn-card-component-createdby">Eve</span>
      <span class="sn-card-component-time"><span>Zusätzliche Kommentare</span></span>
      <span class="sn-widget-textblock-body">Hallo</span></li>
  </ul></div>`,
);
const customerCase = form(
  'sn_customerservice_case',
  second,
  `<input id="sn_customerservice_case.short_description" value="SSO fails">
  <input id="sys_readonly.sn_customerservice_case.state" value="10" readonly>
  <input id="sys_display.sn_customerservice_case.contact" value="Ines Carvalho">
  <input id="sn_customerservice_case.account_label" value="Halden Freight">`,
);

function show(markup: string, root: ParentNode & Node = document.body): void {
  root.replaceChildren(document.createRange().createContextualFragment(markup));
}

beforeEach(() => show(''));

describe('a form', () => {
  test('is read field by field; an empty one is said to be empty, an absent one is absent', () => {
    show(incident);
    const context = readDom(ref(first), document, now);
    expect(context?.fields).toEqual(
      Object.fromEntries(
        Object.entries({
          number: 'INC0012017',
          subject: 'Imports answer 429',
          status: { label: 'Angehalten', category: 'hold' },
          priority: '1 - Critical',
          area: ['Software'],
          requester: { name: 'Devika Nair', id: '681ccaf9c0a8016400b98a06818d57c7', role: 'customer' },
          group: 'Platform',
          organization: { name: 'Brightwater Utilities', id: '31bea3d53790200044e0bfc8bcbe5dec' },
        }).map(([name, value]) => [name, { value, source: 'dom', at: now }]),
      ),
    );
    expect(context).toMatchObject({ partial: true, empty: ['channel', 'assignee'] });
  });

  test('has its visible conversation, oldest first; markup stays text', () => {
    show(incident);
    expect(readDom(ref(first), document, now)?.conversation).toEqual([
      expect.objectContaining({ id: 'description', text: 'Every night.\nSince Tuesday.' }),
      { id: 'stream-3', author: { name: 'Eve', role: 'unknown' }, public: undefined, text: 'Hallo' },
      {
        id: 'activity_1',
        author: { name: 'Devika Nair', role: 'customer' },
        public: true,
        text: '<b>Every</b> night.',
      },
      {
        id: 'activity_3',
        author: { name: 'Mara Lindqvist', role: 'agent' },
        public: false,
        text: 'The limiter.\nI think.',
      },
    ]);
  });

  test('of a case has its own columns', () => {
    show(customerCase);
    expect(readDom(ref(second, 'sn_customerservice_case'), document, now)).toMatchObject({
      fields: {
        subject: { value: 'SSO fails' },
        status: { value: { label: '10', category: 'open' } },
        requester: { value: { name: 'Ines Carvalho' } },
        organization: { value: { name: 'Halden Freight' } },
      },
    });
  });

  test('shows what the person typed, not its markup', () => {
    show(incident);
    const input = document.querySelector<HTMLInputElement>('[id="incident.short_description"]');
    if (input) input.value = 'Imports answer 429 again';
    expect(readDom(ref(first), document, now)?.fields.subject?.value).toBe('Imports answer 429 again');
  });
});

describe('never another record', () => {
  test('of several forms, the one that names it', () => {
    show(customerCase + incident.replaceAll(first, 'f'.repeat(32)) + incident);
    expect(readDom(ref(second, 'sn_customerservice_case'), document, now)?.fields.subject?.value).toBe('SSO fails');
    expect(readDom(ref(first), document, now)?.fields.subject?.value).toBe('Imports answer 429');
  });

  test.each([
    ['another sys_id', incident, ref(second)],
    ['the same sys_id in another table', incident, ref(first, 'sn_customerservice_case')],
    ['a form that names nothing', '<input id="incident.short_description" value="x">', ref(first)],
    ['a workspace', '<sn-record-form></sn-record-form>', ref(first)],
    ['an empty page', '', ref(first)],
  ])('%s is not read', (_, markup, wanted) => {
    show(markup);
    expect(readDom(wanted, document, now)).toBeUndefined();
  });
});

describe('the navigation’s frame', () => {
  const frameWith = (markup: string) => {
    const frame = document.createElement('iframe');
    frame.name = 'gsft_main';
    return { frame, fill: () => frame.contentDocument && show(markup, frame.contentDocument.body) };
  };

  test('is read through', () => {
    const { frame, fill } = frameWith(incident);
    frame.id = 'gsft_main';
    document.body.append(frame);
    fill();
    expect(readDom(ref(first), document, now)?.fields.subject?.value).toBe('Imports answer 429');
    expect(readDom(ref(second), document, now)).toBeUndefined();
  });

  test('is found inside open shadow roots', () => {
    const { frame, fill } = frameWith(incident);
    const outer = document.body.appendChild(document.createElement('macroponent-shell'));
    const inner = document.createElement('sn-canvas');
    outer.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(frame);
    fill();
    expect(readDom(ref(first), document, now)?.fields.group?.value).toBe('Platform');
  });
});

describe('the session’s token', () => {
  const token = '2df87d09970f1110c4a735dfe153af7ff985ef16d4f700114aa9eb5196d165b187148ee1';
  test.each([
    ['a form', `<form><input name="sysparm_ck" value="${token}"></form>`],
    ['a script', `<script>var NOW = {}; var g_ck = '${token}';</script>`],
    ['a script in other words', `<script>window.g_ck="${token}"</script>`],
    ['JSON', `<script type="application/json">{"g_ck":"${token}"}</script>`],
  ])('is found in %s', (_, markup) => {
    show(markup);
    expect(sessionHeaders(document)).toEqual({ 'X-UserToken': token });
  });

  test.each([
    ['no token', '<script>var other = 1;</script>'],
    ['an empty one', "<script>var g_ck = '';</script>"],
    ['one with a line break', "<script>var g_ck = 'aaaaaaaaaaaaaaaa\\nX-Evil: 1';</script>"],
    ['one in plain text', `<p>var g_ck = '${token}';</p>`],
  ])('%s: the API is not asked', (_, markup) => {
    show(markup);
    expect(sessionHeaders(document)).toBeUndefined();
  });
});

test('each selector finds something in these pages', () => {
  show(
    `${incident}${customerCase}<iframe id="gsft_main" name="gsft_main"></iframe>
    <macroponent-f51912f4c700201072b211d4d8c26010></macroponent-f51912f4c700201072b211d4d8c26010>
    <input id="incident.subcategory" value="x"><input id="incident.description">`,
  );
  for (const [name, generations] of Object.entries(serviceNowSelectors)) {
    const found = generations.some(({ css }) => document.querySelector(css) !== null);
    expect(found, name).toBe(true);
  }
});
