/** Times of day as people write them, in English and German and by 12 or 24 hours. */

const hourMinutes = 60;
const noon = 12 * hourMinutes;

/** What a text may mean, in minutes since midnight, the reading by 24 hours first. */
export interface TimeOfDay {
  readings: number[];
  /** `am`, `pm`, noon or midnight: it says by itself which half of the day it is in. */
  saysHalf: boolean;
  /** 13 and later, or a leading zero: nobody writes so by 12 hours. */
  isBy24: boolean;
}

const shape = /^(\d{1,2})(?:[:.h]([0-5]\d)(?:[:.][0-5]\d)?|([0-5]\d)|\s?h)?(?:\s?([ap])(?:\.?\s?m\.?)?)?$/;
const words: Readonly<Record<string, number>> = {
  noon: noon,
  midday: noon,
  mittag: noon,
  mittags: noon,
  midnight: 0,
  mitternacht: 0,
};

/**
 * Reads one time of day: `9`, `0930`, `9:30`, `9.30`, `9h30`, `9:30:15` (seconds are left out), `2:30pm`, `noon`,
 * `24:00` for the end of a day. `undefined` for what is none; `'none'` for hours that no day has.
 */
export function readTimeOfDay(text: string): TimeOfDay | 'none' | undefined {
  const word = words[text];
  if (word !== undefined) return { readings: [word], saysHalf: true, isBy24: false };
  const [match, hours = '', ...rest] = shape.exec(text) ?? [];
  if (match === undefined) return undefined;
  const [withSign, without, half] = rest;
  const minutes = Number(withSign ?? without ?? 0);
  const hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return 'none';
    return {
      readings: [(hour % 12) * hourMinutes + minutes + (half === 'p' ? noon : 0)],
      saysHalf: true,
      isBy24: false,
    };
  }
  if (hour > 24 || (hour === 24 && minutes > 0)) return 'none';
  const literal = hour * hourMinutes + minutes;
  const isBy24 = hour > 12 || hours.startsWith('0');
  return { readings: isBy24 ? [literal] : [literal, (literal + noon) % (2 * noon)], saysHalf: false, isBy24 };
}

/** What a text says as `HH:MM`, by 24 hours where it does not say which half of the day; empty for what is no time. */
export function clockTime(text: string): string {
  const time = readTimeOfDay(
    text
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/\s*uhr$/, ''),
  );
  const minutes = typeof time === 'object' ? time.readings[0] : undefined;
  if (minutes === undefined) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / hourMinutes) % 24)}:${two(minutes % hourMinutes)}`;
}
