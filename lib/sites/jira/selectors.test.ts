// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Selector } from '@/lib/selectors/selector';
import { readDom } from './dom';
import { dataCenterSelectors, type IssueSelectors, jiraSelectors } from './selectors';

const ref: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-1' };

const tables: [string, IssueSelectors, string][] = [
  [
    'Cloud',
    jiraSelectors,
    `<a data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item">KEL-1</a>
     <h1 data-testid="issue.views.issue-base.foundation.summary.heading"></h1><div data-testid="comment-base-item-1"></div>`,
  ],
  [
    'Data Center',
    dataCenterSelectors,
    '<a id="key-val">KEL-1</a><h1 id="summary-val"></h1><div class="activity-comment"></div>',
  ],
];

test.each(tables)('%s: every selector is asked for on a page that has no values', (_, table, html) => {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const asked = new Set<string>();
  for (const [on, name] of [
    [Document.prototype, 'querySelectorAll'],
    [Element.prototype, 'querySelectorAll'],
    [Element.prototype, 'querySelector'],
    [Element.prototype, 'closest'],
  ] as const) {
    const original = Reflect.get(on, name) as (css: string) => unknown;
    vi.spyOn(on as Element, name as 'closest').mockImplementation(function (this: Element, css: string) {
      for (const one of css.split(',')) asked.add(one);
      return original.call(this, css) as Element;
    });
  }
  readDom(ref, document, 0);
  const all = Object.values(table as unknown as Record<string, Selector[]>).flat();
  // A view found by its first generation of key and summary does not look for the older ones.
  const older = [...table.key, ...table.subject].slice(1).map(({ css }) => css);
  expect(all.map(({ css }) => css).filter((css) => !asked.has(css) && !older.includes(css))).toEqual([]);
});

test.each(
  tables.flatMap(([name, table]) =>
    table.key.flatMap((key) => table.subject.map((subject) => [name, key, subject] as const)),
  ),
)('%s: $css with $css finds the view', (_, key, subject) => {
  document.body.replaceChildren(elementFor(key.css, 'KEL-1'), elementFor(subject.css, 'Summary'));
  expect(readDom(ref, document, 0)?.fields.subject?.value).toBe('Summary');
});

/** An element, in what it must be inside of, that one of our selectors matches. */
function elementFor(css: string, text: string): Element {
  const elements = css.split(' ').map((step) => {
    const [, tag = 'div'] = /^([a-z]\w*)/.exec(step) ?? [];
    const element = document.createElement(tag);
    for (const [, name = '', value = ''] of step.matchAll(/\[([\w-]+)="([^"]+)"\]/g)) element.setAttribute(name, value);
    for (const [, id = ''] of step.matchAll(/#([\w-]+)/g)) element.id = id;
    for (const [, name = ''] of step.replace(/\[[^\]]*\]/g, '').matchAll(/\.([\w-]+)/g)) element.classList.add(name);
    return element;
  });
  elements.reduce((outer, inner) => outer.appendChild(inner));
  const last = elements.at(-1);
  if (last) last.textContent = text;
  return elements[0] ?? document.createElement('div');
}
