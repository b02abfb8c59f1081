import { append } from '@/lib/lists';
import { getJson } from '../http';
import { asObject, asObjects, asText, type Json } from '../json';
import { type Ask, ReadError } from '../site';
import { refusalIn } from './errors';

/** The API version everything is asked in: Summer '25, which every org serves. */
export const apiPath = '/services/data/v64.0';

/** Salesforce's own page is 2,000 rows or fewer; a longer list is cut and said to be. */
const mostPages = 50;
/** Where the next page may be: a path of the same API, never one that leads out of it. */
const nextPage = /^\/services\/data\/v\d+\.\d+\/query\/[\w.~-]+$/;

export interface Question {
  /** API name of the object. */
  object: string;
  fields: readonly string[];
  /** Conditions and order, written by us: what comes from outside is an id that `salesforceId18` took. */
  rest: string;
}

/** Rows as a subquery gives them: `done` is false when there are more. */
export interface Rows {
  records: Json[];
  done: boolean;
}

/**
 * All rows of a question, page by page. SOQL refuses a whole query for one field that the person may not see: it is
 * asked again without it, so that the field is absent and nothing else. `undefined` when the question is refused for
 * any other reason.
 */
export async function rowsOf(question: Question, ask: Ask): Promise<Rows | undefined> {
  try {
    return await pagesFrom(await firstPageOf(question, ask), ask);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** The first page of a question, without fields that the person may not see. Throws `ReadError`. */
export async function firstPageOf(question: Question, ask: Ask): Promise<Page> {
  let { fields } = question;
  for (;;) {
    const soql = `SELECT ${fields.join(', ')} FROM ${question.object} ${question.rest}`;
    try {
      return await pageAt(`${apiPath}/query?q=${encodeURIComponent(soql)}`, ask);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      const seen = fields.filter((field) => `${question.object}.${field}` !== error.failure.path);
      if (seen.length === fields.length || seen.length === 0) throw error;
      fields = seen;
    }
  }
}

/** All rows from this page on; a later one that cannot be read only leaves them incomplete. */
async function pagesFrom(first: Page, ask: Ask): Promise<Rows> {
  let page = first;
  const records = [...page.records];
  for (let pages = 1; !page.done; pages++) {
    if (!page.next || pages === mostPages) return { records, done: false };
    const next: Page | undefined = await pageAt(page.next, ask).catch((error: unknown) => {
      if (error instanceof ReadError) return undefined;
      throw error;
    });
    if (!next) return { records, done: false };
    append(records, next.records);
    page = next;
  }
  return { records, done: true };
}

export interface Page extends Rows {
  next?: string;
}

/** Whether a path is that of a question's next page. */
export const isPagePath = (path: string): boolean => nextPage.test(path);

/** The page at a path of the API. Throws `ReadError`. */
export async function pageAt(path: string, ask: Ask): Promise<Page> {
  const answer = asObject(await getJson(path, ask, refusalIn));
  if (!answer || !Array.isArray(answer.records)) {
    throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'records' });
  }
  const next = asText(answer.nextRecordsUrl);
  return {
    records: asObjects(answer.records),
    done: answer.done === true,
    ...(next && nextPage.test(next) ? { next } : {}),
  };
}
