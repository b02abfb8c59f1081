// @vitest-environment jsdom
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { sitePages } from '@/lib/sites/pages';
import { cases, gitHubIssues, hosts, incidents, issues, repository, tickets } from '../desk/content/ids';
import { deskPages } from '../fuzz/desk-pages';
import { documentOf, type Page, type PageNode, placesIn } from '../fuzz/page-tree';
import { measureApi, measurePage, type Row } from './measure';
import { startServer } from './server';
import { apiSites, setComments } from './sites';

/** Run by `npm run bench:read`, which prints what this measures. */
const sizes = [10, 100, 1000];
const runs = Number(process.env.SIDELIGHT_BENCH_RUNS ?? 21);
const rows: Row[] = [];
/** Taken before the records' conversations are made longer. */
const seeds = await deskPages();

/** The record of each page and the element that one comment is. */
const pages: { ref: RecordRef; page: string; isComment(node: PageNode): boolean }[] = [
  {
    ref: { site: 'zendesk', host: hosts.zendesk, kind: 'ticket', object: 'ticket', id: String(tickets.ssoTenantMove) },
    page: 'four tickets mounted',
    isComment: ({ attributes }) => attributes['data-test-id'] === 'omni-log-comment-item',
  },
  {
    ref: { site: 'jira', host: hosts.jira, kind: 'ticket', object: 'issue', id: issues.import429 },
    page: 'an issue',
    isComment: ({ attributes }) => attributes['data-testid']?.startsWith('comment-base-item-') === true,
  },
  {
    ref: { site: 'salesforce', host: hosts.salesforce, kind: 'ticket', object: 'Case', id: cases.ssoTenantMove },
    page: 'a console',
    isComment: ({ attributes }) => attributes.class?.includes('cuf-feedItem') === true,
  },
  {
    ref: {
      site: 'servicenow',
      host: hosts.servicenow,
      kind: 'ticket',
      object: 'incident',
      id: incidents.importLimiter,
    },
    page: 'a form',
    isComment: ({ attributes }) => attributes.class?.includes('h-card_comments') === true,
  },
  {
    ref: { site: 'github', host: hosts.github, kind: 'ticket', object: repository, id: String(gitHubIssues.tlsEcdsa) },
    page: 'an issue',
    isComment: ({ attributes }) => attributes['data-testid']?.startsWith('comment-viewer-outer-box') === true,
  },
];

test('answers of the APIs', async () => {
  const server = await startServer();
  try {
    for (const comments of sizes) {
      setComments(comments);
      for (const site of apiSites) rows.push(await measureApi(site, comments, runs, server));
    }
  } finally {
    await server.close();
  }
});

test('pages', () => {
  for (const comments of sizes) {
    for (const { ref, page: name, isComment } of pages) {
      const seed = seeds.find((one) => one.site === ref.site && one.name === name);
      const reader = sitePages.find(({ id }) => id === ref.site);
      if (!seed || !reader) throw new Error(`the desk has no page "${name}" of ${ref.site}`);
      const shown = documentOf(withComments(seed.page, ref.id, comments, isComment));
      rows.push(
        measurePage(ref.site, comments, runs, () => {
          const context = reader.readDom(ref, shown, Date.now());
          return context?.kind === 'ticket' ? context.conversation.length : 0;
        }),
      );
    }
  }
  const { SIDELIGHT_BENCH_JSON: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(rows));
  expect(rows).toHaveLength(sizes.length * (apiSites.length + pages.length));
});

/** The page with the record's first comment as often as wanted. */
function withComments(page: Page, id: string, count: number, isComment: (node: PageNode) => boolean): Page {
  const copy = structuredClone(page);
  const root = placesIn(copy).find(({ node }) => typeof node !== 'string' && node.record === id)?.node as PageNode;
  const within: Page = { title: '', body: { name: 'body', attributes: {}, children: [root] } };
  const comments = placesIn(within).filter(({ node }) => typeof node !== 'string' && isComment(node));
  const [first] = comments;
  if (!first) throw new Error(`no comment in the page of ${id}`);
  const more = Array.from({ length: Math.max(0, count - comments.length) }, (_, index) => numbered(first.node, index));
  first.list.splice(first.index, 0, ...more);
  return copy;
}

/** A copy with ids of its own: readers know a comment that is mounted twice by its id. */
function numbered(node: PageNode | string, index: number): PageNode | string {
  if (typeof node === 'string') return node;
  const { id } = node.attributes;
  const attributes = id === undefined ? node.attributes : { ...node.attributes, id: `${id}${index}` };
  return { ...node, attributes, children: node.children.map((child) => numbered(child, index)) };
}
