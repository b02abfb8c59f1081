import { articleMarkdown } from '../article';
import { htmlTree } from '../html-tree';
import { getJson } from '../http';
import { asId, asInstant, asObject, asObjects, asText, asTexts, type Json } from '../json';
import { type ArticlesPage, type Ask, type ListedArticle, type ReadArticles, ReadError } from '../site';

const path = '/api/v2/help_center/articles.json';
/** Their texts come with the list: more at once might be too long for one answer. */
const pageSize = 30;

/** Where the next page begins, and what was told of all. */
interface Place {
  cursor?: string;
  total?: number;
}

/**
 * The articles of a help centre, in the order of their last change: one that changes meanwhile is met once more, and none
 * is missed. https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/
 */
export const articles: ReadArticles = {
  async list(_, after, ask): Promise<ArticlesPage> {
    const { cursor, total = await countOf(ask) } = placeOf(after);
    const next = cursor === undefined ? '' : `&page[after]=${encodeURIComponent(cursor)}`;
    const body = await getJson(`${path}?sort_by=updated_at&sort_order=asc&page[size]=${pageSize}${next}`, ask);
    const answer = asObject(body);
    if (!Array.isArray(answer?.articles))
      throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'articles' });
    const meta = asObject(answer.meta);
    const behind = meta?.has_more === true ? asText(meta.after_cursor) : undefined;
    return {
      articles: asObjects(answer.articles).flatMap(articleOf),
      // A cursor that stays where it is would give the same page for ever.
      ...(behind && behind !== cursor ? { next: JSON.stringify({ cursor: behind, total }) } : {}),
      ...(total === undefined ? {} : { total }),
    };
  },
};

/** Lists by cursor do not tell how many there are; those by number do. */
async function countOf(ask: Ask): Promise<number | undefined> {
  const count = asObject(await getJson(`${path}?per_page=1`, ask))?.count;
  return typeof count === 'number' ? count : undefined;
}

function placeOf(after: string | undefined): Place {
  const { cursor, total } = asObject(after === undefined ? undefined : JSON.parse(after)) ?? {};
  return { cursor: asText(cursor), total: typeof total === 'number' ? total : undefined };
}

/** A draft is nobody's to read yet. */
function articleOf(row: Json): ListedArticle[] {
  const id = asId(row.id);
  const title = asText(row.title);
  if (id === undefined || title === undefined || row.draft === true) return [];
  const changedAt = asInstant(row.updated_at);
  const url = asText(row.html_url);
  return [
    {
      id,
      title,
      ...(changedAt === undefined ? {} : { changedAt }),
      ...(url === undefined ? {} : { url }),
      markdown: articleMarkdown({ title, tags: asTexts(row.label_names), body: htmlTree(asText(row.body) ?? '') }),
    },
  ];
}
