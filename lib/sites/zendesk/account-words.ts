import { getJson } from '../http';
import { asObject, asObjects } from '../json';
import { remembered } from '../remembered';
import type { Ask } from '../site';
import type { TicketField } from './custom-fields';
import { readPages } from './paging';
import { customStatus } from './status';
import type { AccountWords } from './ticket';
import { idOf, nameOf, shown } from './values';

/** 1,000 fields or brands; more stay under their ids. */
const mostPages = 10;

/** What the account calls its fields, statuses and brands. Never fails: what may not be read stays under its id. */
export async function accountWords(host: string, ask: Ask): Promise<Required<AccountWords>> {
  const [{ labels, statuses }, brands] = await Promise.all([ticketFields(host, ask), brandNames(host, ask)]);
  return { labels, brands, statuses: statuses.size > 0 ? statuses : await customStatuses(host, ask) };
}

/** developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields; the status field lists custom statuses. */
const ticketFields = remembered(
  async (ask) => {
    const { pages } = await readPages('/api/v2/ticket_fields.json', 'ticket_fields', mostPages, ask);
    const fields = pages.flatMap((page) => asObjects(page.ticket_fields));
    return {
      labels: mapOf(fields, ({ title, custom_field_options }): TicketField => {
        const options = asObjects(custom_field_options).map(({ value, name }) => [shown(value), nameOf(name)] as const);
        return { label: nameOf(title) ?? '', options: new Map(options.filter(isFull)) };
      }),
      statuses: mapOf(
        fields.flatMap((field) => asObjects(field.custom_statuses)),
        customStatus,
      ),
    };
  },
  { labels: new Map(), statuses: new Map() },
);

/** For everybody, without pages: developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses. */
const customStatuses = remembered(async (ask) => {
  const body = asObject(await getJson('/api/v2/custom_statuses.json', ask));
  return mapOf(asObjects(body?.custom_statuses), customStatus);
}, new Map());

/** Brands are no side-load of tickets: developer.zendesk.com/api-reference/ticketing/account-configuration/brands. */
const brandNames = remembered(async (ask) => {
  const { pages } = await readPages('/api/v2/brands.json', 'brands', mostPages, ask);
  return mapOf(
    pages.flatMap((page) => asObjects(page.brands)),
    ({ name }) => nameOf(name),
  );
}, new Map());

function mapOf<T>(
  records: readonly Record<string, unknown>[],
  read: (record: Record<string, unknown>) => T | undefined,
) {
  const pairs = records.map((record) => [idOf(record.id), read(record)] as const);
  return new Map(pairs.filter(isFull));
}

function isFull<A, B>(pair: readonly [A | undefined, B | undefined]): pair is readonly [A, B] {
  return pair[0] !== undefined && pair[1] !== undefined;
}
