import { asCalendarDate, type CalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { parseDuration } from '../duration';
import { firstInstantFrom } from '../zone';
import { type Part, plain, type Shape } from './shapes';

/** Whether `03/04` is the 3rd of April or the 4th of March. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** Why a row is not taken. */
export type RowProblem = 'noDate' | 'noDuration' | 'tooLong' | 'endsBeforeStart' | 'inFuture';

/** An entry as a file has it. */
export interface ImportedRow {
  /** Of the file, from 1; the headers are line 1. */
  line: number;
  /** What it is told again by, when the file comes a second time. */
  key: string;
  /** What it was on there: a customer and a project. */
  group: string;
  startedAt: number;
  endedAt: number;
  note: string;
  billable?: boolean;
}

export interface ImportedFile {
  rows: ImportedRow[];
  refused: { line: number; problem: RowProblem }[];
  /** Whether dates can be read both ways, and nothing in the file says which. */
  isAmbiguous: boolean;
  /** The file has no times of day: rows were laid one after the other from nine o'clock. */
  hasNoTimes: boolean;
}

interface Habits {
  /** IANA zone that its times are of. */
  zone: string;
  /** UTC milliseconds. */
  now: number;
  /** Said by a person where it is ambiguous. */
  order?: DateOrder;
}

const minuteMs = 60_000;
const dayStartMinutes = 9 * 60;
const longestMs = 24 * 60 * minuteMs;

/** Reads the lines of a file of this shape; the first holds the headers. */
export function readRows(shape: Shape, lines: readonly (readonly string[])[], habits: Habits): ImportedFile {
  const [headers = [], ...rest] = lines;
  const at = columnsOf(shape, headers);
  const cell = (cells: readonly string[], part: Part) => (at[part] === undefined ? '' : (cells[at[part]] ?? '').trim());
  const dates = rest.map((cells) => cell(cells, 'startDate'));
  const told = orderIn(dates);
  const order = told === 'either' ? habits.order : told;
  const next = new Map<CalendarDate, number>();
  const seen = new Map<string, number>();
  const file: ImportedFile = {
    rows: [],
    refused: [],
    isAmbiguous: told === 'either',
    hasNoTimes: !dates.some((date) => /\d:\d\d/.test(date)) && !rest.some((cells) => cell(cells, 'startTime') !== ''),
  };
  for (const [index, cells] of rest.entries()) {
    const line = index + 2;
    if (cells.every((one) => one.trim() === '')) continue;
    const times = timesOf((part) => cell(cells, part), order ?? 'dayFirst', habits, next);
    if (typeof times === 'string') {
      file.refused.push({ line, problem: times });
      continue;
    }
    const group = [cell(cells, 'client'), cell(cells, 'project')].filter((name) => name !== '').join(' · ');
    const note = cell(cells, 'note').slice(0, 2000);
    const same = JSON.stringify([shape.id, times.startedAt, times.endedAt, group, note]);
    // Two rows that say the same are two: the second is told by being the second.
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    const billable = billableOf(cell(cells, 'billable'));
    const key = `${same} ${count}`;
    file.rows.push({
      line,
      key,
      group,
      ...times,
      note,
      ...(billable === undefined ? {} : { billable }),
    });
  }
  return file;
}

function columnsOf({ columns }: Shape, headers: readonly string[]): Partial<Record<Part, number>> {
  const given = headers.map(plain);
  return Object.fromEntries(
    Object.entries(columns).flatMap(([part, names]) => {
      const name = names.find((one) => given.includes(one));
      return name === undefined ? [] : [[part, given.indexOf(name)]];
    }),
  );
}

function timesOf(
  cell: (part: Part) => string,
  order: DateOrder,
  { zone, now }: Habits,
  next: Map<CalendarDate, number>,
): { startedAt: number; endedAt: number } | RowProblem {
  const [dateText = '', inDate = ''] = splitDate(cell('startDate'));
  const day = dayOf(dateText, order);
  if (!day) return 'noDate';
  const start = minutesOf(cell('startTime') || inDate);
  const end = minutesOf(cell('endTime'));
  const length = lengthOf(cell('duration'), { zone, now });
  const from = start ?? next.get(day) ?? dayStartMinutes;
  const startedAt = instantAt(day, from, zone);
  const endDay = dayOf(splitDate(cell('endDate'))[0] ?? '', order) ?? day;
  let endedAt = end === undefined ? undefined : instantAt(endDay, end, zone);
  // Without a day of its own an end before its start is of the night.
  if (endedAt !== undefined && endedAt < startedAt && endDay === day && length !== undefined)
    endedAt = startedAt + length;
  endedAt ??= length === undefined ? undefined : startedAt + length;
  if (endedAt === undefined || endedAt === startedAt) return 'noDuration';
  if (endedAt < startedAt) return 'endsBeforeStart';
  if (endedAt - startedAt > longestMs) return 'tooLong';
  if (startedAt > now) return 'inFuture';
  if (start === undefined) next.set(day, from + (endedAt - startedAt) / minuteMs);
  return { startedAt, endedAt };
}

const instantAt = (day: CalendarDate, minutes: number, zone: string) =>
  firstInstantFrom(utcMidnight(day) + Math.round(minutes * minuteMs), zone);

/** A date, and a time behind it where there is one: `2026-11-17 22:30`, `2026-11-17T22:30`. */
function splitDate(text: string): string[] {
  return text.split(/[ T](?=\d{1,2}:)/);
}

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

function dayOf(text: string, order: DateOrder): CalendarDate | undefined {
  const [, one, other, year] = slashed.exec(text) ?? [];
  if (!one || !other || !year) return asCalendarDate(text.replaceAll('/', '-'));
  // With full stops the day always comes first.
  const isMonthFirst = order === 'monthFirst' && !text.includes('.');
  const [month, day] = isMonthFirst ? [one, other] : [other, one];
  return asCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What the dates of a file say of their order; `either`: all of them can be read both ways. */
function orderIn(dates: readonly string[]): DateOrder | 'either' | undefined {
  const parts = dates.flatMap((date) => {
    const [, one, other] = slashed.exec(splitDate(date)[0] ?? '') ?? [];
    return one && other && !date.includes('.') ? [[Number(one), Number(other)]] : [];
  });
  if (parts.length === 0) return undefined;
  if (parts.some(([one = 0]) => one > 12)) return 'dayFirst';
  if (parts.some(([, other = 0]) => other > 12)) return 'monthFirst';
  return parts.every(([one, other]) => one === other) ? 'dayFirst' : 'either';
}

/** Minutes after midnight: `22:30:00`, `10:30 PM`. */
function minutesOf(text: string): number | undefined {
  const [, hour, minute, second = '0', half] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?$/i.exec(text) ?? [];
  if (!hour || !minute) return undefined;
  const isLate = half?.toLowerCase() === 'pm';
  const hours = half ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  return hours > 23 || Number(minute) > 59 ? undefined : hours * 60 + Number(minute) + Number(second) / 60;
}

/** Milliseconds: `03:00:00` and `3:00` are hours, as is a number; all else is read as it is where time is logged. */
function lengthOf(text: string, { zone, now }: Pick<Habits, 'zone' | 'now'>): number | undefined {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hours && minutes) return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Math.round(Number(text.replace(',', '.')) * 3600) * 1000;
  const parsed = text === '' ? undefined : parseDuration(text, { now, zone });
  return parsed && 'startedAt' in parsed ? parsed.endedAt - parsed.startedAt : undefined;
}

function billableOf(text: string): boolean | undefined {
  if (/^(?:yes|true|1|ja)$/i.test(text)) return true;
  return /^(?:no|false|0|nein)$/i.test(text) ? false : undefined;
}
