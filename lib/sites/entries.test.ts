// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { contentAt } from '@/tests/desk/content/content';
import { dataCenterCommentId } from '@/tests/desk/content/data-center';
import { allDataCenterIssues } from '@/tests/desk/content/data-center-issues';
import { hosts, repository, tickets } from '@/tests/desk/content/ids';
import { type DeskPage, deskPages } from '@/tests/fuzz/desk-pages';
import { documentOf } from '@/tests/fuzz/page-tree';
import { visibleText } from './dom';
import { findEntry, squeezed, type WantedEntry } from './entries';
import { placesOf } from './entry-places';
import { sitePages } from './pages';
import { objectByPrefix } from './salesforce-id';

const now = Date.parse('2026-11-19T10:00:00Z');
const content = contentAt(now);
let pages: DeskPage[] = [];
beforeAll(async () => {
  pages = await deskPages();
});

function refOf(site: DeskPage['site'], id: string): RecordRef {
  const host = hosts[site];
  if (site === 'salesforce') {
    const object = objectByPrefix[id.slice(0, 3)] ?? 'Case';
    return { site, host, kind: object === 'Case' ? 'ticket' : 'account', object, id };
  }
  const object = { zendesk: 'ticket', servicenow: 'incident', github: repository, jira: 'issue' }[site];
  return { site, host, kind: 'ticket', object, id };
}

function find(wanted: WantedEntry, ref: RecordRef, shown: Document) {
  const places = placesOf(ref.site);
  const page = sitePages.find(({ id }) => id === ref.site);
  if (!places || !page) throw new Error(`${ref.site} has no places`);
  return findEntry(wanted, places, page.roots(ref, shown), [], ref);
}

describe.each(['zendesk', 'jira', 'salesforce', 'servicenow', 'github'] as const)('%s', (site) => {
  test('every message that a page of the desk shows is found on it, in the record that it is of', () => {
    let found = 0;
    for (const { page, ids } of pages.filter((each) => each.site === site)) {
      const shown = documentOf(page);
      for (const ref of ids.map((id) => refOf(site, id))) {
        const reader = sitePages.find(({ id }) => id === site);
        const context = reader?.readDom(ref, shown, now);
        if (context?.kind !== 'ticket') continue;
        const elements = context.conversation.map((entry) => {
          const there = find(entry, ref, shown);
          const says = there && squeezed(`${visibleText(there.element)} ${there.element.getAttribute('value') ?? ''}`);
          expect(says ?? `${entry.id} of ${ref.id} is not found`).toContain(squeezed(entry.text).slice(0, 200));
          return there?.element;
        });
        expect(new Set(elements).size).toBe(elements.length);
        found += elements.length;
        const subject = find({ id: 'subject', text: context.fields.subject?.value ?? '' }, ref, shown);
        const heading = subject?.element as HTMLInputElement | undefined;
        expect(heading && `${heading.value ?? ''} ${visibleText(heading)}`).toContain(context.fields.subject?.value);
      }
    }
    expect(found).toBeGreaterThan(1);
  });
});

test('Zendesk’s messages bear none of the API’s ids, and are found by what the API says of them', () => {
  const shown = documentOf(pages.find(({ site }) => site === 'zendesk')?.page as DeskPage['page']);
  const comments = content.zendesk.comments.get(tickets.logsAndSecrets) ?? [];
  expect(comments.length).toBeGreaterThan(2);
  for (const { id, body, created_at } of comments) {
    const there = find(
      { id: String(id), text: body, at: Date.parse(created_at) },
      refOf('zendesk', String(tickets.logsAndSecrets)),
      shown,
    );
    expect(there?.element.querySelector('time')?.getAttribute('datetime')).toBe(created_at);
  }
});

describe('a Data Center page', async () => {
  const { dataCenterPage } = await import('@/tests/desk/pages/data-center');
  const [issue] = allDataCenterIssues;
  test('has each comment under its id', () => {
    if (!issue) throw new Error('The desk has issues');
    const { body } = dataCenterPage(new URL(`https://x/jira/browse/${issue.key}`), content.clock, true);
    const shown = new DOMParser().parseFromString(body, 'text/html');
    const ref: RecordRef = {
      site: 'jira',
      host: hosts.jiraDataCenter,
      base: '/jira',
      kind: 'ticket',
      object: 'issue',
      id: issue.key,
    };
    for (const index of issue.comments.keys()) {
      const id = dataCenterCommentId(issue, index);
      expect(find({ id, text: '' }, ref, shown)?.element.id).toBe(`comment-${id}`);
    }
    expect(find({ id: '999999', text: 'Not there' }, ref, shown)).toBeUndefined();
    expect(find({ id: 'description', text: 'x' }, ref, shown)?.element.closest('#description-val')).toBeTruthy();
  });
});

describe('a page that is not as it should be', () => {
  const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '2' };
  const text = 'Sign-in fails with AADSTS50011 since the tenant was moved last night.';
  const at = Date.parse('2026-11-19T08:42:00Z');
  const article = (says: string, time = '2026-11-19T08:42:00Z') =>
    `<article data-test-id="omni-log-comment-item"><time datetime="${time}">1h</time>
     <div data-test-id="omni-log-message-content">${says}</div></article>`;
  const pane = (id: string, ...articles: string[]) =>
    `<div class="ticket-panes-grid-layout"><section data-ticket-id="${id}"></section>${articles.join('')}</div>`;
  const parsed = (...parts: string[]) => new DOMParser().parseFromString(parts.join(''), 'text/html');
  const wanted = { id: '77', text, at };

  test.each([
    ['shows it', [pane('2', article(text))], true],
    ['does not', [pane('2', article('Thank you', '2026-11-19T09:00:00Z'))], false],
    ['has it in the pane of another ticket', [pane('1', article(text)), pane('2')], false],
    ['is of another ticket', [pane('1', article(text))], false],
    ['shows it twice', [pane('2', article(text), article(text))], false],
    ['quotes it in an answer of a later time', [pane('2', article(`${text} Yes.`, '2026-11-19T09:30:00Z'))], false],
    ['writes it otherwise, at the same time', [pane('2', article('see attachment'))], true],
    ['shows its beginning only', [pane('2', article(`${text.slice(0, 40)}…`))], true],
    [
      'has markup within',
      [
        pane(
          '2',
          article('Sign-<b>in</b> fails with <code>AADSTS50011</code><br>since the tenant was moved last night.'),
        ),
      ],
      true,
    ],
  ])('%s', (_, parts, isFound) => {
    expect(find(wanted, ref, parsed(...parts)) !== undefined).toBe(isFound);
  });

  const issue: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-1' };
  const comment = (id: string, says: string) =>
    `<div data-testid="comment-base-item-${id}"><div class="ak-renderer-document">${says}</div></div>`;
  const view = (key: string, ...inside: string[]) =>
    `<main><a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item">${key}</a>
     <h1 data-testid="issue.views.issue-base.foundation.summary.heading">Import stops</h1>${inside.join('')}</main>`;

  test.each([
    ['its id', [view('KEL-1', comment('9', 'edited since'))], 'edited since'],
    [
      'its id twice: the one that says what was read',
      [view('KEL-1', comment('9', 'Click here'), comment('9', text))],
      text,
    ],
    ['its id twice, and neither says it', [view('KEL-1', comment('9', 'Click'), comment('9', 'here'))], undefined],
    ['its text under another id', [view('KEL-1', comment('8', text))], undefined],
    ['its id in another issue', [view('KEL-2', comment('9', text))], undefined],
  ])('with ids: %s', (_, parts, says) => {
    const there = find({ id: '9', text }, issue, parsed(...parts));
    expect(there && visibleText(there.body)).toBe(says);
  });
});
