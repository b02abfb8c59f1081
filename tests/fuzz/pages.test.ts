// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { sitePages } from '@/lib/sites/pages';
import { objectByPrefix } from '@/lib/sites/salesforce-id';
import { hosts, repository } from '../desk/content/ids';
import { parameters } from './cases';
import { type DeskPage, deskPages } from './desk-pages';
import { markerOf } from './markers';
import { mutatedPage, pageMutations } from './page-mutations';
import { documentOf, type Page, type PageNode } from './page-tree';
import { contextProblems, saidIn } from './properties';

const now = Date.parse('2026-11-22T00:00:00Z');
const pages = await deskPages();
/** The other share is for answers of APIs. */
const pageShare = 0.2;

function refOf(site: DeskPage['site'], id: string): RecordRef {
  const host = hosts[site];
  if (site === 'zendesk') return { site, host, kind: 'ticket', object: 'ticket', id };
  if (site === 'servicenow') return { site, host, kind: 'ticket', object: 'incident', id };
  if (site === 'github') return { site, host, kind: 'ticket', object: repository, id };
  if (site === 'jira') return { site, host, kind: 'ticket', object: 'issue', id };
  const object = objectByPrefix[id.slice(0, 3)] ?? 'Case';
  return { site, host, kind: object === 'Case' ? 'ticket' : 'account', object, id };
}

/** Every text of a record carries its marker, except where the page says which record it is. */
function marked({ title, body }: Page): Page {
  const walk = (node: PageNode, marker: string, id: string): PageNode => {
    const own = node.record ? markerOf(node.record) : marker;
    const ownId = node.record ?? id;
    const add = (text: string) => (own && /\p{L}{2}/u.test(text) && !text.includes(ownId) ? `${text} ${own}` : text);
    const children = (list: PageNode['children']) =>
      list.map((child) => (typeof child === 'string' ? add(child) : walk(child, own, ownId)));
    const { value } = node.attributes;
    return {
      ...node,
      attributes: value?.includes(' ') ? { ...node.attributes, value: add(value) } : node.attributes,
      children: children(node.children),
      ...(node.shadow ? { shadow: children(node.shadow) } : {}),
    };
  };
  return { title, body: walk(body, '', '') };
}

const frame = document.implementation.createHTMLDocument();

function read({ site, ids }: DeskPage, page: Page) {
  const shown = documentOf(page, frame);
  const reader = sitePages.find(({ id }) => id === site);
  return ids.flatMap((id) => reader?.readDom(refOf(site, id), shown, now) ?? []);
}

describe.each(pages)('$site, $name', (seed) => {
  test('the page is read, and says nothing that is not in it', () => {
    const page = marked(seed.page);
    const contexts = read(seed, page);
    expect(contexts.map(({ ref }) => ref.id)).toEqual(seed.ids);
    expect(contexts.flatMap((context) => contextProblems(context, saidIn(page, hosts[seed.site])))).toEqual([]);
    for (const { ref, fields } of contexts) expect(JSON.stringify(fields)).toContain(markerOf(ref.id));
  });

  test('changed at random: no exception, nothing invented, nothing of another record', () => {
    fc.assert(
      fc.property(pageMutations, (mutations) => {
        const page = marked(mutatedPage(seed.page, mutations));
        const said = saidIn(page, hosts[seed.site]);
        const problems = read(seed, page).flatMap((context) =>
          contextProblems(context, said).map((problem) => `${context.ref.id} ${problem}`),
        );
        if (problems.length > 0) throw new Error(problems.slice(0, 3).join('; '));
      }),
      parameters(pageShare / pages.length, 12),
    );
  });
});
