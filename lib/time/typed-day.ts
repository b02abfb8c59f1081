import { addDays, asCalendarDate, type CalendarDate, daysBetween, utcMidnight } from '@/lib/calendar/calendar-date';

/** Days as people write them, in English and German: in words, as a weekday, or as a date. */

const daysAgo: Readonly<Record<string, number>> = {
  today: 0,
  heute: 0,
  yesterday: 1,
  gestern: 1,
  'day before yesterday': 2,
  'the day before yesterday': 2,
  vorgestern: 2,
};
/** From Sunday, as `Date` counts. */
const weekdays = [
  ['sunday', 'sun', 'sonntag', 'so'],
  ['monday', 'mon', 'montag', 'mo'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'di'],
  ['wednesday', 'wed', 'mittwoch', 'mi'],
  ['thursday', 'thu', 'thur', 'thurs', 'donnerstag', 'do'],
  ['friday', 'fri', 'freitag', 'fr'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'sa'],
];
const months = [
  ['january', 'jan', 'januar', 'jän', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mär', 'maerz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

const anyOf = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|');
const month = `(${anyOf(months.flat())})\\.?`;
const year = '(?:,?\\s*(\\d{4}))?';
/** Each is a whole day, between spaces. */
const forms: { shape: string; read: (parts: (string | undefined)[], given: Given) => CalendarDate | undefined }[] = [
  {
    shape: `(${anyOf(Object.keys(daysAgo))})`,
    read: ([word = ''], { today }) => addDays(today, -(daysAgo[word] ?? 0)),
  },
  {
    shape: `(?:last\\s+|on\\s+|am\\s+|letzten\\s+)?(${anyOf(weekdays.flat())})\\.?`,
    read: ([word = ''], { today }) => lastWeekday(word, today),
  },
  { shape: '(\\d{4}-\\d{2}-\\d{2})', read: ([date]) => asCalendarDate(date) },
  {
    shape: '(?:am\\s+)?(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?',
    read: ([day, number, of], { today }) => dateOf(day, number, of, today),
  },
  {
    shape: '(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?',
    read: ([one, other, of], { today, monthFirst }) =>
      (monthFirst ? dateOf(other, one, of, today) : dateOf(one, other, of, today)) ??
      (monthFirst ? dateOf(one, other, of, today) : dateOf(other, one, of, today)),
  },
  {
    shape: `(?:on\\s+|am\\s+)?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+${month}${year}`,
    read: ([day, name = '', of], { today }) => dateOf(day, monthNumber(name), of, today),
  },
  {
    shape: `(?:on\\s+)?${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?${year}`,
    read: ([name = '', day, of], { today }) => dateOf(day, monthNumber(name), of, today),
  },
];
const days = forms.map(({ shape, read }) => ({
  pattern: new RegExp(`(?:^|[\\s,])\\s*${shape}(?:\\s*[,:]\\s*|\\s+|$)`),
  read,
}));

interface Given {
  today: CalendarDate;
  /** `11/18` is the 18th of November, as in the United States. */
  monthFirst: boolean;
}

/**
 * Takes a day out of what was typed, and gives what is left. A weekday means the last one, today
 * included; a date without its year the last such day. `day` is absent when none is named, `'none'` for a date that
 * there is not.
 */
export function takeDay(typed: string, given: Given): { day?: CalendarDate | 'none'; rest: string } {
  for (const { pattern, read } of days) {
    const match = pattern.exec(typed);
    if (!match) continue;
    const rest = `${typed.slice(0, match.index)} ${typed.slice(match.index + match[0].length)}`;
    return { day: read(match.slice(1), given) ?? 'none', rest: rest.trim() };
  }
  return { rest: typed };
}

function lastWeekday(word: string, today: CalendarDate): CalendarDate {
  const wanted = weekdays.findIndex((names) => names.includes(word));
  const back = (new Date(utcMidnight(today)).getUTCDay() - wanted + 7) % 7;
  return addDays(today, -back);
}

const monthNumber = (name: string) => String(months.findIndex((names) => names.includes(name)) + 1);

function dateOf(
  day: string | undefined,
  number: string | undefined,
  year: string | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  const of = (full: number) =>
    asCalendarDate(`${full}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  if (year !== undefined) return of(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const date = of(thisYear);
  return date && daysBetween(today, date) > 0 ? of(thisYear - 1) : (date ?? of(thisYear - 1));
}
