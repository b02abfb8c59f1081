/** A span before the desk's start, `2d 3h`, `90m` or `20s`; one that starts with `in` lies ahead: `in 1h 12m`. */
export type Ago = string;

/** Times of the content, relative to the desk's start so that "opened 2 days ago" stays true. All text is UTC. */
export interface Clock {
  now: number;
  /** UTC milliseconds. */
  at(ago: Ago): number;
  /** `2026-11-19T08:42:00Z`, as Zendesk writes it. */
  iso(ago: Ago): string;
  /** `2026-11-19T08:42:00.000+0000`, as Jira writes it. */
  jira(ago: Ago): string;
  /** `2026-11-19` */
  date(ago: Ago): string;
  /** `18 Nov` */
  day(ago: Ago): string;
  /** `19 Nov 2026, 08:42 UTC` */
  utc(ago: Ago): string;
  /** `08:42` */
  time(ago: Ago): string;
}

const minutesIn = { d: 24 * 60, h: 60, m: 1, s: 1 / 60 };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function minutesOf(ago: Ago): number {
  const sign = ago.startsWith('in ') ? -1 : 1;
  const parts = [...ago.matchAll(/(\d+)([dhms])/g)];
  if (parts.length === 0) throw new Error(`"${ago}" is not a span such as "2d 3h" or "in 90m"`);
  return (
    sign * parts.reduce((sum, [, count, unit]) => sum + Number(count) * minutesIn[unit as keyof typeof minutesIn], 0)
  );
}

export function clockAt(now: number): Clock {
  const at = (ago: Ago) => now - Math.round(minutesOf(ago) * 60_000);
  const full = (ago: Ago) => new Date(at(ago)).toISOString();
  const iso = (ago: Ago) => `${full(ago).slice(0, 19)}Z`;
  const time = (ago: Ago) => full(ago).slice(11, 16);
  const day = (ago: Ago) => {
    const date = new Date(at(ago));
    return `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  };
  return {
    now,
    at,
    iso,
    time,
    day,
    jira: (ago) => full(ago).replace('Z', '+0000'),
    date: (ago) => full(ago).slice(0, 10),
    utc: (ago) => `${day(ago)} ${new Date(at(ago)).getUTCFullYear()}, ${time(ago)} UTC`,
  };
}
