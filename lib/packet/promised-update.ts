import { addDays, type CalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import type { Habits } from '@/lib/time/duration';
import { takeDay } from '@/lib/time/typed-day';
import { readTimeOfDay } from '@/lib/time/typed-time-of-day';
import { firstInstantFrom, wallTime } from '@/lib/time/zone';
import { asksOrDenies, ownWord } from './promises';

type Given = Pick<Habits, 'now' | 'zone' | 'monthFirst'>;

/** When the next word is promised in a draft, and by which of its words. */
export interface PromisedUpdate {
  /** UTC milliseconds, to come. */
  dueAt: number;
  text: string;
}

const minute = 60_000;
/** The end of a working day, for a day without a time. */
const evening = 17 * 60;
/** A time before it without `am` is the afternoon's, on a day that is named. */
const morning = 7 * 60;

const time = String.raw`(?<time>\d{1,2}[:h][0-5]\d(?: ?[ap]\.?m\.?)?|\d{1,2}\.[0-5]\d(?= uhr)|\d{1,2} ?[ap]\.?m\.?|noon|midday|midnight|mittags?|\d{1,2}(?=(?:[:.]\d\d)? uhr))`;
const zoned = /^\s?(?:uhr)?\s?\(?(?<zone>utc|gmt|z|[a-z]{2,4}t)\b/i;
const months = '(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zä]{0,6}';
const date = String.raw`\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.(?:\d{4})?(?!\d)|\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}(?:\.|st|nd|rd|th)? ${months}(?:,? \d{4})?|${months} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`;
const weekday =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';
const day = `(?<near>today|tonight|this (?:afternoon|evening)|heute|tomorrow|morgen(?! früh)|morgen früh|übermorgen)|(?<weekday>${weekday})|(?<date>${date})`;
const span = String.raw`(?:in|within|innerhalb von|binnen) (?<count>an?|einer|one|two|three|zwei|drei|\d{1,3}) (?<unit>minute|hour|day|stunde|tag)`;

const days = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${day})(?![\\p{L}\\p{N}])`, 'iu');
const times = new RegExp(`(?<![\\p{L}\\p{N}.:])${time}(?![\\p{L}\\p{N}])`, 'giu');
const spans = new RegExp(`(?<![\\p{L}\\p{N}])${span}`, 'iu');

/** Sentences; a dot within a time or a date ends none. */
const sentences = /[^.!?\n]{1,600}(?:\.(?=\d|m\b|\s\p{Ll})[^.!?\n]{0,600}|[.!?])*/gu;
const longestDraft = 20_000;

/** The earliest update that a draft promises by day or time, as the person who wrote it reads them; none when it has passed. */
export function promisedUpdate(draft: string, given: Given): PromisedUpdate | undefined {
  return [...draft.slice(0, longestDraft).matchAll(sentences)]
    .flatMap(([sentence]) => {
      if (!ownWord.test(sentence) || asksOrDenies.test(sentence)) return [];
      const found = spanIn(sentence, given) ?? momentIn(sentence, given);
      return found && found.dueAt > given.now ? [found] : [];
    })
    .reduce<PromisedUpdate | undefined>(
      (first, each) => (first && first.dueAt <= each.dueAt ? first : each),
      undefined,
    );
}

const counts: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, einer: 1, two: 2, zwei: 2, three: 3, drei: 3 };
const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, stunde: 60, day: 24 * 60, tag: 24 * 60 };

/** `within two hours` */
function spanIn(sentence: string, { now }: Given): PromisedUpdate | undefined {
  const { 0: text, groups } = spans.exec(sentence) ?? { 0: '' };
  if (!groups) return undefined;
  const { count = '', unit = '' } = groups;
  const minutes = (counts[count.toLowerCase()] ?? Number(count)) * (minutesOf[unit.toLowerCase()] ?? 0);
  return minutes > 0 ? { dueAt: now + minutes * minute, text } : undefined;
}

/** `by 16:00`, `tomorrow at noon`, `am Freitag` */
function momentIn(sentence: string, given: Given): PromisedUpdate | undefined {
  const found = days.exec(sentence);
  const rest = found ? sentence.replace(found[0], (words) => ' '.repeat(words.length)) : sentence;
  const clock = [...rest.matchAll(times)].at(0);
  const zone = clock && zoned.exec(rest.slice(clock.index + clock[0].length))?.groups?.zone?.toLowerCase();
  if (!found && !clock) return undefined;
  const inUtc = zone === 'utc' || zone === 'gmt' || zone === 'z';
  // Which instant another zone's letters mean depends on who wrote them.
  if (zone !== undefined && !inUtc) return undefined;
  const at = { ...given, zone: inUtc ? 'UTC' : given.zone };
  const on = found ? dayOf(found, at) : undefined;
  if (found && !on) return undefined;
  const dueAt = instantOf(on, clock?.groups?.time, at);
  const text = [found?.[0], clock?.[0]].filter((part) => part !== undefined).join(' ');
  return dueAt === undefined ? undefined : { dueAt, text };
}

/** A day to come: a weekday is the next one, a date without its year the next such date. */
function dayOf(found: RegExpExecArray, { now, zone, monthFirst = false }: Given): CalendarDate | undefined {
  const today = localDay(now, zone);
  const { near, weekday: name, date: written } = found.groups ?? {};
  if (near) return addDays(today, /^(?:tomorrow|morgen)/i.test(near) ? 1 : /^über/i.test(near) ? 2 : 0);
  // Days that are typed have passed; seen from later on, the last such day is the next one from now.
  const seenFrom = addDays(today, name ? 7 : 364);
  const taken = takeDay((name ?? written ?? '').toLowerCase(), { today: seenFrom, monthFirst });
  return taken.day === 'none' ? undefined : taken.day;
}

function instantOf(on: CalendarDate | undefined, clock: string | undefined, { now, zone }: Given): number | undefined {
  const today = localDay(now, zone);
  const read = clock === undefined ? undefined : readTimeOfDay(clock.toLowerCase().replace(/^mittags?$/, 'noon'));
  if (read === 'none') return undefined;
  const of = (day: CalendarDate, minutes: number) => firstInstantFrom(utcMidnight(day) + minutes * minute, zone);
  if (!read) return of(on ?? today, evening);
  const [first = 0] = read.readings;
  if (on && on !== today) {
    const [, second] = read.readings;
    return of(on, first < morning && second !== undefined ? second : first);
  }
  const sinceMidnight = (wallTime(now, zone) - utcMidnight(today)) / minute;
  const later = read.readings.filter((minutes) => minutes > sinceMidnight).toSorted((a, b) => a - b)[0];
  if (later !== undefined) return of(today, later);
  return on ? undefined : of(addDays(today, 1), first);
}
