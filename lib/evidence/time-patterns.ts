import { type EvidencePattern, matching, matchingWords } from './pattern';

const kind = 'timestamp';
const month =
  '(?:Jan(?:uar(?:y)?)?|Feb(?:ruar(?:y)?)?|Mar(?:ch)?|März?|Mrz|Apr(?:il)?|May|Mai|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\\.?';
/** `9.05` is a time only before `Uhr`. */
const clock =
  '(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\b\\.?)?(?: ?Uhr)?|(?:[01]?\\d|2[0-3])(?:\\.[0-5]\\d)? ?Uhr|(?:1[0-2]|[1-9]) ?[AaPp][Mm]\\b)';
/** Abbreviations that people write; some name two zones, yet each says more than none. */
const abbreviations =
  'UTC|GMT|Z|WEST|WET|CEST|CET|MESZ|MEZ|EEST|EET|BST|IST|MSK|TRT|GST|PKT|SGT|HKT|JST|KST|AWST|ACST|AEST|AEDT|NZST|NZDT|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|AKST|HST|BRT|ART|CLT|SAST|EAT|WAT';
const zone = `(?: ?\\(?(?:(?:UTC|GMT) ?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|(?:${abbreviations})|(?:Europe|America|Asia|Africa|Australia|Pacific|Atlantic)\\/[A-Z][A-Za-z_]{2,20})(?![\\w:-])\\)?)`;
const zoneAtEnd = new RegExp(`(?:\\d|[mM]\\.?|Uhr)${zone}$`);
const zoned = (found: string) => zoneAtEnd.test(found);
const between = '(?:,? {1,2}(?:at |um |around |about |gegen |ca\\.? ?)?| - )';
const time = (source: string) => matching(new RegExp(source, 'gd'), { zoned });
/** Months of French, Spanish, Portuguese, Italian and Dutch, by how they begin. */
const otherMonths =
  '(?:jan|gen|ene|f[eé][bv]|mar|maa|avr|abr|apr|ma[ijy]|mei|mag|jui|jun|giu|juil|jul|lug|ao[uû]|ago|aug|se[pt]|o[ck]t|ott|out|nov|d[ei][czs]|dé)[\\p{L}]{0,8}\\.?';

export const timePatterns: EvidencePattern[] = [
  {
    name: 'ISO 8601',
    kind,
    find: time(
      `(?<!\\d)\\d{4}-[01]\\d-[0-3]\\d(?:[T_]|,? (?:at |um )?)[0-2]?\\d:[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm]\\b)?(?: ?Uhr)?${zone}?(?!\\d)`,
    ),
  },
  {
    name: 'access log',
    kind,
    find: time(`(?<!\\d)\\d{2}\\/${month}\\/\\d{4}:\\d{2}:\\d{2}:\\d{2}${zone}?`),
  },
  {
    name: 'day, month and year with hyphens',
    kind,
    // Tomcat and Oracle: `18-Nov-2026 09:05:12.331`, `18-NOV-26 09.05.12.331000 AM`.
    find: time(
      `(?<![\\w-])[0-3]?\\d-(?:${month}|[A-Z]{3})-(?:\\d{4}|\\d{2})[ T,]{1,2}[0-2]?\\d[:.][0-5]\\d[:.][0-5]\\d(?:[.,]\\d{1,9})?(?: [AP]M\\b)?${zone}?(?![\\d:])`,
    ),
  },
  {
    name: 'ISO 8601, compact',
    kind,
    find: time(
      `(?<![\\w.-])(?:19|20)\\d{2}[01]\\d[0-3]\\d(?:T[0-2]\\d[0-5]\\d(?:[0-5]\\d(?:[.,]\\d{1,9})?)?|[ -][0-2]\\d:[0-5]\\d:[0-5]\\d(?:[.,]\\d{1,9})?)${zone}?(?![\\w:])`,
    ),
  },
  {
    name: 'klog',
    kind,
    find: time('(?<![\\w-])[IWEF](?<found>[01]\\d[0-3]\\d \\d{2}:\\d{2}:\\d{2}\\.\\d{3,6})(?!\\w)'),
  },
  {
    name: 'logcat',
    kind,
    find: time('(?<![\\w-])[01]\\d-[0-3]\\d [0-2]\\d:[0-5]\\d:[0-5]\\d\\.\\d{3}(?!\\w)'),
  },
  {
    name: 'seconds since 1970',
    kind,
    // They are of UTC by what they are.
    find: matching(
      /["']?(?<![A-Za-z])(?:@?timestamp|ts|time|epoch|eventTime|iat|nbf|exp|auth_time|created(?:_at)?|expires(?:_at)?)["']?\s?[:=]\s?["']?(?<found>1[4-9]\d{8}(?:\d{3}|\.\d{1,9})?)(?![\w.])/dg,
      { zoned: () => true },
    ),
  },
  {
    name: 'date in numbers',
    kind,
    find: time(
      `(?<![\\d./])(?:\\d{4}\\/\\d{1,2}\\/\\d{1,2}|\\d{2}\\/\\d{2}\\/\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|[0-3]?\\d\\.[01]?\\d\\.)${between}${clock}${zone}?(?![\\d:])`,
    ),
  },
  {
    name: 'day, month, time',
    kind,
    find: time(`(?<![\\w.])[0-3]?\\d(?:st|nd|rd|th|\\.)? ${month}(?:,? \\d{4})?${between}${clock}${zone}?(?![\\d:])`),
  },
  {
    name: 'month, day, time',
    kind,
    find: time(
      `(?<!\\w)${month} {1,2}[0-3]?\\d(?:st|nd|rd|th)?(?:,? \\d{4})?${between}${clock}(?: \\d{4})?${zone}?(?![\\d:])`,
    ),
  },
  {
    name: 'time, then date',
    kind,
    find: time(
      `(?<![\\w:.])${clock}${zone}?(?:,? (?:on |am )?)(?:\\d{4}-[01]\\d-[0-3]\\d|[0-3]?\\d\\.? ${month}(?:,? \\d{4})?|${month} [0-3]?\\d(?:,? \\d{4})?)${zone}?(?!\\w)`,
    ),
  },
  {
    name: 'time with zone',
    kind,
    // `2.30 PT` may be a price in a table; a time without a date needs its colon or its am/pm.
    find: time(
      `(?<![\\w:.])(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\b)?(?: ?Uhr)?|(?:1[0-2]|[1-9]) ?[AaPp][Mm])${zone}(?!\\d)`,
    ),
  },
  {
    name: 'day in words, time',
    kind,
    find: time(
      `(?<!\\w)(?:[Tt]oday|[Yy]esterday|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?|[Hh]eute(?: (?:früh|Morgen|morgen))?|[Gg]estern(?: (?:Abend|abend))?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)${between}${clock}${zone}?(?![\\d:])`,
    ),
  },
  {
    name: 'date and time in other languages',
    kind,
    find: matchingWords(
      `(?<![\\w./])(?:[0-3]?\\d(?:er|[º°])?(?: de)? ${otherMonths}(?:,?(?: del?)? \\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})(?:,? (?:à|vers|a las?|hacia las?|às|pelas|alle(?: ore)?|verso le|om) |,? )(?:[0-2]?\\d(?::| ?h ?)[0-5]\\d(?::[0-5]\\d)?|[0-2]?\\d ?(?:h(?:eures|oras)?|uur)(?![\\p{L}]))(?: uur| ?h|\\s?[ap]\\.?m\\b\\.?)?${zone}?(?![\\d:])`,
      { zoned },
    ),
  },
  {
    name: 'Japanese date and time',
    kind,
    find: time(
      `(?:\\d{4}年 ?)?\\d{1,2}月 ?\\d{1,2}日(?:[(（][月火水木金土日][)）])? ?(?:午前|午後)? ?\\d{1,2}(?:時(?: ?\\d{1,2}分)?|:\\d{2}(?::\\d{2})?)${zone}?`,
    ),
  },
];
