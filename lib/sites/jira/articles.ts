import { articleMarkdown } from '../article';
import { getJson } from '../http';
import { asId, asInstant, asObject, asObjects, asText, type Json } from '../json';
import { type Ask, type ListedArticle, type ReadArticles, ReadError } from '../site';
import { storageTree } from './storage';

const api = '/wiki/api/v2';
const pageSize = 25;

/** Where the next page begins. */
interface Place {
  /** The id of the space; absent for all that the person may read. */
  space?: string;
  cursor?: string;
}

/**
 * The pages of Confluence Cloud, which is on Jira's host: those of a space, by its key, or all. The list has no texts;
 * those of new and changed pages are asked for together.
 * https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-page/
 */
export const articles: ReadArticles = {
  async list({ host, part }, after, ask) {
    const { space = part === undefined ? undefined : await spaceOf(part, ask), cursor } = placeOf(after);
    const list = space === undefined ? `${api}/pages` : `${api}/spaces/${space}/pages`;
    const next = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = asObject(await getJson(`${list}?status=current&sort=id&limit=${pageSize}${next}`, ask));
    const behind = cursorIn(asText(asObject(answer?._links)?.next));
    return {
      articles: resultsIn(answer, ask).flatMap((row) => articleOf(row, host)),
      // A cursor that stays where it is would give the same page for ever.
      ...(behind && behind !== cursor ? { next: JSON.stringify({ space, cursor: behind }) } : {}),
    };
  },

  async read(_, ids, ask) {
    const asked = ids.filter((id) => /^\d{1,30}$/.test(id)).join(',');
    const answer = asObject(await getJson(`${api}/pages?id=${asked}&body-format=storage&limit=${pageSize}`, ask));
    return new Map(resultsIn(answer, ask).flatMap(textOf));
  },
};

function resultsIn(answer: Json | undefined, ask: Ask): Json[] {
  if (!Array.isArray(answer?.results)) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'results' });
  return asObjects(answer.results);
}

/** The id of a space by its key. */
async function spaceOf(key: string, ask: Ask): Promise<string> {
  const answer = asObject(await getJson(`${api}/spaces?keys=${encodeURIComponent(key)}&limit=1`, ask));
  const id = asId(resultsIn(answer, ask)[0]?.id);
  if (id === undefined || !/^\d{1,30}$/.test(id))
    throw new ReadError({ reason: 'no-permission-or-missing', at: ask.now() });
  return id;
}

function placeOf(after: string | undefined): Place {
  const { space, cursor } = asObject(after === undefined ? undefined : JSON.parse(after)) ?? {};
  return { space: asText(space), cursor: asText(cursor) };
}

/** `/wiki/api/v2/spaces/131/pages?limit=25&cursor=eyJpZ…` */
function cursorIn(next: string | undefined): string | undefined {
  return next === undefined ? undefined : (new URL(next, 'https://host').searchParams.get('cursor') ?? undefined);
}

function articleOf(row: Json, host: string): ListedArticle[] {
  const id = asId(row.id);
  if (id === undefined) return [];
  const changedAt = asInstant(asObject(row.version)?.createdAt);
  const page = asText(asObject(row._links)?.webui);
  return [
    {
      id,
      title: asText(row.title) ?? id,
      ...(page?.startsWith('/') ? { url: `https://${host}/wiki${page}` } : {}),
      ...(changedAt === undefined ? {} : { changedAt }),
    },
  ];
}

function textOf(row: Json): [string, string][] {
  const id = asId(row.id);
  const storage = asText(asObject(asObject(row.body)?.storage)?.value);
  if (id === undefined || storage === undefined) return [];
  return [[id, articleMarkdown({ title: asText(row.title) ?? id, body: storageTree(storage) })]];
}
