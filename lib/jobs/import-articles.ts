import type { Article } from '@/lib/runbooks/sources/stage';
import type { ArticlesPage, ListedArticle, ReadArticles } from '@/lib/sites/site';
import { workerOf } from '@/lib/sites/workers';
import { z } from '@/lib/zod';
import { defineJob } from './kind';
import type { JobTools } from './tools';

const inputSchema = z.object({
  sourceId: z.uuid(),
  run: z.uuid(),
  site: z.string().refine((site) => workerOf(site)?.articles !== undefined, 'This site has no articles to read'),
  host: z.string().min(1).max(253),
  part: z.string().max(255).optional(),
});
export type ImportArticlesInput = z.infer<typeof inputSchema>;

const cursorSchema = z.object({
  begun: z.boolean(),
  /** The site's own word for where the next page begins. */
  after: z.string().optional(),
  met: z.number().int().nonnegative(),
});

/**
 * Reads a site's articles page by page: the text of those alone that are new or changed since the library took them. A
 * whole list tells which are gone. What is found waits for a person.
 */
export const importArticlesJob = defineJob<
  ImportArticlesInput,
  z.infer<typeof cursorSchema>,
  { met: number },
  JobTools
>({
  kind: 'importArticles',
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'articles',
  key: ({ sourceId }) => sourceId,
  lane: ({ host }) => host,
  first: () => ({ begun: false, met: 0 }),
  async step({ input, cursor, tools }) {
    const { imports } = tools;
    if (!cursor.begun) {
      return { next: { begun: true, met: 0 }, progress: { done: 0 }, write: () => imports.begin(input) };
    }
    const at = { host: input.host, ...(input.part === undefined ? {} : { part: input.part }) };
    const articles = articlesOf(input.site);
    const { page, asked, texts } = await tools.askSite(input, async (ask) => {
      const listed = await articles.list(at, cursor.after, ask);
      const before = await imports.changedAt(
        input.sourceId,
        listed.articles.map(({ id }) => id),
      );
      const isToRead = ({ id, changedAt, markdown }: ListedArticle) =>
        markdown === undefined && (!before.has(id) || changedAt === undefined || before.get(id) !== changedAt);
      const ids = listed.articles.filter(isToRead).map(({ id }) => id);
      const read = ids.length > 0 ? await articles.read?.(at, ids, ask) : undefined;
      return { page: listed, asked: new Set(ids), texts: read ?? new Map<string, string>() };
    });
    const staged = await imports.stage(input, articlesIn(page, asked, texts));
    const met = cursor.met + page.articles.length;
    return {
      ...(page.next === undefined ? { done: { met } } : { next: { begun: true, after: page.next, met } }),
      progress: { done: met, total: page.total ?? (page.next === undefined ? met : undefined) },
      async write() {
        await imports.put(staged);
        if (page.next === undefined) await imports.end(input);
      },
    };
  },
});

function articlesOf(site: string): ReadArticles {
  const articles = workerOf(site)?.articles;
  if (!articles) throw new Error(`${site} has no articles to read.`);
  return articles;
}

/** What was not asked for again is as the library has it; what was and did not come is not there any more. */
function articlesIn(
  { articles }: ArticlesPage,
  asked: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): Article[] {
  return articles.flatMap(({ id, url, changedAt, markdown }) => {
    const text = markdown ?? texts.get(id);
    if (text === undefined && asked.has(id)) return [];
    return {
      place: id,
      ...(text === undefined ? { isAsKnown: true as const } : { markdown: text }),
      ...(url === undefined ? {} : { url }),
      ...(changedAt === undefined ? {} : { changedAt }),
    };
  });
}
