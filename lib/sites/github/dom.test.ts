// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { readDom } from './dom';
import { gitHubSelectors } from './selectors';

const now = Date.parse('2026-11-19T10:00:00Z');
const ref = (id: string, object = 'kelda/connect-agent'): RecordRef => ({
  site: 'github',
  host: 'github.com',
  kind: 'ticket',
  object,
  id,
});

const comment = (id: number, author: string, at: string, body: string, association = '') => `
  <div data-wrapper-timeline-id="IC_${id}"><div class="react-issue-comment">
    <div data-testid="comment-viewer-outer-box-IC_${id}"><div id="issuecomment-${id}" data-testid="comment-header">
      <a data-testid="avatar-link" href="/${author}">${author}</a>
      <a href="https://github.com/kelda/connect-agent/issues/412#issuecomment-${id}"><relative-time datetime="${at}">2 days ago</relative-time></a>
      ${association && `<span data-testid="comment-author-association">${association}</span>`}</div>
      <div data-testid="markdown-body" class="markdown-body"><div class="markdown-body">${body}</div></div>
    </div></div></div>`;

/** The React viewer, as its test ids are known. */
const react = (
  id: string,
  { title = 'Handshake fails', state = 'issueOpened', label = 'Open', sidebar = '', comments = '', self = true } = {},
) => `
  <div data-testid="issue-viewer-container">
    <h1 data-component="PH_Title"><bdi data-testid="issue-title" class="markdown-title">${title}</bdi><span>#${id}</span></h1>
    <span data-testid="header-state" data-status="${state}"><svg><title>x</title></svg>${label}</span>
    <div data-testid="issue-viewer-issue-container"><div data-testid="issue-body">
      <a data-testid="issue-body-header-author" href="/heike-b">heike-b</a>
      ${self ? `<a data-testid="issue-body-header-link" href="https://github.com/kelda/connect-agent/issues/${id}#issue-99">` : '<a>'}
      <relative-time datetime="2026-11-18T08:42:00Z">yesterday</relative-time></a>
      <div data-testid="issue-body-viewer"><div class="markdown-body"><p>Since <b>4.19.4</b>:</p><pre>handshake_failure
  at tls.ts:12</pre></div><div>👍 3</div></div></div></div>
    <div data-testid="issue-timeline-container">${comments}</div>
    <div data-testid="issue-viewer-metadata-container">${sidebar}</div>
  </div>`;

const sidebar = `
  <div data-testid="sidebar-assignees-section"><a href="/samuel-o">samuel-o</a><a href="/aiko-t">aiko-t</a></div>
  <div data-testid="sidebar-labels-section"><div data-testid="issue-labels"><a><span>bug</span></a><a><span>constructor</span></a></div></div>
  <div data-testid="sidebar-types-section"><a>Bug</a></div>
  <div data-testid="sidebar-milestones-section"><a>4.21.1</a></div>`;
const comments =
  comment(2, 'samuel-o', '2026-11-18T12:00:00Z', '<p>Only with ECDSA.</p>', 'Member') +
  comment(1, 'heike-b', '2026-11-18T10:00:00Z', '&lt;img src=x onerror=alert(1)&gt;<script>var unread</script>') +
  comment(2, 'samuel-o', '2026-11-18T12:00:00Z', '<p>Only with ECDSA.</p>', 'Member') +
  comment(3, 'kelda[bot]', '2026-11-18T13:00:00Z', 'Stale?');

/** The page before React, for accounts that still have it. */
const classic = `<div id="show_issue" class="js-issues-results">
  <div class="gh-header"><h1><bdi class="js-issue-title">Import stops</bdi> <span class="gh-header-number">#7</span></h1>
    <div class="gh-header-meta"><span class="State" title="Status: Closed">Closed</span><a class="author">nadia-p</a>
    <relative-time datetime="2025-01-02T03:04:05Z"></relative-time></div></div>
  <div class="js-timeline-item"><div class="timeline-comment-group"><div class="timeline-comment">
    <a class="js-timestamp" href="/kelda/connect-agent/issues/7#issue-1"></a><a class="author">nadia-p</a>
    <div class="comment-body">It stops.</div></div></div></div>
  <div class="js-timeline-item"><div class="timeline-comment-group" id="issuecomment-70"><div class="timeline-comment">
    <div class="timeline-comment-header"><a class="author">mara-l</a><span class="Label">Collaborator</span>
    <relative-time datetime="2025-01-03T03:04:05Z"></relative-time></div><div class="comment-body">Fixed.</div></div></div></div>
  <div id="partial-discussion-sidebar"><div class="js-issue-assignees"></div>
    <div class="js-issue-labels"><a class="IssueLabel">import</a></div><a class="milestone-name">4.18</a></div>
</div>`;

function show(markup: string, title = 'GitHub'): void {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
  document.title = title;
}

beforeEach(() => show(''));

const valuesOf = (fields: object = {}) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, (field as { value: unknown }).value]));

describe('the issue viewer', () => {
  test('is read field by field', () => {
    show(react('412', { sidebar, comments }));
    const context = readDom(ref('412'), document, now);
    expect(valuesOf(context?.fields)).toEqual({
      subject: 'Handshake fails',
      status: { label: 'Open', category: 'open' },
      type: 'Bug',
      tags: ['bug', 'constructor'],
      requester: { name: 'heike-b', role: 'unknown' },
      assignee: { name: 'samuel-o', role: 'agent' },
      createdAt: Date.parse('2026-11-18T08:42:00Z'),
      custom: [
        { id: 'assignees', label: 'Assignees', value: 'samuel-o, aiko-t' },
        { id: 'milestone', label: 'Milestone', value: '4.21.1' },
      ],
    });
    expect(context?.fields.subject).toMatchObject({ source: 'dom', at: now });
    expect(context).toMatchObject({ partial: true, empty: [] });
  });

  test('has its mounted conversation, each comment once, oldest first; markup stays text', () => {
    show(react('412', { comments }));
    expect(readDom(ref('412'), document, now)?.conversation).toEqual([
      {
        id: 'description',
        author: { name: 'heike-b', role: 'unknown' },
        at: Date.parse('2026-11-18T08:42:00Z'),
        text: 'Since 4.19.4:\nhandshake_failure\n  at tls.ts:12',
      },
      {
        id: '1',
        author: { name: 'heike-b', role: 'unknown' },
        at: Date.parse('2026-11-18T10:00:00Z'),
        text: '<img src=x onerror=alert(1)>',
      },
      {
        id: '2',
        author: { name: 'samuel-o', role: 'agent' },
        at: Date.parse('2026-11-18T12:00:00Z'),
        text: 'Only with ECDSA.',
      },
      expect.objectContaining({ id: '3', author: { name: 'kelda[bot]', role: 'system' } }),
    ]);
  });

  test.each([
    ['issueOpened', 'Open', 'open'],
    ['issueClosed', 'Closed', 'closed'],
    ['issueClosedNotPlanned', 'Closed as not planned', 'closed'],
    ['', 'Closed', 'closed'],
    ['', 'Paused', 'unknown'],
  ])('state %s "%s" is %s', (state, label, category) => {
    show(react('412', { state, label }));
    expect(readDom(ref('412'), document, now)?.fields.status?.value).toEqual({ label, category });
  });

  test('no one assigned and no labels are known to be none; no section is not', () => {
    show(
      react('412', {
        sidebar: `<div data-testid="sidebar-assignees-section">No one assigned</div>
          <div data-testid="sidebar-labels-section">No labels</div>`,
      }),
    );
    expect(readDom(ref('412'), document, now)?.empty).toEqual(['tags', 'assignee']);
    show(react('412'));
    expect(readDom(ref('412'), document, now)?.empty).toEqual([]);
  });
});

test('the page before React is read as well', () => {
  show(classic);
  const context = readDom(ref('7'), document, now);
  expect(valuesOf(context?.fields)).toEqual({
    subject: 'Import stops',
    status: { label: 'Closed', category: 'closed' },
    tags: ['import'],
    requester: { name: 'nadia-p', role: 'unknown' },
    createdAt: Date.parse('2025-01-02T03:04:05Z'),
    custom: [{ id: 'milestone', label: 'Milestone', value: '4.18' }],
  });
  expect(context?.empty).toEqual(['assignee']);
  expect(context?.conversation.map(({ id, author, text }) => [id, author.role, text])).toEqual([
    ['description', 'unknown', 'It stops.'],
    ['70', 'agent', 'Fixed.'],
  ]);
});

describe('never another issue', () => {
  test('of several that are mounted, the one that names it', () => {
    show(
      react('411', { title: 'Older', sidebar, comments }) +
        react('412', { title: 'Newer' }) +
        react('413', { title: 'x' }),
    );
    const context = readDom(ref('412'), document, now);
    expect(valuesOf(context?.fields)).toMatchObject({ subject: 'Newer' });
    expect(context?.fields).not.toHaveProperty('tags');
    expect(context?.conversation).toHaveLength(1);
    expect(readDom(ref('411'), document, now)?.fields.subject?.value).toBe('Older');
  });

  test.each([
    ['another number', ref('413')],
    ['the same number in another repository', ref('412', 'kelda/docs')],
  ])('%s is not read', (_, wanted) => {
    show(react('412', { sidebar, comments }), 'Handshake fails · Issue #412 · kelda/connect-agent');
    expect(readDom(wanted, document, now)).toBeUndefined();
  });

  test('GitHub does not tell capitals apart', () => {
    show(react('412'));
    expect(readDom(ref('412', 'Kelda/Connect-Agent'), document, now)?.fields.subject?.value).toBe('Handshake fails');
  });

  test('without a link to itself, number and window title name it', () => {
    show(react('412', { self: false }), '(1) Handshake fails · Issue #412 · kelda/connect-agent');
    expect(readDom(ref('412'), document, now)?.fields.subject?.source).toBe('dom');
    document.title = 'Handshake fails · Issue #412 · kelda/docs';
    expect(readDom(ref('412'), document, now)).toBeUndefined();
  });
});

describe('the window’s title is the floor', () => {
  test.each([
    ['Agent: a · b · Issue #412 · kelda/connect-agent', 'Agent: a · b'],
    ['Handshake fails · Issue #412 · kelda/connect-agent · GitHub', 'Handshake fails'],
  ])('%s', (title, subject) => {
    show('<main>Loading…</main>', title);
    expect(readDom(ref('412'), document, now)).toMatchObject({
      partial: true,
      fields: { subject: { value: subject, source: 'title' } },
      conversation: [],
    });
  });

  test.each([
    'GitHub',
    'Handshake fails · Issue #413 · kelda/connect-agent',
    'Handshake fails · Pull Request #412 · kelda/connect-agent',
    'Page not found · GitHub',
    '',
  ])('"%s" names another or none', (title) => {
    show('', title);
    expect(readDom(ref('412'), document, now)).toBeUndefined();
  });
});

test('each selector finds something in these pages', () => {
  const older = '<div class="js-command-palette-issue-body"><p class="comment-body"></p></div>';
  const assigned = '<div class="js-issue-assignees"><a class="assignee"></a></div>';
  show(react('412', { sidebar, comments }) + classic + older + assigned);
  for (const [name, generations] of Object.entries(gitHubSelectors)) {
    for (const { css } of generations) {
      expect(document.querySelector(css), `${name}: ${css}`).not.toBeNull();
    }
  }
});
