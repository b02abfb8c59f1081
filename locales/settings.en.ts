import type { OwnJudge } from '@/lib/packet/judge-names';
import type { TicketType } from '@/lib/packet/situation';
import type { TargetPage } from '@/lib/packet/target-pages';
import type { FindingKind } from '@/lib/redaction/redaction';
import type { BadReason, Path } from '@/lib/settings/read-value';
import type { Layer } from '@/lib/settings/resolve';
import type { SettingKey } from '@/lib/settings/settings';
import type { Switching } from '@/lib/time/clock-settings';
import type { RequiredField } from '@/lib/time/required';
import type { Rounding } from '@/lib/time/rounding';
import type { TimeTargets } from '@/lib/time/sheet/targets';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
const days = (n: number) => count(n, 'day', 'days');

/** The words of the options page’s settings. */
export const settingsWords = {
  nav: {
    label: 'Options',
    sites: 'Sites',
    packet: 'Packet',
    accounts: 'Account risk',
    records: 'Technical record',
    runbooks: 'Runbooks',
    privacy: 'Privacy',
    backup: 'Backup',
    time: 'Time',
    panel: 'Panel',
    language: 'Language',
    you: 'You',
    company: 'Set by your company',
  },
  from: {
    default: 'default',
    team: 'your team’s',
    person: 'your own',
    policy: 'set by your company',
  } satisfies Record<Layer, string>,
  fixed: 'Your company set this. You cannot change it here.',
  kept: (value: string) => `Your own is kept, and counts again when your company lifts this: ${value}.`,
  keptWhole: 'Your own is kept, and counts again when your company lifts this.',
  keys: {
    rubric: 'Rubric',
    promises: 'Promises',
    'packet.targets': 'Where issues are made',
    drivers: 'Drivers',
    'accounts.record': 'What a technical record holds',
    'accounts.review': 'How often a risk is reviewed',
    priorities: 'What priorities mean',
    'accounts.surveys': 'Surveys',
    'runbooks.weights': 'Weights',
    'runbooks.grades': 'What fits are called by outcomes',
    'runbooks.staleMonths': 'When runbooks are stale',
    'redaction.masked': 'What is masked',
    'redaction.allow': 'What stays readable',
    'redaction.deny': 'What is always masked',
    'retention.sightings': 'How long tickets are remembered',
    'retention.readings': 'How long readings are remembered',
    'time.required': 'What an entry must say',
    'retention.known': 'How long findings are remembered',
    'time.switching': 'When another record comes up',
    'time.idle': 'Ask what became of time away',
    'time.trail': 'Remember which records were on show',
    'time.endOfDay': 'End the clock in the evening',
    'time.reminder': 'Say when no clock runs',
    'time.pomodoro': 'Work in rounds, with breaks',
    'time.rounding': 'Rounding',
    'time.targets': 'Targets for time',
    'backup.reminder': 'Reminder of backups',
    'panel.singleKeys': 'Single keys',
    'panel.hiddenOn': 'Where the launcher is hidden',
    language: 'Language',
    selectorKeys: 'Keys of packs',
    salesforceApps: 'Connected Apps',
  } satisfies Record<SettingKey, string>,

  saving: 'Saving…',
  edit: (what: string) => `Edit ${what}`,
  close: (what: string) => `Close ${what}`,
  remove: (what: string) => `Remove ${what}`,
  on: (what: string) => `Use ${what}`,
  saved: (what: string) => `${what}: saved`,
  removed: (what: string) => `${what} was removed`,
  back: { default: 'Back to default', team: 'Back to your team’s' },
  backOf: (what: string, to: string) => `${to}: ${what}`,
  wentBack: (what: string) => `${what}: back as it came`,
  wasNotSaved: (what: string) => `${what} was not saved.`,
  notSaved: (what: string) => `${what} was not saved. Try it again.`,
  notUndone: 'Not undone: it was changed since.',

  stale: {
    title: 'It was changed elsewhere while you typed.',
    theirs: 'There now',
    yours: 'Yours',
    keepMine: 'Save mine',
    takeTheirs: 'Take what is there',
  },
  newer: {
    title: 'A newer Sidelight wrote what is saved here. It is kept as it is, and not used.',
    replace: 'Replace it',
  },
  refusal: {
    badSetting: (path: string, reason: string) => `Not saved: ${path ? `${path}: ` : ''}${reason}.`,
    fixedByPolicy: 'Not saved: your company set this.',
    stale: 'Not saved: it was changed elsewhere meanwhile. Look at it and try again.',
    newerSetting: 'Not saved: a newer Sidelight wrote what is there.',
  },
  reason: {
    wrongType: 'this is not the kind of value that belongs here',
    missing: 'this is missing',
    outOfRange: 'this is too small or too large, too short or too long',
    unknownValue: 'Sidelight does not know this value',
    unknownName: 'Sidelight does not know this name',
    wrongForm: 'this does not have the form it must have',
    twice: 'the same thing is there twice',
    order: 'these must rise',
    sum: 'together these are more than 100 points',
    noneOn: 'one of them must be used',
    notMigrated: 'this is of an older form that cannot be taken over',
    newer: 'this is of a newer Sidelight',
    notByPolicy: 'a company cannot set this',
    notByPerson: 'this is set by a company only',
  } satisfies Record<BadReason, string>,
  invalid: {
    default: 'This cannot be used.',
    person: 'What you saved here is not used.',
    team: 'What your team set is not used.',
    policy: 'What your company set is not used. Tell whoever looks after it.',
    part: (layer: Layer) =>
      layer === 'policy' ? 'Some of what your company set is not used.' : 'Some of it is not used.',
    at: (path: string, reason: string) => `${path ? `${path}: ` : ''}${reason}`,
    more: (n: number) => `and ${n} more`,
  },

  file: {
    import: 'Import',
    export: 'Export',
    importOf: (what: string) => `Import ${what}`,
    exportOf: (what: string) => `Export ${what}`,
    name: (key: SettingKey) => `sidelight-${key.replace('.', '-')}.json`,
    imported: (what: string, file: string) => `${what} taken from ${file}`,
    kept: (file: string) => `${file} was not taken; nothing was changed.`,
    notJson: (line: number) => `Line ${line} is where it stops being JSON.`,
    otherSetting: (line: number) => `Line ${line}: it holds another setting.`,
    bad: (line: number, path: string, reason: string) => `Line ${line}${path ? `, ${path}` : ''}: ${reason}.`,
  },

  rubric: {
    title: 'Rubric',
    about:
      'What a packet must hold. Changes count from the next packet; sent ones keep the rubric they were sent with.',
    columns: { criterion: 'Criterion', appliesTo: 'Asked of', weight: 'Weight', required: 'Required', on: 'Used' },
    always: 'every ticket',
    types: {
      bug: 'bugs',
      performance: 'slowness',
      data: 'wrong data',
      outage: 'outages',
      security: 'security',
      'how-to': 'questions',
      request: 'requests',
    } satisfies Record<TicketType, string>,
    required: 'yes',
    notRequired: 'no',
    severities: (levels: string) => `Sev ${levels}`,
    severity: (level: number) => `Sev ${level}`,
    form: {
      title: 'Title',
      question: 'What to ask the customer',
      hint: 'What a good answer looks like',
      weight: 'Weight, up to 100',
      required: 'Counts for completeness of',
      appliesTo: 'Asked of',
      met: 'How it is met',
      judges: {
        words: 'by a sentence with one of some words',
        field: 'by a field that is filled',
        attachment: 'by an attached file',
      } satisfies Record<OwnJudge, string>,
      judgedAs: (title: string) => `as “${title}” is`,
      words: 'Met by a sentence with one of these words, a line each',
      fields: 'Met by one of these fields, its label in a line each',
      files: 'Met by a file whose name holds one of these, a line each',
    },
    add: 'Criterion',
    addLabel: 'Add a criterion of your own',
    newTitle: 'New criterion',
    putBack: (title: string) => `Put back: ${title}`,
    remove: 'Remove criterion',
    describe: (c: { title: string; question: string; weight: number; isRequired: boolean }) =>
      `${c.title} · weight ${c.weight} · ${c.isRequired ? 'required' : 'not required'} · “${c.question}”`,
  },

  promises: {
    title: 'Promises',
    about: 'What is pointed out in a draft before it is copied, and who must agree to it.',
    approval: 'Needs the approval of',
    describe: ({ on, who }: { on: boolean; who: string }) => (on ? `pointed out; ${who}` : 'not pointed out'),
  },

  targets: {
    title: 'Where issues are made',
    about:
      'The review of a packet opens the page that makes an issue there, filled. Nothing is sent before you save it on that page.',
    none: 'None yet.',
    add: 'Add',
    addTo: 'Add a place where issues are made',
    page: 'Site',
    pages: { 'jira-issue': 'Jira', 'github-issue': 'GitHub', 'gitlab-issue': 'GitLab' } satisfies Record<
      TargetPage,
      string
    >,
    name: 'Name',
    addressOf: {
      'jira-issue': 'Address of Jira',
      'github-issue': 'Address of the repository',
      'gitlab-issue': 'Address of the project',
    } satisfies Record<TargetPage, string>,
    addressHint: 'https://',
    project: 'Number of the project (pid)',
    issueType: 'Number of the issue type',
    wrongAddress: 'An address that begins with https:// and has no question mark.',
    wrongNumbers: 'Both numbers: they stand in the address of Jira’s page “Create issue”.',
    there: 'There is one of that name.',
  },

  priorities: {
    title: 'What priorities mean',
    about:
      'Which severity a site’s priority counts as in the risk of accounts and in a packet’s triage, where a ticket states none; it is shown as such. Numbers, such as P1 or Sev 2, mean themselves.',
    countAs: (severity: number) => `Count as severity ${severity}, separated by commas`,
    describe: (words: number) => count(words, 'priority', 'priorities'),
  },

  surveys: {
    title: 'Surveys',
    about:
      'A survey’s score that a ticket shows counts as the customer’s own word, beside a person’s pulse, with its date. Zendesk’s own rating is read without this; of other fields, a Case’s in Salesforce say, name each that holds a score.',
    fields: 'One field a line: its name; content from; not quite from; field with its date',
    example: 'For instance: CSAT__c; 4; 3; CSAT_Date__c. More is better; the date may be left out.',
    describe: (fields: number) => count(fields, 'field', 'fields'),
  },

  drivers: {
    title: 'Account risk',
    about:
      'What makes the technical risk of an account: up to seven drivers at a time share 100 points by their weights. Their formulas are in RISK.md of the source.',
    columns: { driver: 'Driver', points: 'Points', on: 'Used' },
    steps: (steps: readonly { from: number; share: number }[]) =>
      steps.map(({ from, share }) => `${share} % from ${from}`).join(', '),
    gives: (points: number, steps: string) => `${count(points, 'point', 'points')}: ${steps}`,
    weighs: (weight: number, steps: string) => `weight ${weight}: ${steps}`,
    form: {
      from: (n: number) => `Step ${n}, from`,
      share: (n: number) => `Step ${n}, % of its points`,
      weight: 'Weight',
      halfLife: 'Half as sure after, days',
      stages: 'Used at',
      title: 'Your name for it',
      question: 'Your question',
      advice: 'What to do about it',
      addStep: 'Step',
      removeStep: (n: number) => `Remove step ${n}`,
      expires: 'Says nothing after, days',
      never: 'never',
    },
    add: 'Driver',
    addLabel: 'Add a driver of your own',
    newTitle: 'New driver',
    remove: 'Remove driver',
    levels: 'Levels',
    levelsAbout: (used: number) =>
      `${count(used, 'driver is', 'drivers are')} in use and share 100 points; at most seven can be.`,
    medium: 'Medium from',
    high: 'High from',
    coverage: 'No level below, % of drivers known',
    describeLevels: (medium: number, high: number, share: number) =>
      `medium from ${medium}, high from ${high}, no level below ${Math.round(share * 100)} % known`,
  },

  freshness: {
    title: 'Runbooks are stale after',
    about: 'So long after their last review. A stale runbook is suggested all the same, and says so.',
    months: 'Months, 1 to 60',
    describe: (months: number) => count(months, 'month', 'months'),
  },

  records: {
    title: 'Technical record',
    about: 'What has to be known of an account, how long that is up to date, and how often its risk is looked at.',
    record: 'Holds',
    recordAbout: 'Names with commas between them. What is missing of them is said in the record.',
    integrations: 'Integrations',
    roles: 'People by role',
    dueAfter: 'Up to date for, days',
    describe: ({ days, integrations, roles }: { days: number; integrations: string; roles: string }) =>
      `${days} days; ${integrations}; ${roles}`,
    review: 'Review of the risk',
    reviewAbout: 'An account that was not reviewed for longer asks for it in the list of accounts.',
    every: 'Every, days',
    describeEvery: (n: number) => `every ${days(n)}`,
  },

  grades: {
    title: 'What fits are called here',
    about:
      'Suggestions that were opened and judged on this device tell how often each word is right. It changes once enough of them speak for another one. What was folded away and helped lets less be folded, what was shown and did not fit more.',
    grade: { strong: 'Strong:', good: 'Good:', weak: 'Weak:' },
    unjudged: 'none was judged yet.',
    judged: ({ judged, helped, ofTen }: { judged: number; helped: number; ofTen: number }) =>
      `${helped} of ${judged} judged ones helped; ${ofTen} of ten are expected to.`,
    called: { strong: 'It is called strong now.', good: 'It is called good now.', weak: 'It is called weak now.' },
    anew: 'Count anew from now',
    needed: 'Outcomes that must speak for another word',
    doubt: 'What the ranking expects counts as outcomes',
    describe: ({ needed, doubt, since }: { needed: number; doubt: number; since: number }) =>
      `${needed} must speak, expectation as ${doubt}${since > 0 ? ', counted anew' : ''}`,
  },

  weights: {
    title: 'Runbooks',
    about: 'What makes a runbook fit a ticket. Every suggestion shows its reasons whatever is set here.',
    groups: {
      fields: 'A word of the ticket counts, by where it stands in the runbook',
      points: 'Points',
      outcomes: 'What came of it before',
      messages: 'How much a message counts, against the customer’s last one',
      fit: 'For a fit, right in so many of ten',
      fine: 'Fine tuning of the text ranking',
    },
    fields: { title: 'Title', signals: 'Signals', tags: 'Tags', summary: 'Summary', body: 'Body' },
    subject: 'A word of the subject and the beginning, as words of the rest',
    signal: 'Evidence that only this runbook names',
    area: 'Same product area or tag',
    outcome: 'Outcomes raise or lower by, share',
    outcomeDoubt: 'Runs until outcomes count half',
    outcomeHalfLife: 'Days until an outcome counts half',
    generalOutcome: 'A run on a ticket that nobody knows to be alike, share',
    accountOutcome: 'A run on another ticket of the same account, times',
    messages: {
      olderShare: 'Each older one of the customer’s, share of the next',
      first: 'The first, at least',
      ours: 'Ours, and internal notes',
      quotedShare: 'What is quoted in it, share',
      least: 'Below this it is left out',
    },
    fit: { strong: 'Strong', good: 'Good', weak: 'Weak; less is folded' },
    k1: 'Saturation in the runbook (k1)',
    k3: 'Saturation in the ticket (k3)',
    b: 'Against long fields (b), 0 to 1',
    wordsAtFullWeight: 'Words at full weight',
    passageWords: 'Words in a passage',
    begun: 'A word only begun, 0 to 1',
    misspelt: 'A misspelt word, 0 to 1',
    describe: (changes: readonly string[]) => (changes.length === 0 ? 'as it came' : changes.join(', ')),
  },

  privacy: {
    title: 'Privacy',
    about: 'What is masked before a packet is copied, and how long Sidelight remembers.',
    masked: 'Mask before copying',
    maskedAbout: 'Secrets and tokens always. Others can still be shown in one packet.',
    kinds: {
      secret: 'Secrets and tokens',
      email: 'Email addresses',
      iban: 'Bank accounts',
      card: 'Card numbers',
      id: 'Personal id numbers',
      phone: 'Phone numbers',
      ip: 'IP addresses',
      name: 'Names of people',
      account: 'Names of customers',
    } satisfies Record<FindingKind, string>,
    always: 'always',
    mask: (kind: string) => `Mask ${kind.toLowerCase()}`,
    deny: 'Always mask',
    denyAbout:
      'Code names, projects, customers that Sidelight cannot know. Upper and lower case count the same; one * stands for the rest of a word: PLUM-*.',
    allow: 'Never mask',
    allowAbout:
      'What looks like something to mask and is not; one * stands for the rest of a word: *.example.com. Secrets, and what is always masked, go before it.',
    phrase: 'Word or phrase',
    add: 'Add',
    addTo: (list: string) => `Add to “${list}”`,
    none: 'Nothing yet.',
    there: 'It is in the list already.',
    short: 'Three letters at least: shorter ones stand in every other word.',
    sightings: 'Remember what was seen of tickets',
    sightingsAbout:
      'Number, subject, severity, area and dates, for the risk of accounts. No text of a conversation. What is older is deleted here, once a day.',
    readings: 'Remember how hosts were read',
    readingsAbout: 'For the table at the top of this page. What is older is deleted, once a day.',
    known: 'Remember what was found in tickets',
    knownAbout:
      'Error codes, exceptions, endpoints, hosts, states and areas, for “Known here before”. Never what people wrote. What is older is deleted here, once a day.',
    days: 'Days, 7 to 3650',
    describeDays: days,
    masks: (kinds: readonly string[]) => (kinds.length === 0 ? 'secrets only' : kinds.join(', ').toLowerCase()),
  },

  time: {
    title: 'Time',
    about:
      'What the clock does by itself, what an entry must say, and how time is rounded where it is shown as billed, and in exports. What you log is never rounded.',
    rounding: 'Rounding',
    way: 'Way',
    ways: { none: 'not rounded', nearest: 'to the nearest', up: 'up to the next' },
    minutes: 'Minutes, 1 to 240',
    describe: (rounding: Rounding) =>
      rounding.rule === 'none'
        ? 'not rounded'
        : `${rounding.rule === 'up' ? 'up to the next' : 'to the nearest'} ${count(rounding.minutes, 'minute', 'minutes')}`,
    required: 'What an entry must say',
    requiredAbout: 'Asked for before an entry is saved as over. The clock starts and stops without it.',
    switching: 'When another record comes up',
    switchingAbout: 'While the clock runs on another one.',
    switchings: {
      ask: 'offer to switch the clock',
      auto: 'switch it where the engagement is known',
      off: 'leave it alone',
    } satisfies Record<Switching, string>,
    idle: 'Ask what became of time away',
    idleAbout: 'While the clock runs: without a key or click, with the screen locked, or with the computer asleep.',
    never: 'never',
    afterMinutes: (minutes: number) => `after ${count(minutes, 'minute', 'minutes')}`,
    trail: 'Remember which records were on show',
    trailAbout: 'For two days and on this device alone, to offer what nobody logged.',
    trailOn: 'remembered',
    trailOff: 'not remembered',
    endOfDay: 'End the clock in the evening',
    endOfDayAbout: 'A clock that still runs then ends at that time. You can start it again.',
    endOfDayAt: 'At, such as 18:30',
    requirable: {
      note: 'A note',
      tags: 'A tag',
      record: 'A record',
      cause: 'Why it was done again, of rework',
    } satisfies Record<RequiredField, string>,
    /** Below today's entries; `time` is the rounded total. */
    total: (time: string, rounding: string) => `${time} when rounded ${rounding}.`,
    targets: 'Targets',
    targetsAbout: 'What your week is measured against on the page Time.',
    proactive: 'Proactive, % of proactive and reactive',
    billableLeast: 'Billable, % of worked, at least',
    billableMost: 'At most',
    reworkGood: 'Rework, % of worked, good up to',
    reworkMost: 'Too much above',
    describeTargets: ({ proactive, billable, rework }: TimeTargets) =>
      `proactive ${proactive} %, billable ${billable.least} to ${billable.most} %, rework ${rework.good} to ${rework.most} %`,
  },

  panel: {
    title: 'Panel',
    about: 'How you work with the panel.',
    singleKeys: 'Single keys',
    singleKeysAbout:
      'Keys without Ctrl or ⌘ in the panel: tabs, search, steps. Switch them off if you dictate, or press them by mistake.',
    on: 'on',
    off: 'off',
    hiddenOn: 'Where the launcher is hidden',
    hiddenOnAbout: 'The menu of the panel hides it. The panel opens there by its shortcut or the toolbar button.',
    nowhere: 'Nowhere.',
    showOn: (host: string) => `Show the launcher on ${host}`,
    shownOn: (host: string) => `The launcher is back on ${host}`,
  },

  language: {
    title: 'Language',
    about:
      'What Sidelight speaks to you. A copied packet keeps its English headings, and quotes the ticket as it was written.',
    label: 'Language',
    auto: 'As the browser',
  },

  you: {
    title: 'You',
    about:
      'How colleagues will see you beside what you log and finish, once your team shares it. It stays in this browser until then.',
    name: 'Your name',
    form: 'Your name',
    placeholder: 'Mara Lindqvist',
    none: 'no name',
    saved: (name: string) => (name === '' ? 'Your name was removed' : `Colleagues will see you as ${name}`),
    notSaved: 'Your name was not saved.',
  },

  /** In the panel, once. */
  ask: {
    question: 'How shall colleagues see you?',
    why: 'Your name stands beside what you log, once your team shares it.',
    name: 'Your name',
    save: 'Save',
    notNow: 'Not now',
    later: 'You find it in the options, under “You”.',
  },

  company: {
    title: 'Set by your company',
    about: 'What your company’s policy for this browser sets. Only whoever looks after it can change it.',
    sets: 'It sets',
    setsNothing: 'nothing that Sidelight understands',
    problems: (n: number) =>
      `${count(n, 'part', 'parts')} of it ${n === 1 ? 'is' : 'are'} not used. Tell whoever looks after it:`,
  },
};

/** A place in a value, for people: `criteria › 3 › weight` counts from 1. */
export function placeWords(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');
}
