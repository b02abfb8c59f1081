import { greatest, smallest } from '@/lib/lists';

/** In which order a person's settings show a day; the rest of a format is told by the text itself. */
const orders = ['year', 'day', 'month'] as const;
type Order = (typeof orders)[number];

/** An instant that an answer gives both ways: in UTC, and as the person is shown it. */
export interface KnownTime {
  at: number;
  shown: string;
}

export interface ShownTimes {
  /** Milliseconds on the person's clock, which need not be UTC: good for an order. */
  local(shown: string): number | undefined;
  /** The same in UTC, where both the format and the zone are known. */
  instant(shown: string): number | undefined;
}

/**
 * Reads times as ServiceNow shows them: in the format and zone of a person's settings, which no answer names. Of the
 * orders of day and month those count that give a zone for what is known both ways, and that can read all that is shown:
 * of two that remain, which tell different times, neither is said to be the time.
 * @param shown all times that will be asked for, newest first within each list
 */
export function shownTimes(known: readonly KnownTime[], shown: readonly (readonly string[])[]): ShownTimes {
  const possible = orders
    .filter((order) => canRead(order, shown))
    .map((order) => ({ order, known: agreeing(order, known) }));
  const most = greatest(possible.map((one) => one.known.length));
  const agreed = possible.filter((one) => one.known.length === most);
  const sorted = agreed.filter(({ order }) => isNewestFirst(order, shown));
  const fitting = sorted.length > 0 ? sorted : agreed;
  const [first] = fitting;
  const local = (text: string) => (first === undefined ? undefined : localTime(text, first.order));
  return {
    local,
    instant(text) {
      const at = local(text);
      if (first === undefined || at === undefined || fitting.some(({ order }) => localTime(text, order) !== at))
        return undefined;
      const offsets = new Set(fitting.map(zoneOffset));
      const [offset] = offsets;
      return offsets.size === 1 && offset !== undefined ? at - offset : undefined;
    },
  };
}

/** What is known both ways and gives a zone when it is read in this order. */
function agreeing(order: Order, known: readonly KnownTime[]): { at: number; offset: number }[] {
  return known.flatMap(({ at, shown }) => {
    const local = localTime(shown, order);
    return local === undefined || !isZone(local - at) ? [] : [{ at, offset: local - at }];
  });
}

function canRead(order: Order, shown: readonly (readonly string[])[]): boolean {
  return shown.every((texts) => texts.every((text) => localTime(text, order) !== undefined));
}

function isNewestFirst(order: Order, shown: readonly (readonly string[])[]): boolean {
  return shown.every((texts) => {
    const times = texts.map((text) => localTime(text, order) ?? Number.NaN);
    return times.every((time, i) => i === 0 || time <= (times[i - 1] ?? time) + anHour);
  });
}

/** Clocks are put back by as much. */
const anHour = 3_600_000;
/** Clocks change twice a year, so two instants closer than this that agree have no change between them. */
const longestAgreement = 100 * 24 * anHour;

/** Zones are whole quarters of an hour, at most 14 hours from UTC: anything else is another time, not another zone. */
function isZone(offset: number): boolean {
  return offset % (15 * 60_000) === 0 && Math.abs(offset) <= 14 * anHour;
}

/** What the person's zone adds to UTC, in milliseconds. */
function zoneOffset({ known }: { known: { at: number; offset: number }[] }): number | undefined {
  const [first] = known;
  if (!first || known.some(({ offset }) => offset !== first.offset)) return undefined;
  const times = known.map(({ at }) => at);
  return greatest(times) - smallest(times) < longestAgreement ? first.offset : undefined;
}

/** `19-Nov-2026 11:00:00`, `19.11.2026 11.00`, `11/19/2026 11:00:00 AM`, `2026-11-19 11:00:00`. */
const dayAndTime =
  /^(?<a>\d{1,4}|\p{L}{3,12}\.?)[-/. ]{1,2}(?<b>\d{1,2}|\p{L}{3,12}\.?)[-/. ,]{1,2}(?<c>\d{1,4})[T ,]{1,2}(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?:\s?(?<half>[ap])\.?\s?m\.?)?$/iu;

function localTime(text: string, order: Order): number | undefined {
  const { a = '', b = '', c = '', hour, minute, second = '0', half } = dayAndTime.exec(text.trim())?.groups ?? {};
  const parts = partsOf(a, b, c, order);
  if (!parts || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const { year, month, day } = parts;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const at = Date.UTC(year, month - 1, day, hours, Number(minute), Number(second));
  // The 31st of a shorter month, or a 13th month, is another order.
  const date = new Date(at);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? at : undefined;
}

function partsOf(a: string, b: string, c: string, order: Order) {
  const year = (text: string) => (/^\d{2}$/.test(text) ? 2000 + Number(text) : Number(text));
  const isYearFirst = a.length === 4 && /^\d/.test(a);
  if (isYearFirst !== (order === 'year')) return undefined;
  if (isYearFirst) return numbersOf(a, b, c);
  // A month that has a name says itself which it is.
  if (!/^\d/.test(b)) return numbersOf(String(year(c)), b, a);
  if (!/^\d/.test(a)) return numbersOf(String(year(c)), a, b);
  return order === 'day' ? numbersOf(String(year(c)), b, a) : numbersOf(String(year(c)), a, b);
}

function numbersOf(year: string, month: string, day: string) {
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  return number === undefined ? undefined : { year: Number(year), month: number, day: Number(day) };
}

/** The languages that ServiceNow comes in and that write their months in letters with an order. */
const languages = ['en', 'en-AU', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv'];
let named: Map<string, number> | undefined;

/** The month of a name or its abbreviation: `Nov`, `nov.`, `März`. */
function monthNamed(name: string): number | undefined {
  named ??= new Map(
    languages.flatMap((language) =>
      (['short', 'long'] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
        return Array.from({ length: 12 }, (_, index): [string, number] => {
          const parts = format.formatToParts(Date.UTC(2026, index, 1));
          return [plain(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1];
        });
      }),
    ),
  );
  return named.get(plain(name));
}

const plain = (name: string) => name.toLowerCase().replace('.', '');
