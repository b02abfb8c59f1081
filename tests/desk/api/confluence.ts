import { type Answer, json } from '../answer.ts';
import { type ArticleSeed, articleSeeds, changedAt } from '../content/articles.ts';
import type { Clock } from '../content/clock.ts';
import { missing, unauthorized } from '../misbehaviour.ts';

const space = { id: '131073', key: 'SUP', name: 'Support', status: 'current', type: 'global' };

/** Answers `/wiki/api/v2/…`: one space with all articles as its pages. */
export function confluenceApi(url: URL, clock: Clock, isSignedIn: boolean): Answer {
  if (!isSignedIn) return unauthorized.jira;
  const path = url.pathname.slice('/wiki/api/v2'.length);
  if (path === '/spaces') {
    const keys = url.searchParams.get('keys')?.split(',');
    return json(200, { results: !keys || keys.includes(space.key) ? [space] : [], _links: {} });
  }
  if (path === '/pages' && url.searchParams.has('id')) return byIds(url, clock);
  if (path === '/pages' || path === `/spaces/${space.id}/pages`) return list(url, clock);
  return missing.jira;
}

const idOf = ({ number }: ArticleSeed) => String(2_621_000 + number);

function pageOf(seed: ArticleSeed, clock: Clock, storage?: string) {
  return {
    id: idOf(seed),
    status: 'current',
    title: seed.title,
    spaceId: space.id,
    version: { number: 3, createdAt: new Date(changedAt(seed, clock)).toISOString() },
    body: storage === undefined ? {} : { storage: { representation: 'storage', value: storage } },
    _links: { webui: `/spaces/${space.key}/pages/${idOf(seed)}` },
  };
}

function list(url: URL, clock: Clock): Answer {
  const limit = Math.min(250, Number(url.searchParams.get('limit') ?? 25));
  const start = Number(atob(url.searchParams.get('cursor') ?? btoa('0')));
  const pages = articleSeeds.slice(start, start + limit).map((seed) => pageOf(seed, clock));
  const end = start + pages.length;
  const next = new URL(url);
  next.searchParams.set('cursor', btoa(String(end)));
  const links = end < articleSeeds.length ? { next: next.pathname + next.search } : {};
  return json(200, { results: pages, _links: links });
}

function byIds(url: URL, clock: Clock): Answer {
  const ids = new Set(url.searchParams.get('id')?.split(','));
  const found = articleSeeds.filter((seed) => ids.has(idOf(seed)));
  return json(200, { results: found.map((seed) => pageOf(seed, clock, storageOf(seed.html))), _links: {} });
}

/** Code is a macro there, and scripts are none. */
function storageOf(html: string): string {
  const macro = (code: string) =>
    `<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[${code}]]></ac:plain-text-body></ac:structured-macro>`;
  return html.replace(/<script>.*?<\/script>/g, '').replace(/<pre>(.*?)<\/pre>/g, (_, code) => macro(code));
}
