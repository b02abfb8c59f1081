import { getJson } from '../http';
import { asObject, asText, type Json } from '../json';
import { type Ask, ReadError } from '../site';

/** Zendesk's largest page for cursor pagination. */
const pageSize = 100;

export interface Pages {
  pages: Json[];
  /** Whether these are all: not when there are more than `most`, or a later page was refused. */
  complete: boolean;
}

/**
 * All pages of a list by cursor. `links.next` stays set on the last page: only `meta.has_more` tells whether there is
 * another (recorded). Throws when the first page cannot be read; a later one only leaves the list incomplete.
 */
export async function readPages(path: string, list: string, most: number, ask: Ask): Promise<Pages> {
  const first = `${path}${path.includes('?') ? '&' : '?'}page[size]=${pageSize}`;
  const pages: Json[] = [];
  let after: string | undefined;
  while (pages.length < most) {
    const page = await readPage(after ? `${first}&page[after]=${encodeURIComponent(after)}` : first, list, ask).catch(
      (error: unknown) => {
        if (pages.length > 0 && error instanceof ReadError) return undefined;
        throw error;
      },
    );
    if (!page) return { pages, complete: false };
    pages.push(page);
    const meta = asObject(page.meta);
    const next = asText(meta?.after_cursor);
    if (meta?.has_more !== true) return { pages, complete: !asText(page.next_page) };
    // A cursor that stays where it is would give the same page for ever.
    if (!next || next === after) return { pages, complete: false };
    after = next;
  }
  return { pages, complete: false };
}

async function readPage(path: string, list: string, ask: Ask): Promise<Json> {
  const answer = asObject(await getJson(path, ask));
  if (!answer || !Array.isArray(answer[list])) {
    throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: list });
  }
  return answer;
}
