import type { AlikeMissing, AlikeReason } from '@/lib/accounts/alike';
import type { AttentionPart, NextStep } from '@/lib/accounts/portfolio/attention';
import type { LevelFilter } from '@/lib/accounts/portfolio/level-filters';
import type { WordsFor } from './domain/say';
import { makePlural } from './plural';

const n = makePlural('en-GB');
const days = (count: number) => n(count, { one: '# day', other: '# days' });

/** The list of all accounts, what to look at this week, accounts that may be one, and what customers say. */
export const portfolioWords = {
  title: 'Accounts',
  whose: 'Whose accounts',
  mine: (count: number) => `Mine ${count}`,
  all: (count: number) => `All ${count}`,
  seen: (when: string) => `seen on this device, newest ${when}`,
  none: {
    title: 'No account was seen yet',
    text: 'Open a ticket or an account in one of your sites: from then on it is here.',
  },
  noMatch: 'No account fits that.',

  alike: {
    title: 'Are these one account?',
    because: {
      domain: ({ domain }) => `Both write from ${domain}.`,
      sameName: 'The names are the same.',
      alikeName: 'The names are alike.',
      named: ({ by }) => `${by} names the other’s record.`,
    } satisfies WordsFor<AlikeReason>,
    missing: {
      noId: 'No id says so.',
      noDomain: ({ account }) => `No domain of ${account} is known.`,
      otherDomains: 'They write from other domains.',
    } satisfies WordsFor<AlikeMissing>,
    known: ({ site, id }: { site: string; id: string }) => `${site} ${id}`,
    tickets: (count: number) => n(count, { one: '# ticket', other: '# tickets' }),
    change: ({ asOne, one, other }: { asOne: number; one: number; other: number }) =>
      `As one: a ticket that both have counts once, risk ${asOne} instead of ${one} and ${other}. It can be parted again at any time.`,
    join: 'They are one',
    apart: 'Two accounts',
    joined: (name: string) => `${name}: one account now`,
    kept: 'Kept: two accounts',
    see: (name: string) => `See ${name}`,
    notSaved: 'Your answer was not saved.',
  },

  week: {
    title: 'This week’s accounts',
    about:
      'By attention: risk, weighed by how near the renewal is, and what waits. Names of people are left out when copied.',
    none: 'Nothing wants to be looked at this week.',
    copy: 'Copy agenda',
    next: {
      newDates: 'New dates for what is late',
      chaseEscalations: 'Ask after the escalations',
      firstReview: 'First review',
      review: 'Review',
      ask: 'Ask for what is not known',
      mitigate: 'New dates for the mitigations',
      prepareRenewal: 'Prepare the renewal',
      lookWhy: 'Look at its drivers',
    } satisfies Record<NextStep, string>,
    noName: 'An account without a name',
    tickets: ({ label, count }: { label: string; count: number }) =>
      // A label may hold a `#` of its own.
      n(count, { one: '# open ticket', other: '# open tickets' }) +
      (count === 1 ? `: ${label}` : `, the worst is ${label}`),
  },
  attention: {
    of: (points: number) => `attention ${points}`,
    why: 'Why here',
    part: (words: string, points: number) => `${words} (+${points})`,
    parts: {
      risk: ({ score }) => `risk ${score}`,
      renewal: ({ days: left }) =>
        left < 0 ? `renewal was ${days(-left)} ago` : left === 0 ? 'renews today' : `renews in ${days(left)}`,
      rising: ({ by }) => `up ${by} in a month`,
      neverReviewed: () => 'never reviewed',
      reviewOverdue: ({ days: over }) => `review ${days(over)} overdue`,
      late: ({ count }) => n(count, { one: '# date is late', other: '# dates are late' }),
      escalations: ({ count, oldestDays }) =>
        n(count, {
          one: `# open escalation, ${days(oldestDays)} old`,
          other: `# open escalations, the oldest ${days(oldestDays)} old`,
        }),
      mitigationsLate: ({ count }) => n(count, { one: '# mitigation is late', other: '# mitigations are late' }),
      unknown: ({ known, of }) => `${known} of ${of} known, so no level`,
    } satisfies WordsFor<AttentionPart>,
  },

  list: {
    title: 'All accounts',
    level: 'Level',
    levels: { high: 'High', medium: 'Medium', low: 'Low', unknown: 'Unknown' } satisfies Record<LevelFilter, string>,
    counted: (words: string, count: number) => `${words} ${count}`,
    filter: 'Filter accounts',
    placeholder: 'Account, CSM, tier',
    sorted: 'sorted by attention',
    columns: {
      account: 'Account',
      risk: 'Risk',
      change: '30 days',
      known: 'Known',
      reviewed: 'Reviewed',
      renews: 'Renews in',
      late: 'Late',
      escalations: 'Escalations',
      hours: 'Hours, 90 days, beside tier',
    },
    nameless: 'no name yet',
    alike: 'one of two? see above',
    unknown: 'unknown',
    noChange: 'not known a month ago',
    rise: (points: number) => `+${points}`,
    fall: (points: number) => `−${points}`,
    known: ({ known, of }: { known: number; of: number }) => `${known} of ${of}`,
    never: 'never',
    days,
    today: 'today',
    past: (count: number) => `${days(count)} ago`,
    noRenewal: 'not on a page that was read',
    oldest: (count: number) => `oldest ${days(count)}`,
    hours: (hours: string) => `${hours} h`,
    usual: ({ from, to }: { from: string; to: string }) => `usual ${from}–${to}`,
    below: ({ from, to }: { from: string; to: string }) => `below ${from}–${to}`,
    above: ({ from, to }: { from: string; to: string }) => `above ${from}–${to}`,
    more: (count: number) => `Show ${count} more`,
    foot: ({ known, of }: { known: number; of: number }) =>
      `Frame on the bar: the middle half of accounts of the same tier, from eight accounts on. Below ${known} of ${of} known no level is shown.`,
  },

  due: {
    title: 'Technical records that are due',
    none: 'None is due.',
    age: ({ days: old, due }: { days: number; due: number }) => `${days(old)} old, due at ${due}`,
    without: (count: number) =>
      n(count, { one: '# account has no record yet.', other: '# accounts have no record yet.' }),
  },

  voice: {
    title: 'Voice of the customer',
    about: 'Tickets of the last 90 days by product area, with what was escalated and what helped.',
    none: 'No ticket that was seen shows a product area.',
    withoutArea: (count: number) =>
      n(count, { one: '# more ticket shows no area.', other: '# more tickets show no area.' }),
    columns: {
      area: 'Area',
      tickets: 'Tickets',
      accounts: 'Accounts',
      severity: 'Worst',
      workaround: 'What helped',
      evidence: 'Evidence',
    },
    tickets: ({ count, open }: { count: number; open: number }) => `${count}, ${open} open`,
    severity: (severity: number) => `Sev ${severity}`,
    noSeverity: 'not shown',
    escalated: (count: number) => n(count, { one: '# packet not settled', other: '# packets not settled' }),
    fixedIn: (versions: string) => `fixed in ${versions}`,
    helped: ({ title, solved }: { title: string; solved: number }) =>
      `${title} (${n(solved, { one: '# ticket', other: '# tickets' })})`,
    noWorkaround: 'none known',
    feedback: 'Told to product',
    noFeedback: 'Nothing was sent to product yet.',
    sent: (when: string) => `sent ${when}`,
    copy: 'Copy brief',
  },

  account: {
    back: 'All accounts',
    unknown: { title: 'This account is not known here', text: 'It was forgotten, or its address was changed.' },
    link: (name: string) => `Open the page of ${name}`,
  },

  /** Headings of what is copied. */
  markdown: {
    week: (day: string) => `This week’s accounts, ${day}`,
    voice: (day: string) => `Voice of the customer, ${day}`,
    voiceOf: (account: string) => `Voice of the customer: ${account}`,
    feedback: 'Told to product',
    accounts: (count: number) => n(count, { one: '# account', other: '# accounts' }),
    evidence: 'Evidence:',
  },
};
