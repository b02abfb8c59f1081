// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { readDom } from './dom';

const now = Date.parse('2026-11-19T10:00:00Z');
const ref = (id: string): RecordRef => ({
  site: 'zendesk',
  host: 'acme.zendesk.com',
  kind: 'ticket',
  object: 'ticket',
  id,
});

/** Two tickets stay mounted, as in the agent workspace; the second is on show. */
beforeEach(() => {
  document.body.replaceChildren(
    document.createRange().createContextualFragment(`
    <main id="main_panes">
      <div class="ticket-panes-grid-layout" data-is-active="false"><section data-ticket-id="1">
        <input data-test-id="omni-header-subject" value="Import stops"></section></div>
      <div class="ticket-panes-grid-layout" data-is-active="true"><section data-ticket-id="2"></section>
        <input data-test-id="omni-header-subject" value="SSO fails">
        <span data-test-id="ticket-fields-status-view">Open</span>
        <div data-test-id="ticket-fields-priority-select"><div data-garden-id="dropdowns.combobox.value">High</div></div>
        <div data-test-id="ticket-fields-type-select"><div data-garden-id="dropdowns.combobox.value">-</div></div>
        <div data-test-id="ticket-system-field-requester-select"><span data-garden-id="typography.ellipsis">Ines Carvalho</span></div>
        <span data-test-id="ticket-system-field-tags-item-selected">sso ×</span>
        <span data-test-id="ticket-system-field-tags-item-selected">linux<button>×</button></span>
        <div data-test-id="ticket-system-field-brand-select"><span data-garden-id="typography.ellipsis">Kelda</span></div>
        <article data-test-id="omni-log-comment-item" id="c2"><div data-test-id="omni-log-item-message" type="agent">
          <span data-test-id="omni-log-internal-note-tag">Internal</span><a data-test-id="omni-log-comment-user-link">Mara</a>
          <time data-test-id="timestamp-relative" datetime="2026-11-19T08:58:00Z">1h</time>
          <div data-test-id="omni-log-message-content"><p>From the log:</p><pre>GET /scim/v2
  401</pre></div></div></article>
        <article data-test-id="omni-log-comment-item" id="c1"><div data-test-id="omni-log-item-message" type="end-user">
          <a data-test-id="omni-log-comment-user-link">Ines</a><time datetime="2026-11-19T08:42:00Z">2h</time>
          <div data-test-id="omni-log-message-content">It is <b>broken</b>.<br><script>alert(1)</script>Help</div></div></article>
      </div>
    </main>`),
  );
});

describe('readDom', () => {
  test('reads the pane of its own ticket, oldest comment first', () => {
    expect(readDom(ref('2'), document, now)).toMatchObject({
      kind: 'ticket',
      partial: true,
      fields: {
        subject: { value: 'SSO fails', source: 'dom' },
        status: { value: { label: 'Open', category: 'open' } },
        priority: { value: 'High' },
        requester: { value: { name: 'Ines Carvalho' } },
        tags: { value: ['sso', 'linux'] },
        brand: { value: 'Kelda' },
      },
      conversation: [
        { id: 'c1', public: true, author: { name: 'Ines', role: 'customer' }, text: 'It is broken.\nHelp' },
        { id: 'c2', public: false, author: { role: 'agent' }, text: 'From the log:\nGET /scim/v2\n  401' },
      ],
    });
  });

  test.each([
    ['agent', undefined],
    ['end-user', true],
    ['internal', false],
    ['', undefined],
  ])('a comment of the side “%s” without a mark is public: %s', (side, expected) => {
    const message = document.querySelector('#c1 [data-test-id="omni-log-item-message"]');
    message?.setAttribute('type', side);
    const context = readDom(ref('2'), document, now);
    expect(context?.kind === 'ticket' && context.conversation[0]).toMatchObject({ id: 'c1', public: expected });
  });

  test('a dash is no type', () => expect(readDom(ref('2'), document, now)?.fields).not.toHaveProperty('type'));

  test('the hidden ticket has its own pane', () => {
    expect(readDom(ref('1'), document, now)).toMatchObject({ fields: { subject: { value: 'Import stops' } } });
  });

  test('a ticket that is not mounted is not read', () => expect(readDom(ref('3'), document, now)).toBeUndefined());

  test('a link to it in another ticket’s pane is not its pane', () => {
    const link = document.createElement('a');
    link.dataset.ticketId = '3';
    document.querySelector('[data-ticket-id="1"]')?.append(link);
    expect(readDom(ref('3'), document, now)).toBeUndefined();
    expect(readDom(ref('1'), document, now)).toMatchObject({ fields: { subject: { value: 'Import stops' } } });
  });

  test('the number of the conversation tells whose pane it is', () => {
    document.querySelector('[data-ticket-id="1"]')?.setAttribute('data-side-conversations-anchor-id', '9');
    expect(readDom(ref('1'), document, now)).toBeUndefined();
    expect(readDom(ref('9'), document, now)).toMatchObject({ fields: { subject: { value: 'Import stops' } } });
  });

  test.each([
    ['On-hold', 'hold'],
    ['Angehalten', 'unknown'],
    ['constructor', 'unknown'],
    ['قيد الانتظار', 'unknown'],
  ])('status %s means %s', (label, category) => {
    const status = document.querySelector('[data-test-id="ticket-fields-status-view"]');
    if (status) status.textContent = label;
    expect(readDom(ref('2'), document, now)?.fields).toMatchObject({ status: { value: { label, category } } });
  });

  test('where a comment shows no time, the page’s order stays', () => {
    document.querySelector('#c1 time')?.remove();
    expect(readDom(ref('2'), document, now)).toMatchObject({
      conversation: [{ id: 'c2' }, { id: 'c1', at: undefined }],
    });
  });

  test('an organization has no page to read', () => {
    expect(readDom({ ...ref('2'), kind: 'account', object: 'organization' }, document, now)).toBeUndefined();
  });

  test('input values are read, not their markup', () => {
    const input = document.querySelector<HTMLInputElement>('[data-is-active="true"] input');
    if (input) input.value = 'SSO fails after the move';
    expect(readDom(ref('2'), document, now)).toMatchObject({
      fields: { subject: { value: 'SSO fails after the move' } },
    });
  });
});
