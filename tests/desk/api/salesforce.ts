import { type Answer, json } from '../answer.ts';
import type { Content } from '../content/content.ts';
import { missing, unauthorized } from '../misbehaviour.ts';
import { type Row, rowsOf, sentRow, uiRecord, withheld } from './salesforce-rows.ts';

/** So small that a list of three rows has two pages; Salesforce's own is up to 2,000. */
const usualPage = 2;

/**
 * Answers `/services/data/…` for a bearer of a good access token: records of the UI API, and of SOQL the questions that
 * one reader of a record asks, page by page.
 */
export function salesforceApi(
  url: URL,
  { salesforce, clock }: Content,
  isBearer: boolean,
  pageSize = usualPage,
): Answer {
  if (!isBearer) return unauthorized.salesforceApi;
  const [, version, rest = ''] = /^\/services\/data\/(v\d+\.\d+)\/(.+)$/.exec(url.pathname) ?? [];
  const [, id] = /^ui-api\/records\/(\w+)$/.exec(rest) ?? [];
  if (id) {
    if (!url.searchParams.has('layoutTypes') && !url.searchParams.has('fields')) {
      return error(400, 'MISSING_ARGUMENT', 'Either fields or layoutTypes is required');
    }
    const record = salesforce.find((one) => one.id === id || one.id.slice(0, 15) === id);
    const optional = url.searchParams.get('optionalFields')?.split(',') ?? [];
    return record ? json(200, uiRecord(record, optional)) : missing.salesforceApi;
  }
  const [, object] = /^ui-api\/object-info\/(\w+)$/.exec(rest) ?? [];
  if (object) return objectInfo(object, salesforce);
  const [, locator] = /^query\/(\S+)$/.exec(rest) ?? [];
  const soql = locator
    ? soqlAt(locator)
    : rest === 'query'
      ? { text: url.searchParams.get('q') ?? '', from: 0 }
      : undefined;
  if (!version || !soql) return missing.salesforceApi;
  return queried(soql, { version, pageSize }, (object) => rowsOf(object, salesforce, clock));
}

/** Of an object's metadata what a reader of labels needs. */
function objectInfo(object: string, records: Content['salesforce']): Answer {
  const fields = records.filter((record) => record.object === object).flatMap((record) => record.fields);
  if (fields.length === 0) return missing.salesforceApi;
  const infos = fields.map(({ name, label }) => [name, { apiName: name, label, custom: name.endsWith('__c') }]);
  return json(200, { apiName: object, label: object, fields: Object.fromEntries(infos) });
}

interface Soql {
  text: string;
  /** First row of the page. */
  from: number;
}

/** The locator holds the question itself, so that the desk need not remember it. */
function soqlAt(locator: string): Soql | undefined {
  const [, text, from] = /^01g([\w-]+)-(\d+)$/.exec(locator) ?? [];
  return text && from ? { text: Buffer.from(text, 'base64url').toString(), from: Number(from) } : undefined;
}

const shape = /^SELECT (?<fields>[\w., ]+) FROM (?<object>\w+) WHERE (?<where>.+) ORDER BY (?<order>\w+), Id$/;
const condition = /^(?<field>\w+) (?<not>!?)= (?:'(?<text>[^']*)'|(?<boolean>true|false))$/;

function queried(
  { text, from }: Soql,
  { version, pageSize }: { version: string; pageSize: number },
  rows: (object: string) => Row[] | undefined,
): Answer {
  const { fields = '', object = '', where = '', order = '' } = shape.exec(text)?.groups ?? {};
  if (!object) return error(400, 'MALFORMED_QUERY', `unexpected token: '${text.slice(0, 20)}'`);
  const all = rows(object);
  if (!all) return error(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
  const asked = fields.split(', ');
  const unseen = [...asked, order].find((field) => !isField(object, field, all));
  if (unseen) {
    const around = `\nSELECT ${fields} FROM ${object}\n       ^\nERROR at Row:1:Column:8\n`;
    return error(
      400,
      'INVALID_FIELD',
      `${around}No such column '${unseen}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`,
    );
  }
  const conditions = where.split(' AND ').map((part) => condition.exec(part)?.groups);
  if (conditions.includes(undefined)) return error(400, 'MALFORMED_QUERY', 'unexpected token');
  const found = all
    .filter((row) => conditions.every((one) => one && meets(row, one)))
    .sort((a, b) => String(a[order]).localeCompare(String(b[order])) || String(a.Id).localeCompare(String(b.Id)));
  const next = from + pageSize;
  const done = next >= found.length;
  return json(200, {
    totalSize: found.length,
    done,
    ...(done
      ? {}
      : { nextRecordsUrl: `/services/data/${version}/query/01g${Buffer.from(text).toString('base64url')}-${next}` }),
    records: found.slice(from, next).map((row) => sentRow(object, row, asked)),
  });
}

function meets(row: Row, { field = '', not, text, boolean }: Record<string, string | undefined>): boolean {
  const wanted = boolean === undefined ? text : boolean === 'true';
  return (row[field] === wanted) !== (not === '!');
}

function isField(object: string, field: string, rows: readonly Row[]): boolean {
  if (object === withheld.object && field === withheld.field) return false;
  return rows.length === 0 || rows.some((row) => field in row);
}

function error(status: number, errorCode: string, message: string): Answer {
  return json(status, [{ message, errorCode }]);
}
