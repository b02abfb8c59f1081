import type { ReworkCause } from '@/lib/time/entry';
import type { RequiredField } from '@/lib/time/required';

const causes: Record<ReworkCause, string> = {
  'missing-information': 'Information was missing',
  'wrong-diagnosis': 'The diagnosis was wrong',
  defect: 'A defect of ours',
  handover: 'Lost in a handover',
  'changed-request': 'The request changed',
  other: 'Something else',
};

const missing: Record<RequiredField, string> = {
  note: 'a note',
  tags: 'a tag',
  record: 'a record',
  cause: 'why it was done again',
};

/** What can be done with entries that are there. */
export const entryWords = {
  causes,
  cause: 'Why again',
  noCause: 'Not said',
  tags: 'Tags',
  tagsExample: 'sso, handover',
  missing,
  lacks: (what: string) => `Still missing: ${what}.`,

  open: 'Open time',
  openWhy: 'Counts nowhere until you say whose it is.',
  bookOn: (engagement: string) => `Book it on ${engagement}`,
  booked: (engagement: string) => `Booked on ${engagement}`,
  later: 'Start clock, answer later',
  startedOpen: 'The clock runs; whose time it is can be answered later',

  split: (start: string) => `Split entry ${start}`,
  splitAt: 'Split at',
  splitInto: ({ first, second }: { first: string; second: string }) => `${first} and ${second}`,
  splitWrong: ({ from, to }: { from: string; to: string }) => `Write a time between ${from} and ${to}.`,
  splitIt: 'Split',
  wasSplit: 'Split in two',

  gap: (time: string) => `${time} not logged`,
  logGap: (engagement: string) => `Log for ${engagement}`,
  /** After what of an entry is this day’s: how long it is in all. */
  partOf: (whole: string) => `of ${whole}`,
  seam: 'Back to back, same engagement',
  merge: 'Merge',
  mergeThem: ({ from, to }: { from: string; to: string }) => `Merge ${from}–${to} into one entry`,
  wasMerged: 'Merged into one entry',
  startItAt: (time: string) => `Start it at ${time}`,
  keepBoth: 'Keep both',
  bothKept: 'Both stay, as you said; worked time counts them once.',
  keptBoth: 'Both stay; worked time counts them once',

  duplicate: 'Same again today',
  duplicated: 'Logged once more',
  history: 'Changes',
  made: 'made',
  before: (what: string) => `before: ${what}`,
  fields: {
    startedAt: (time: string) => `start ${time}`,
    endedAt: (time: string) => `end ${time}`,
    ran: 'running',
    engagement: (name: string) => `engagement ${name}`,
    class: (name: string) => `class ${name}`,
    billable: 'billable',
    notBillable: 'not billable',
    note: (note: string) => `note “${note}”`,
    noNote: 'no note',
    tags: (tags: string) => `tags ${tags}`,
    noTags: 'no tags',
    keptBeside: 'other answer to an overlap',
    there: 'there',
    deleted: 'deleted',
  },

  endedWithDay: (time: string) => `The clock ended with the day, at ${time}; change it if you worked on.`,
  runsOn: (record: string) => `The clock runs on ${record}.`,
  switchTo: (record: string) => `Switch to ${record}`,
  switched: (engagement: string) => `The clock was switched to ${engagement}`,
  notNow: 'Not now',
  seen: {
    title: 'Seen today, not logged',
    wasOpen: ({ record, length }: { record: string; length: string }) => `${record} was open ${length},`,
  },
  away: {
    title: (length: string) => `You were away ${length}`,
    setBack: (length: string) => `The computer’s clock was set back by ${length}`,
    span: ({ from, to, engagement }: { from: string; to: string; engagement: string }) =>
      `${from}–${to}, while the clock ran for ${engagement}.`,
    keep: 'Keep',
    kept: 'The time stays as it is',
    discard: 'Discard',
    discarded: 'The time away was taken out',
    elsewhere: 'Log to something else',
    split: 'An entry of its own',
    seen: 'I looked at the times',
    slept: ({ from, to }: { from: string; to: string }) => `Hatched: the computer slept, ${from}–${to}.`,
    gone: ({ from, to }: { from: string; to: string }) => `Hatched: no key or click was seen, ${from}–${to}.`,
    runOn: (since: string) => `Leave it out, run on since ${since}`,
  },
};
