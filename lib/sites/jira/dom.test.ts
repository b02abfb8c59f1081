// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { contextSchema } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { readDom } from './dom';

const now = Date.parse('2026-11-19T10:00:00Z');
const ref = (id: string): RecordRef => ({
  site: 'jira',
  host: 'acme.atlassian.net',
  kind: 'ticket',
  object: 'issue',
  id,
});
const show = (html: string) => document.body.replaceChildren(document.createRange().createContextualFragment(html));
const read = (id: string) => {
  const context = readDom(ref(id), document, now);
  if (context) contextSchema.parse(context);
  return context;
};
beforeEach(() => {
  document.title = '';
  show('');
});

const foundation = 'issue.views.issue-base.foundation';
const card = (field: string, name: string) => `<div data-testid="issue.views.field.user.${field}">
  <div data-testid="profilecard-next.ui.profilecard.profilecard-trigger"><span role="button" aria-label="More information about ${name}">
  <div role="img"><span>${name}</span></div><span><span>${name}</span></span></span></div><button>Assign to me</button></div>`;
const comment = (id: number, author: string, text: string, mark = '') => `<div data-testid="comment-base-item-${id}">
  <div data-testid="issue-comment-base.ui.comment.ak-comment.${id}-header"><h3>${author}</h3>${mark}</div>
  <div data-testid="issue-comment-base.ui.comment.ak-comment.${id}-body"><div class="ak-renderer-document"><p>${text}</p></div></div></div>`;
const cloudIssue = (key: string, summary: string) => `
  <div id="jira-issue-header"><button data-testid="${foundation}.change-issue-type.button" aria-label="Bug - Change work type"></button>
  <a data-testid="${foundation}.breadcrumbs.current-issue.item"><span>${key}</span></a></div>
  <h1 data-testid="${foundation}.summary.heading">${summary}</h1>
  <div data-testid="issue.views.field.rich-text.description"><div class="ak-renderer-document">
    <p>It fails:</p><ol><li>Open</li><li>Click</li></ol><pre>a\n  b</pre></div></div>
  <div data-testid="issue.views.field.rich-text.environment"><div class="ak-renderer-document"><p>EU-2</p></div></div>
  <button data-testid="issue-field-status.ui.status-view.status-button.status-button"><span>In Progress</span></button>
  <div data-testid="issue-field-priority-readview-full.ui.priority.wrapper"><span>High</span></div>
  ${card('assignee', 'Aiko Tanabe')}${card('reporter', 'Tomasz Nowak')}
  ${comment(10023, 'Aiko Tanabe', 'Reproduced.')}
  ${comment(10024, 'Aiko Tanabe', 'Not for them.', '<span data-testid="issue.views.common.comment-visibility.comment-visibility-wrapper">Internal note</span>')}
  ${comment(10025, 'Aiko Tanabe', 'Nor this.', '<span data-testid="issue-comment-base.ui.comment.custom-comment.restricted-to">Restricted</span>')}`;

describe('Jira Cloud', () => {
  test('gives subject, status, people and the visible conversation, marked partial', () => {
    show(`<main>${cloudIssue('KEL-812', 'Imports: 429')}</main>`);
    expect(read('KEL-812')).toMatchObject({
      partial: true,
      fields: {
        subject: { value: 'Imports: 429', source: 'dom' },
        status: { value: { label: 'In Progress', category: 'open' } },
        priority: { value: 'High' },
        type: { value: 'Bug' },
        requester: { value: { name: 'Tomasz Nowak' } },
        assignee: { value: { name: 'Aiko Tanabe' } },
        environment: { value: 'EU-2' },
      },
      conversation: [
        { id: 'description', author: { name: 'Tomasz Nowak' }, text: 'It fails:\n- Open\n- Click\na\n  b' },
        { id: '10023', author: { name: 'Aiko Tanabe' }, text: 'Reproduced.', public: undefined },
        { id: '10024', public: false },
        { id: '10025', public: false },
      ],
    });
  });

  test('on a board reads the panel of the asked issue, never the cards nor another panel', () => {
    const layout = 'issue.views.issue-details.issue-layout.compact-layout';
    show(`<main><h1 data-testid="${foundation}.summary.heading">Board</h1>
      <a data-testid="${foundation}.breadcrumbs.current-issue.item">KEL-1</a>
      <aside role="dialog"><div data-testid="${layout}">${cloudIssue('KEL-812', 'Imports: 429')}</div></aside></main>`);
    expect(read('KEL-812')?.fields.subject?.value).toBe('Imports: 429');
    expect(read('KEL-805')).toBeUndefined();
  });

  test('of two issues side by side each gives its own', () => {
    show(`<main><div>${cloudIssue('KEL-812', 'Imports')}</div><div>${cloudIssue('KEL-805', 'Webhooks')}</div></main>`);
    expect(read('KEL-812')?.fields.subject?.value).toBe('Imports');
    expect(read('KEL-805')?.fields.subject?.value).toBe('Webhooks');
    expect(read('KEL-805')?.conversation).toHaveLength(4);
  });

  test('nobody is assigned, in any language', () => {
    show(
      `${cloudIssue('KEL-812', 'x').replace(card('assignee', 'Aiko Tanabe'), '<div data-testid="issue.views.field.user.assignee"><span>Nicht zugewiesen</span></div>')}`,
    );
    expect(read('KEL-812')?.fields).not.toHaveProperty('assignee');
  });

  test('a status called like a property of objects is an unknown one', () => {
    show(cloudIssue('KEL-812', 'x').replace('In Progress', 'constructor'));
    expect(read('KEL-812')?.fields.status?.value).toEqual({ label: 'constructor', category: 'unknown' });
  });

  test('hostile text is text', () => {
    const text = '&lt;img src=x onerror=alert(1)&gt; مرحبا 😀';
    show(cloudIssue('KEL-812', text));
    expect(read('KEL-812')?.fields.subject?.value).toBe('<img src=x onerror=alert(1)> مرحبا 😀');
  });
});

const dataCenterIssue = `<div id="issue-content"><a id="key-val" data-issue-key="KEL-812">KEL-812</a><h1 id="summary-val">Imports: 429</h1>
  <span id="type-val"> Bug - Regression </span><span id="status-val"><span>Waiting for Acme</span></span><span id="priority-val">High</span>
  <div id="environment-val"><p>EU-2</p></div>
  <span id="assignee-val"><span class="user-hover" rel="aiko">Aiko Tanabe</span></span>
  <span id="reporter-val"><span class="user-hover" rel="tomasz">Tomasz Nowak</span></span>
  <span id="created-val"><time datetime="2026-11-18T10:00:00+0100">Yesterday</time></span>
  <span id="updated-val"><time datetime="2026-11-19T10:00:00+0100">Today</time></span>
  <div id="description-val"><div class="user-content-block"><p>It fails</p></div></div>
  <div id="comment-10023" class="issue-data-block activity-comment twixi-block expanded"><div class="twixi-wrap verbose actionContainer">
    <div class="action-head"><div class="action-details"><a class="user-hover user-avatar" rel="aiko">Aiko Tanabe</a> added a comment - <time class="livestamp" datetime="2026-11-19T09:43:00+0100">1h</time></div></div>
    <div class="action-body flooded"><p>Reproduced.</p></div></div>
    <div class="twixi-wrap concise actionContainer"><div class="action-body">Reproduced.</div></div></div>
  <div id="comment-10024" class="activity-comment"><div class="action-details"><a class="user-hover">Aiko Tanabe</a><span class="redText">Developers</span></div><div class="action-body">Ours</div></div>
  </div>`;

describe('Jira Data Center', () => {
  test('is read by its ids', () => {
    show(dataCenterIssue);
    expect(read('KEL-812')).toMatchObject({
      partial: true,
      fields: {
        subject: { value: 'Imports: 429' },
        type: { value: 'Bug - Regression' },
        status: { value: { label: 'Waiting for Acme', category: 'unknown' } },
        requester: { value: { name: 'Tomasz Nowak' } },
        assignee: { value: { name: 'Aiko Tanabe' } },
        environment: { value: 'EU-2' },
        createdAt: { value: Date.parse('2026-11-18T09:00:00Z') },
        updatedAt: { value: Date.parse('2026-11-19T09:00:00Z') },
      },
      conversation: [
        { id: 'description', text: 'It fails', at: Date.parse('2026-11-18T09:00:00Z') },
        { id: '10023', author: { name: 'Aiko Tanabe' }, at: Date.parse('2026-11-19T08:43:00Z'), text: 'Reproduced.' },
        { id: '10024', public: false, text: 'Ours' },
      ],
    });
  });

  test('another issue is not taken', () => {
    show(dataCenterIssue);
    expect(read('KEL-805')).toBeUndefined();
  });
});

describe('the title is the floor', () => {
  test.each([
    ['[KEL-812] Imports: 429 - Jira', 'Imports: 429'],
    ['(3) [KEL-812] Imports - again - Jira Service Management', 'Imports - again'],
    ['[KEL-812] Imports - ASF JIRA', 'Imports'],
    ['[KEL-812] مرحبا', 'مرحبا'],
    ['[KEL-8120] Imports - Jira', undefined],
    ['KEL board - Agile board - Jira', undefined],
    ['Imports [KEL-812]', undefined],
  ])('%s', (title, subject) => {
    document.title = title;
    expect(read('KEL-812')?.fields.subject).toEqual(subject && { value: subject, source: 'title', at: now });
  });
});
