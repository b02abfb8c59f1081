import type { FieldName, ReadFailure, Source } from '@/lib/context/context';
import type { SignInOutcome } from '@/lib/contract/salesforce';
import type { AskTone } from '@/lib/packet/ask';
import type { PacketFormat } from '@/lib/packet/formats';
import type { Acceptance, Verdict } from '@/lib/packet/packet';
import type { PromiseKind } from '@/lib/packet/promise-kinds';
import type { ReceiverId } from '@/lib/packet/receiver-ids';
import type { TopicId } from '@/lib/packet/receivers';
import type { SeveritySource } from '@/lib/packet/triage';
import { backupWords } from './backup.en';
import { citationWords, ticketKindWords } from './citations.en';
import { clockWords } from './clock.en';
import { accountsWords } from './domain/accounts';
import { hostsWords } from './domain/hosts';
import { packetWords } from './domain/packet';
import { packWords } from './domain/packs';
import { runbookWords } from './domain/runbooks';
import { timeWords } from './domain/time';
import { duration } from './duration.en';
import { engagementWords } from './engagement.en';
import { entryWords } from './entries.en';
import { generatedWords } from './generated.en';
import { importWords } from './imports.en';
import { jobWords } from './jobs.en';
import { knownWords } from './known.en';
import { libraryWords } from './library-page.en';
import { outcomeWords } from './outcomes.en';
import { guestEn, pickerEn } from './page.en';
import { pagesWords } from './pages.en';
import { makePlural } from './plural';
import { portfolioWords } from './portfolio.en';
import { recordWords } from './records.en';
import type { RefusedWords } from './refused';
import { riskWords } from './risk.en';
import { settingsWords } from './settings.en';
import { timesheetWords } from './timesheet.en';
import { writeWords } from './write-runbook.en';

/*
 * English, as written in Britain, and the shape of every other language. Whole sentences with parameters rather than
 * pieces to put together; parameters that are dates, durations or lists come ready from `format`. Components write
 * every path in full (`w.time.log.title`), so that a test can tell which are used.
 */

const n = makePlural('en-GB');

/** When and with what a site answered. */
interface Answered {
  time: string;
  status: number | undefined;
}

const answered = ({ status, time }: Answered) =>
  status === undefined ? `At ${time}.` : `It answered ${status} at ${time}.`;

interface FailureWords {
  title: (site: string, more: { wait: string | undefined; status: number | undefined }) => string;
  text: (
    site: string,
    more: Answered & { path: string | undefined; until: string | undefined; bySignIn: boolean },
  ) => string;
}

/** A read of a site that failed: what happened and what to do. */
const failures: Record<ReadFailure['reason'], FailureWords> = {
  'signed-out': {
    title: (site) => `${site} says you are signed out`,
    // Salesforce is asked with a sign-in of its own, not with the page's.
    text: (_, more) =>
      more.bySignIn
        ? `${answered(more)} Sign in to it again under Sites and permissions; until then its page is read.`
        : `${answered(more)} Sign in on the page, then read again.`,
  },
  'no-permission-or-missing': {
    title: (site) => `${site} does not show you this record`,
    text: (_, more) =>
      `${answered(more)} You may not have access to it, or it was deleted or moved. Ask for access, then read again.`,
  },
  'rate-limited': {
    title: (site, { wait }) => (wait === undefined ? `${site} asks us to wait` : `${site} asks us to wait ${wait}`),
    text: (_, more) => `${answered(more)} Nothing is asked of it before that.`,
  },
  'not-json': {
    title: (site) => `${site} sent a web page, not data`,
    text: (_, { time }) => `At ${time}. Often a sign-in or proxy page in between.`,
  },
  'changed-shape': {
    title: (site) => `${site} answered in a way we do not know`,
    text: (site, { time, path }) =>
      path === undefined
        ? `At ${time}. ${site} may have changed; nothing was guessed.`
        : `At ${time}, at “${path}”. ${site} may have changed; nothing was guessed.`,
  },
  network: {
    title(site, { wait, status }) {
      if (wait !== undefined) return `${site} failed twice`;
      return status === undefined ? `${site} could not be reached` : `${site} failed`;
    },
    text(_, more) {
      const { until, status, time } = more;
      if (until !== undefined) {
        return `${answered(more)} It is left alone until ${until}, so as not to make it worse.`;
      }
      return status === undefined
        ? `At ${time}. Look at your connection or VPN, then read again.`
        : `${answered(more)} That is on its side; read again in a moment.`;
    },
  },
  'blocked-by-policy': {
    title: (site) => `${site} may not be read here`,
    text: (_, { time }) => `At ${time}. Your organization or the site forbids it. Whoever manages it can allow it.`,
  },
  'too-large': {
    title: (site) => `${site} sent more than can be taken`,
    text: (_, { time }) =>
      `At ${time}. This record is too large for a browser’s messages; what its page shows is read instead.`,
  },
};

/** What signing in to a Salesforce org was asked with, and what Salesforce said. */
interface SignIn {
  host: string;
  apiHost: string;
  description: string | undefined;
}

/** Why signing in did not work, and the way on. */
const signInReasons: Record<Extract<SignInOutcome, { ok: false }>['reason'], (signIn: SignIn) => string> = {
  cancelled: () => 'The sign-in window was closed before it was done. Nothing was changed.',
  refused: ({ description }) =>
    description === undefined
      ? 'Salesforce refused without saying why. Whoever manages the Connected App can look into it.'
      : `Salesforce refused: ${description}. Whoever manages the Connected App can look into it.`,
  unreachable: ({ apiHost }) =>
    `${apiHost} could not be reached, or asks to come back later. Look at your connection or VPN, then sign in again.`,
  'changed-shape': () => 'Salesforce answered in a way we do not know. Nothing of it was kept.',
  'wrong-org': ({ host }) =>
    `That user belongs to another org than ${host}. Nothing was kept. Sign in with the one you use there.`,
  'no-app': () => 'No Connected App is known for this org. Enter its consumer key first.',
  'no-permission': () => 'The browser did not let Sidelight open a sign-in window. Allow it when it asks.',
};

export const en = {
  ui: {
    name: 'Sidelight',
    undo: 'Undo',
    dismiss: 'Dismiss',
    cancel: 'Cancel',
    saving: 'Saving…',
    save: 'Save',
    saveAgain: 'Save again',
    stillInForm: 'It is still in this form.',
    tryAgain: 'Try again',
    notLoaded: 'This could not be loaded',
    notLoadedText: 'Sidelight did not answer. What you saved is kept. If it stays so, reload this tab.',
    undoneInPart: 'Undone, except for what was changed since.',
    notUndone: (why: string) => `Not undone. ${why}`,
    copied: 'Copied',
    copyCode: 'Copy code',
    copyBySelection: 'The browser did not allow copying. It is selected: press Ctrl C or ⌘ C.',
    pageSilent: 'The page does not answer. Reload its tab to go on.',
  },

  /** What was not saved. */
  notSaved: {
    change: 'This change was not saved.',
    entry: 'This entry was not saved.',
    entryStart: 'The start of this entry was not saved.',
    entryEnd: 'The end of this entry was not saved.',
    engagement: 'This engagement was not saved.',
    tick: 'This tick was not saved.',
    answer: 'Your answer was not saved.',
    value: 'This value was not saved.',
    host: 'This host was not saved.',
    label: 'This label was not saved.',
    key: 'This key was not saved.',
  },

  /** For `format`. */
  when: {
    justNow: 'just now',
    today: 'today',
    secondsAgo: (seconds: number) => `${seconds} s ago`,
    minutesAgo: (minutes: number) => `${minutes} min ago`,
    hoursAgo: (hours: number) => `${hours} h ago`,
    daysAgo: (days: number) => n(days, { one: '# day ago', other: '# days ago' }),
    monthsAgo: (months: number) => n(months, { one: '# month ago', other: '# months ago' }),
    yearsAgo: (years: number) => n(years, { one: '# year ago', other: '# years ago' }),
    /** Weekday, day and month as `Intl` writes them: `Thu, 19 Nov`. */
    dayInYear: (day: string) => day.replace(',', ''),
    dateAndTime: ({ date, time }: { date: string; time: string }) => `${date}, ${time}`,
  },
  duration,

  panel: {
    /** What a page without a record is; `sites` are the names of those that are read. */
    beside: {
      none: {
        title: 'No ticket or account on this page',
        text: (_sites: string) => 'Open one and it shows up by itself.',
      },
      foreign: {
        title: 'This page is none of the sites Sidelight reads',
        text: (sites: string) =>
          `It reads tickets and accounts in ${sites}. If this is one of them, reload this tab: it may have been open before Sidelight was installed or updated. A host of your company’s own has to be granted first.`,
      },
      otherProduct: {
        title: 'This host is granted, but is none of the sites Sidelight reads',
        text: (sites: string) =>
          `Nothing of ${sites} was found on it. If it is one of them, open a ticket there and reload; else take the access back.`,
      },
    },
    addHost: 'Add a host of your own',
    asleepText:
      'It was open before Sidelight was installed or updated, so nothing of it can be read yet. Send or copy your reply first: a reload may lose it.',
    takenAway: (sites: string) => `The browser does not let Sidelight read ${sites}. Grant it again under`,
    /** In the tabs of a record that could not be read. */
    needsReading: {
      runbooks: {
        ticket: {
          title: 'What fits is not known yet',
          text: 'It shows up once this ticket is read. The search above works.',
        },
        account: {
          title: 'This account is not read yet',
          text: 'Runbooks fit tickets. The search above works all the same.',
        },
      },
      packet: {
        title: 'A packet needs the ticket’s text',
        text: 'What an escalation still lacks is told once this ticket is read. Nothing you copied or typed is lost.',
      },
      account: {
        ticket: {
          title: 'Whose ticket this is, is not known yet',
          text: 'The account and its risk show up once this ticket is read.',
        },
        account: { title: 'This account is not read yet', text: 'Its risk shows up once it is.' },
      },
    },
    notClicked: {
      covered: 'That click was not taken: the page covers this panel or does not show it whole. Nothing was changed.',
      moved:
        'That click was not taken: this panel had only just come to where you clicked. Click again if you meant it.',
    },
    reload: 'Reload this tab to go on',
    reloadText:
      'Sidelight was updated and this tab still holds the old one. The clock keeps running. Send or copy your reply first: a reload may lose it.',
    reloadTab: 'Reload tab',
    close: 'Close panel',
    typedOn: (record: string) => `What you typed on ${record} is kept. It is there when you open it again.`,
    typedOnOthers: (count: number) =>
      `What you typed on ${count} other records is kept. It is there when you open them again.`,
    discard: 'Discard it',
    readAllTheSame: (problem: string) => `${problem}. This is what could be read all the same.`,
    hasRead: (health: string) => `Read: ${health}`,
    tabs: { runbooks: 'Runbooks', packet: 'Packet', time: 'Time', account: 'Account' },
    status: {
      inAll: (count: number) => `${count} in all`,
      noneFits: 'none fits',
      fit: (count: number) => `${count} fit`,
      forTickets: 'for tickets',
      met: ({ met, required }: { met: number; required: number }) => `${met} of ${required}`,
      complete: 'complete',
      incomplete: 'incomplete',
      running: 'running',
      notRunning: 'not running',
      asks: 'asks',
      asksSpoken: 'asks when the clock stopped',
      today: (hours: string) => `${hours} today`,
      noneNamed: 'none named',
      notRead: 'not read',
      known: ({ known, of }: { known: number; of: number }) => `${known} of ${of}`,
      unknownSpoken: 'known, not enough to say how high the risk is',
      risk: 'technical risk',
    },
  },

  /** The ⋯ menu, the command palette and the keys: three ways to the same actions. */
  actions: {
    more: 'More',
    commands: 'Commands',
    commandsBy: (keys: string) => `Commands, ${keys}`,
    options: 'Options',
    dashboard: 'Library, accounts and time',
    keys: 'Shortcuts',
    help: 'Help',
    about: 'About',
    report: 'Copy details for a report',
    reportCopied: 'Details copied. Nothing was sent.',
    hideHere: 'Hide the launcher on this page',
    hiddenHere: 'The launcher is hidden on this page until it is loaded again.',
    hide: (host: string) => `Hide the launcher on ${host}`,
    show: (host: string) => `Show the launcher on ${host}`,
    hidden: (host: string) => `The launcher is hidden on ${host}. The toolbar button opens the panel there.`,
    hiddenBut: ({ host, keys }: { host: string; keys: string }) =>
      `The launcher is hidden on ${host}. ${keys} opens the panel there.`,
    shown: (host: string) => `The launcher is back on ${host}`,
    notHidden: 'The launcher stays as it was.',
    toSide: { left: 'Put the panel on the left', right: 'Put the panel on the right' },
    makeRoom: 'Make room for the panel in the page',
    layOver: 'Let the panel lie over the page',
    showTab: {
      runbooks: 'Show the runbooks',
      packet: 'Show the packet',
      time: 'Show the time',
      account: 'Show the account',
    },
    search: 'Search runbooks',
    searchFor: (text: string) => `Search runbooks for “${text}”`,
    stopClock: 'Stop the clock',
    startOn: (engagement: string) => `Start the clock on ${engagement}`,
    switchTo: (engagement: string) => `Switch the clock to ${engagement}`,
    log: 'Log time…',
    editEntry: 'Edit the newest entry',
    /** What a person types before a duration; it may be left out. */
    logVerb: 'log',
    logOn: ({ time, engagement, class: kind }: { time: string; engagement: string; class: string }) =>
      `Log ${time} to ${engagement}, ${kind}`,
    reviewPacket: 'Review and copy the packet',
    askCustomer: 'Ask the customer for what is missing',
    tickStep: ({ step, runbook }: { step: number; runbook: string }) => `Tick step ${step}: ${runbook}`,
    outcome: ({ outcome, runbook }: { outcome: string; runbook: string }) => `${outcome}: ${runbook}`,
    undo: (what: string) => `Undo: ${what}`,
    undone: 'Undone',
    openRecord: ({ label, title }: { label: string; title: string }) => (title === '' ? label : `${label} ${title}`),
    seen: ({ site, when }: { site: string; when: string }) => `${site} · ${when}`,
    notOpened: 'This record could not be opened.',
  },

  palette: {
    title: 'Command palette',
    field: 'Command',
    placeholder: 'Command, runbook, record, engagement',
    list: 'Commands',
    groups: {
      record: 'This record',
      commands: 'Commands',
      engagements: 'Engagements',
      accounts: 'Accounts',
      runbooks: 'Runbooks',
      records: 'Seen lately',
    },
    forRecord: (record: string) => `For ${record}`,
    found: (count: number) => n(count, { one: '# result', other: '# results' }),
    none: (typed: string) => `Nothing is called “${typed}”`,
    noneText: 'Actions, runbooks, engagements and records seen here are found by their names.',
    showAll: 'Show everything',
    escape: 'Esc',
  },

  /** Keys and shortcuts, as they are told. */
  keys: {
    title: 'Shortcuts',
    back: 'Back to the panel',
    control: 'Ctrl',
    command: '⌘',
    anywhere: 'Anywhere',
    byBrowser: 'the browser’s',
    toggle: {
      'toggle-panel': 'Open or close the panel beside the record',
      'toggle-clock': 'Start or stop the clock',
    },
    noKeys: 'none set',
    change: 'Change them',
    changeThere: 'Change them in the browser’s own settings, under extensions, keyboard shortcuts.',
    here: 'In the panel',
    escape: 'Close what is open, then the panel',
    arrows: 'From one runbook to the next',
    offText: 'Keys without Ctrl or ⌘ are switched off in the options.',
    singleText: 'Keys without Ctrl or ⌘ do nothing while you type. They can be switched off in the options.',
    openWith: ({ open, keys }: { open: string; keys: string }) => `${open} (${keys})`,
  },

  help: {
    title: 'Help',
    reads: 'What Sidelight reads',
    readsText:
      'The ticket or account that you have open, as you, and only on hosts you granted. It never writes to a site: what it asks of one changes nothing there.',
    keeps: 'What it keeps',
    keepsText:
      'In this browser: your time and engagements, how runbooks went, which packets you sent and what came of them, what you entered of accounts, your settings. Of tickets the number, subject, severity, area and dates; never the text of a conversation.',
    sends: 'What leaves the browser',
    sendsText:
      'Nothing by itself: no cloud of ours, no statistics. A packet leaves when you copy it, after what is sensitive was masked.',
    finds: 'Where things are',
    findsText: ({ commands }: { commands: string }) =>
      `${commands} finds every action by its name. Runbooks, packet, time and account are the tabs of each record.`,
    seeKeys: 'Shortcuts',
  },

  about: {
    title: 'About',
    version: (version: string) => `Version ${version}`,
    noVersion: 'Version not known: it was updated under this page.',
    licence: 'MIT licence. Whose other work is in it is listed in its folder “third-party”.',
    report: 'Details for a report',
  },

  /** Something of ours threw while it was drawn. */
  failed: {
    titles: {
      panel: 'The panel could not be shown',
      options: 'The options could not be shown',
      library: 'The library could not be shown',
      accounts: 'The accounts could not be shown',
      engagement: 'The engagement could not be shown',
      record: 'This record could not be shown',
      clock: 'The clock could not be shown',
      runbooks: 'The runbooks could not be shown',
      packet: 'The packet could not be shown',
      time: 'The time could not be shown',
      account: 'The account could not be shown',
    },
    text: (time: string) =>
      `Something in Sidelight went wrong at ${time}. The rest works, a clock that runs goes on, and what you saved and typed is kept.`,
    status: 'failed',
    copyDetails: 'Copy details',
    notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
    details: 'What the details say',
    notSent: 'nothing is sent by itself',
    masked: 'Masked before copying, as everything.',
    typed: 'Kept from what you typed',
    copyTyped: 'Copy text',
  },

  record: {
    reading: 'Reading…',
    readAgain: 'Read again',
    noTitle: 'Title not read',
    noRequester: 'Requester not read',
    owner: (name: string) => `Owner ${name}`,
    employees: (count: string) => `${count} employees`,
    renewsIn: (days: number) => `renews in ${n(days, { one: '# day', other: '# days' })}`,
    renewalWasDue: (date: string) => `renewal was due ${date}`,
    severity: (severity: number) => `Sev ${severity}`,
    /** What a site calls an object of its own, where its id says nothing to a person. */
    objects: {
      organization: 'Organization',
      incident: 'Incident',
      sn_customerservice_case: 'Case',
      Case: 'Case',
      Account: 'Account',
      Opportunity: 'Opportunity',
    },
    sla: {
      paused: (name: string) => `${name}: paused`,
      overdue: (name: string) => `${name}: overdue`,
      overdueBy: ({ name, late }: { name: string; late: string }) => `${name}: overdue by ${late}`,
      dueIn: ({ name, left }: { name: string; left: string }) => `${name}: due in ${left}`,
    },
    /** Codes that the sites give themselves; a company's own stand as it wrote them. */
    values: {
      priority: {
        urgent: 'Urgent',
        critical: 'Critical',
        highest: 'Highest',
        high: 'High',
        medium: 'Medium',
        moderate: 'Moderate',
        normal: 'Normal',
        low: 'Low',
        lowest: 'Lowest',
      },
      type: {
        incident: 'Incident',
        problem: 'Problem',
        question: 'Question',
        task: 'Task',
        bug: 'Bug',
        'service request': 'Service request',
        'feature request': 'Feature request',
      },
      sla: {
        'first reply': 'First reply',
        'next reply': 'Next reply',
        'periodic update': 'Periodic update',
        'pausable update': 'Update',
        'requester wait': 'Requester wait',
        'agent work': 'Agent work',
        'total resolution': 'Resolution',
      },
      status: {
        new: 'New',
        open: 'Open',
        pending: 'Pending',
        hold: 'On hold',
        solved: 'Solved',
        closed: 'Closed',
      },
    },
    takeFields: (count: number) => `Use ${n(count, { one: '# field', other: '# fields' })}`,
    kept: 'Your notes and the clock are kept.',
    olderReading: (ago: string) => `What is shown was read ${ago}; what changed since is not in it.`,
    fieldsAllTheSame: ({ read, expected }: { read: number; expected: number }) =>
      `Read all the same: ${read} of ${expected} fields.`,
    readsAgainIn: (left: string) => `Reads again in ${left}`,
    canBeReadIn: (left: string) => `Can be read again in ${left}`,
    sites: 'Sites and permissions',
    noOptions: 'The options did not open. Open them from the browser’s extensions page.',
    sources: { api: 'API', dom: 'page', title: 'title', person: 'you' } satisfies Record<Source, string>,
    from: {
      api: 'from the API',
      dom: 'from the page',
      title: 'from the title',
      person: 'from you',
    } satisfies Record<Source, string>,
    fromPick: 'from the place you picked',
    empty: 'empty',
    missing: 'missing: could not be read',
    missingAtPick: 'missing: not at the place you picked',
    missingSince: (when: string) => `missing, last read ${when}`,
    looked: ({ at, of }: { at: string; of: string }) =>
      `This ticket is long. Its description and the newest messages were looked at: ${at} kB of ${of} kB.`,
    partialText: 'Partial: the site showed only part of this record or its conversation.',
    partial: 'partial',
    showFields: 'Show the fields that were read',
    fields: 'Fields',
    readingLabel: 'Reading:',
    health: ({ read, expected }: { read: number; expected: number }) => `${read} of ${expected} fields`,
    healthMissing: ({ read, expected, field }: { read: number; expected: number; field: string }) =>
      `${read} of ${expected} fields: ${field} missing`,
    healthMissingSince: (more: { read: number; expected: number; field: string; when: string }) =>
      `${more.read} of ${more.expected} fields: ${more.field} missing since ${more.when}`,
    pick: 'Pick on the page',
    pickField: (field: string) => `Pick on the page: ${field}`,
    picking: (field: string) => `Click the ${field} on the page. Esc gives it up.`,
    picked: (field: string) => `${field} is read from where you pointed`,
    unpicked: (field: string) => `${field} is read as before`,
    undoPick: (field: string) => `Undo the pick of ${field}`,
    pickNotUndone: 'Not undone. Try it again.',
  },

  /** What a person calls a field, and what some are said as. */
  fields: {
    number: 'number',
    subject: 'subject',
    status: 'status',
    priority: 'priority',
    type: 'type',
    tags: 'tags',
    requester: 'requester',
    assignee: 'assignee',
    group: 'group',
    organization: 'organization',
    channel: 'channel',
    area: 'product area',
    versions: 'versions',
    environment: 'environment',
    links: 'links',
    sla: 'reply time',
    createdAt: 'created',
    updatedAt: 'updated',
    dueAt: 'due',
    dueOn: 'due',
    solvedAt: 'solved',
    satisfaction: 'survey',
    reopenings: 'opened again',
    form: 'form',
    brand: 'brand',
    resolution: 'resolution',
    fixVersions: 'fix versions',
    followers: 'followers',
    copied: 'copied',
    requesterDetails: 'about the requester',
    organizationDetails: 'about the organization',
    worklogs: 'logged there',
    changes: 'changes',
    attachments: 'attachments',
    custom: 'other fields',
    name: 'name',
    accountId: 'account id',
    industry: 'industry',
    tier: 'tier',
    owner: 'owner',
    website: 'website',
    domains: 'domains',
    employees: 'employees',
    annualRevenue: 'annual revenue',
    arr: 'ARR',
    renewalOn: 'renewal',
    externalId: 'external id',
    opportunity: 'opportunity',
    openTickets: 'open tickets',
    openOpportunities: 'open opportunities',
  } satisfies Record<FieldName, string>,
  fieldValues: {
    worklogs: ({ time, entries }: { time: string; entries: number }) =>
      `${time} in ${n(entries, { one: '# entry', other: '# entries' })}`,
    changes: (count: number) => n(count, { one: '# change', other: '# changes' }),
    tickets: (count: number) => n(count, { one: '# ticket', other: '# tickets' }),
    opportunities: (count: number) => n(count, { one: '# opportunity', other: '# opportunities' }),
  },

  failures,

  runbooks: {
    searchPlaceholder: (count: number) => `Search ${n(count, { one: '# runbook', other: '# runbooks' })}`,
    search: 'Search runbooks',
    searchInstead: 'Search instead',
    back: 'Back to suggestions',
    found: 'Found',
    noResult: (text: string) => `No runbook has “${text}”`,
    noResultText: 'Try a code, a product area or fewer words.',
    operators: {
      hint: 'Narrow it: area:identity, tag:saml, stale:yes',
      choose: (operator: string) => `After ${operator}: there may stand`,
      none: ({ operator, value }: { operator: string; value: string }) =>
        `There is no ${operator}:${value} here. There is`,
    },
    fitThis: { ticket: 'Fit this ticket', account: 'Fit this account' },
    bestFirst: 'best first',
    alsoUsed: { ticket: 'Also used on this ticket', account: 'Also used on this account' },
    forTickets: 'Runbooks fit tickets',
    forTicketsText: 'Open one of this account’s tickets to see what fits it.',
    noneFits: 'Nothing here seems to fit',
    showClosest: (count: number) => n(count, { one: 'Show the closest one', other: 'Show the # closest' }),
    hideClosest: 'Hide the closest',
    nothingToGoBy: (count: number) =>
      `Nothing to go by was found in the conversation; ${n(count, { one: '# runbook stands', other: '# runbooks stand' })} ready.`,
    lookedFor: ({ findings, runbooks }: { findings: number; runbooks: number }) =>
      `Looked for ${n(findings, { one: '# finding', other: '# findings' })} in ${n(runbooks, { one: '# runbook', other: '# runbooks' })}:`,
    times: (count: number) => n(count, { one: '# time', other: '# times' }),
    fewer: 'Fewer',
    more: (count: number) => `${count} more`,
    fit: { strong: 'Strong fit', good: 'Good fit', weak: 'Weak fit' },
    inUse: 'in use',
    page: 'Page',
    pageText: 'A page to read: it has no steps to tick.',
    noOwner: 'no owner',
    neverReviewed: 'Never reviewed',
    dueToday: 'Review due today',
    reviewed: (when: string) => `Reviewed ${when}`,
    overdue: (days: number) => n(days, { one: 'Review # day overdue', other: 'Review # days overdue' }),
    run: 'Run',
    steps: 'Steps',
    step: (number: number) => `Step ${number}:`,
    toTick: (steps: number) =>
      `${n(steps, { one: '# step', other: '# steps' })}. Open a ticket to tick them and say how it went.`,
    noneTicked: (steps: number) => `${steps} in all, none ticked yet`,
    progress: ({ done, steps, since }: { done: number; steps: number; since: string }) =>
      `${done} of ${steps} steps · started ${since}`,
    source: (source: string) => `Source: ${source}`,
    howDidItGo: 'How did it go?',
    reopen: 'Reopen',
    isOpenAgain: 'The run is open again',
    saved: (outcome: string) => `Saved: ${outcome}`,
    youSaid: (outcome: string) => `You said: ${outcome}`,
    youSaidAt: ({ outcome, when }: { outcome: string; when: string }) => `You said: ${outcome}, ${when}`,
    outcomes: {
      solved: { ask: 'Solved it', words: 'solved it' },
      helped: { ask: 'It helped', words: 'helped' },
      'did-not-fit': { ask: 'Didn’t fit', words: 'didn’t fit' },
    },
    whyMisfit: 'Why didn’t it fit?',
    misfits: {
      'other-fault': { ask: 'Another fault', words: 'another fault' },
      outdated: { ask: 'Out of date', words: 'out of date' },
      'no-help': { ask: 'Changed nothing', words: 'changed nothing' },
      'not-allowed': { ask: 'I may not do it', words: 'not allowed' },
    },
    misfitsOf: ({ count, why }: { count: number; why: string }) => `${count} ${why}`,
  },

  packet: {
    forTickets: 'A packet belongs to a ticket',
    forTicketsText: 'Open one of this account’s tickets to see what its escalation still lacks.',
    completeness: 'Completeness',
    metOf: ({ met, required }: { met: string; required: string }) => `${met} of ${required} required`,
    score: 'Rubric score',
    scoreOf: ({ score }: { score: string }) => `${score} of 5`,
    acceptance: 'Acceptance',
    acceptances: {
      'not-recorded': 'not recorded',
      sent: 'sent, no answer yet',
      accepted: 'accepted',
      returned: 'returned',
    } satisfies Record<Acceptance['state'], string>,
    firstPass: 'accepted first pass',
    theirAnswerOf: (when: string) => `their answer, ${when}`,
    theirAnswer: 'their answer',
    security:
      'A security matter: it goes on without the gates of other faults. What counts is that no customer data stands in the text.',
    notRead: 'Not read in this language.',
    notReadText: ({ languages }: { languages: string }) =>
      `Part of the ticket is in ${languages}; it may be there. Counts neither as met nor as missing.`,
    requiredAt: (severity: number) => `Required since the severity is proposed as ${severity}.`,
    wouldLift: (count: number) =>
      n(count, { one: '# more would lift the score', other: '# more would lift the score' }),
    askFor: (count: number) => n(count, { one: 'Ask for #', other: 'Ask for #' }),
    askCustomer: {
      title: 'Ask the customer',
      askFor: 'Ask for',
      tone: 'Tone',
      tones: { short: 'Short', full: 'Full' } satisfies Record<AskTone, string>,
      language: 'Language of the message',
      message: 'Message, yours to change',
      isYours: 'You changed it; the choices above no longer do.',
      makeAgain: 'Make it again',
      copy: 'Copy message',
      copied: 'Copied. Paste it in your reply.',
      notSent: 'Sidelight does not send this. Copy it, paste it in your reply.',
    },
    promises: {
      title: (count: number) => n(count, { one: 'This promises something', other: 'This promises # things' }),
      quote: (said: string) => `“${said}”`,
      needs: ({ what, who }: { what: string; who: string }) => `is ${what}: it needs the approval of ${who}.`,
      kinds: {
        date: 'a date',
        credit: 'a credit',
        guarantee: 'a guarantee',
        roadmap: 'an item of the roadmap',
        severity: 'a change of severity',
      } satisfies Record<PromiseKind, string>,
      approvals: {
        date: 'the team that does it',
        credit: 'the account’s manager',
        guarantee: 'legal',
        roadmap: 'product management',
        severity: 'the duty manager',
      } satisfies Record<PromiseKind, string>,
    },
    triage: {
      title: 'Triage',
      proposed: 'proposed; you decide',
      severity: 'Severity',
      cause: 'Cause',
      route: 'Route',
      sev: (severity: number) => `Sev ${severity}`,
      unknown: 'unknown',
      from: {
        said: 'by a person’s word',
        stated: 'stated',
        proposed: 'proposed',
        priority: 'from the priority',
        unknown: 'nothing tells',
      } satisfies Record<SeveritySource, string>,
      priority: (text: string) => `Priority says ${text}.`,
      why: (signs: string) => `${signs}.`,
      isRight: (value: string) => `${value} is right`,
      itIs: ({ name, value }: { name: string; value: string }) => `${value}: ${name}`,
      another: (name: string) => `${name}: another answer`,
      takeBackOf: (name: string) => `Take back: ${name}`,
      saidNow: ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
      rulesSay: (value: string) => `The rules say ${value}.`,
    },
    overrule: {
      otherwise: 'Say otherwise',
      otherwiseOf: (title: string) => `Say otherwise: ${title}`,
      takeBackOf: (title: string) => `Take back: ${title}`,
      verdicts: {
        met: 'Met',
        weak: 'Weak',
        missing: 'Missing',
        'not-applicable': 'Does not apply',
        'not-read': 'Not read',
      } satisfies Record<Verdict['verdict'], string>,
      why: 'Why, in a word',
      saidNow: ({ title, verdict }: { title: string; verdict: string }) => `${title}: ${verdict.toLowerCase()}`,
      rulesSay: (verdict: string) => `The rules say: ${verdict.toLowerCase()}.`,
    },
    review: 'Review and copy',
    toFix: 'To fix first',
    required: (count: number) => `${count} required`,
    optional: (count: number) => `${count} optional`,
    met: 'Met',
    nothingMet: 'Nothing yet. What is asked for above would be met by an answer in the ticket.',
    isOptional: 'optional',
    isField: 'field',
    weak: (why: string) => `Weak: ${why}.`,
    weakBecause: 'not enough to act on',
    missing: 'Missing.',
    ask: (question: string) => `Ask: “${question}”`,
    quote: (text: string) => `“${text}”`,
    fieldValue: ({ field, value }: { field: string; value: string }) => `${field}: ${value}`,
    notApplicable: (count: number) => n(count, { one: '# does not apply here', other: '# do not apply here' }),
    notApplicableBecause: ({ title, why }: { title: string; why: string }) => `${title} (${why})`,
    place: {
      subject: 'Subject',
      description: 'Description',
      comment: (number: number) => `Comment ${number}`,
      note: (number: number) => `Internal note ${number}`,
      gone: 'Not in this reading',
    },
    backToPacket: 'Back to packet',
    back: 'Back',
    formats: {
      label: 'Format',
      names: {
        markdown: 'Markdown',
        wiki: 'Jira',
        rich: 'Rich text',
        slack: 'Slack',
        teams: 'Teams',
        plain: 'Plain',
      } satisfies Record<PacketFormat, string>,
      copy: {
        markdown: 'Copy as Markdown',
        wiki: 'Copy for Jira',
        rich: 'Copy as rich text',
        slack: 'Copy for Slack',
        teams: 'Copy for Teams',
        plain: 'Copy as plain text',
      } satisfies Record<PacketFormat, string>,
      richRead: 'It arrives formatted where the field takes that, and as this text elsewhere.',
    },
    receivers: {
      label: 'Goes to',
      names: {
        engineering: 'Engineering',
        product: 'Product',
        security: 'Security',
        leadership: 'Leadership',
        customer: 'Customer',
      } satisfies Record<ReceiverId, string>,
    },
    own: {
      title: 'Your own words',
      written: (count: number) => `${count} written`,
      open: (count: number) => `${count} open`,
      summary: 'Summary',
      about: 'It stands in the packet as you write it, masked like the rest. No reading changes it.',
      isUnkept: 'Not saved yet. It stays here as long as this panel is open, and goes with the next letter.',
      topics: {
        problem: 'Problem',
        frequency: 'How often',
        accounts: 'Who is affected',
        severity: 'Severity',
        workaround: 'Workaround',
        proposal: 'What is wanted',
        affected: 'What is affected',
        timeline: 'Timeline',
        ask: 'What we ask',
        impact: 'Impact',
        mitigation: 'Mitigation',
        nextUpdate: 'Next update, with its time',
        known: 'What is known',
        nextStep: 'Next step',
        owner: 'Who is on it',
        when: 'When they hear from us',
      } satisfies Record<TopicId, string>,
    },
    bundle: {
      save: 'Save as a bundle',
      saved: (files: number) => n(files, { one: 'Saved, # file in it, masked', other: 'Saved, # files in it, masked' }),
      notSaved: 'The bundle was not saved. Try again.',
    },
    create: {
      openIn: (name: string) => `Open in ${name}`,
      opened: 'Opened, filled. Nothing is sent before you save it there.',
      titleOnly: 'Too long for an address: the packet is copied and the page opened with its title. Paste it there.',
      badAddress: 'Its address is none that can be opened. Look at it on the options page.',
    },
    maskMore: {
      title: 'Mask something else',
      words: 'Mask something else',
      mask: 'Mask',
      hint: 'Type it, or select it in the text below. It is masked from now on, in every packet.',
      done: 'Masked from now on',
      notDone: 'Not remembered',
    },
    foundValues: {
      show: 'Show what was found',
      allow: 'Not sensitive',
      allowOf: (value: string) => `Not sensitive: ${value}`,
      done: 'Stays readable from now on',
    },
    copied: (masked: number) => `Copied, ${masked} masked`,
    masked: (count: number) => `${count} masked`,
    kindsMasked: (count: number) => n(count, { one: '# kind masked', other: '# kinds masked' }),
    notCopied: 'Not copied: the browser does not allow it here. The text is selected.',
    noCopying: 'The browser does not allow copying here.',
    selected: 'The text is selected: press Ctrl C, or ⌘ C on a Mac.',
    textToCopy: 'Text to copy',
    whatIsCopied: 'What will be copied',
    open: (count: number) =>
      n(count, {
        one: '# required criterion is open. They are named in the text, so that nobody has to ask twice.',
        other: '# required criteria are open. They are named in the text, so that nobody has to ask twice.',
      }),
    onlyCopies: 'Nothing is sent: this only copies.',
    foundInText: 'Found in the text',
    nothingToMask: 'nothing to mask',
    lookYourself: 'Read the text once before you copy it: what no rule knows is not masked.',
    foundKinds: ({ kinds, masked }: { kinds: number; masked: number }) =>
      `${n(kinds, { one: '# kind', other: '# kinds' })}, ${masked} masked`,
    maskAlways: (kind: string) => `Mask ${kind.toLowerCase()}, always on`,
    mask: (kind: string) => `Mask ${kind.toLowerCase()}`,
    isAlways: 'always',
    isShown: 'shown',
    isMasked: 'masked',
    kinds: {
      secret: 'Secret',
      email: 'Email address',
      phone: 'Phone number',
      ip: 'IP address',
      card: 'Card number',
      iban: 'Bank account',
      id: 'Personal id number',
      name: 'Person’s name',
      account: 'Customer name',
    },
  },

  citations: citationWords,
  generated: generatedWords,

  outcomes: outcomeWords,
  imports: importWords,
  engagement: engagementWords,
  timesheet: timesheetWords,
  backup: backupWords,
  entries: entryWords,
  clock: clockWords,
  known: knownWords,
  records: recordWords,
  portfolio: portfolioWords,
  library: libraryWords,
  write: writeWords,
  ticketKind: ticketKindWords,

  time: {
    classes: { reactive: 'Reactive', proactive: 'Proactive', rework: 'Rework', internal: 'Internal' },
    classesInLine: { reactive: 'reactive', proactive: 'proactive', rework: 'rework', internal: 'internal' },
    kinds: {
      onboarding: 'Onboarding',
      integration: 'Integration',
      migration: 'Migration',
      'go-live': 'Go-live',
      escalation: 'Escalation',
      health: 'Health',
      enablement: 'Enablement',
      training: 'Training',
      internal: 'Internal',
    },
    engagement: 'Engagement',
    engagementOfRunning: 'Engagement of the running entry',
    chooseEngagement: 'Choose an engagement',
    noSuchEngagement: 'Deleted engagement',
    class: 'Class',
    classOfRunning: 'Class of the running entry',
    note: 'Note',
    noteOnRunning: 'Note on the running entry',
    billable: 'Billable',
    isBillable: 'billable',
    notBillable: 'not billable',
    clock: 'Clock',
    clockName: ({ hours, minutes }: { hours: number; minutes: number }) =>
      `${n(hours, { one: '# hour', other: '# hours' })} ${n(minutes, { one: '# minute', other: '# minutes' })}`,
    running: 'Running entry',
    since: (when: string) => `since ${when}`,
    sinceSaving: (when: string) => `since ${when}, saving…`,
    start: 'Start',
    stop: 'Stop',
    stopped: 'Stopped and saved',
    started: (engagement: string) => `Clock runs for ${engagement}`,
    startOn: (engagement: string) => `Start ${engagement}`,
    noClock: 'No clock is running',
    whose: {
      title: (record: string) => `Whose time is ${record}?`,
      noneOpen: (account: string) => `${account} has no engagement that is open. Nothing is booked before you say.`,
      several: (account: string) => `Several engagements of ${account} are open. Nothing is booked before you say.`,
      noAccount: 'No customer is known here. Nothing is booked before you say.',
      internal: 'for no customer',
      another: 'Another customer’s engagement…',
      anotherWhy: 'its name will stand in the button',
      which: 'Which one',
      rememberFor: 'Remember for',
      thisRecord: (record: string) => `${record} alone`,
      everyRecord: (account: string) => `every record of ${account}`,
      use: (engagement: string) => `Use ${engagement}`,
      choose: 'Choose one',
      used: (engagement: string) => `Time here belongs to ${engagement}`,
      change: 'Another one',
    },
    night: {
      title: 'Did this clock run on?',
      since: ({ engagement, since, length }: { engagement: string; since: string; length: string }) =>
        `${engagement}, since ${since}: ${length}. When did you stop?`,
      end: 'Stopped at',
      endDay: 'Day',
      endIt: (when: string) => `End it ${when}`,
      endItThen: 'End it then',
      untilNow: 'I worked until now',
      nothingOfIt: 'Nothing of it',
    },
    switch: 'Switch',
    switchTo: 'Switch to',
    startAnother: 'Start another',
    startAny: 'One click starts it:',
    allDone: 'Every engagement is done. Make a new one to start the clock.',
    switchAside: 'ends the running entry, one click',
    all: (count: number) => `All ${count}`,
    noEngagement: 'No engagement yet',
    noEngagementText: 'Time is logged on an engagement: work promised to an account.',
    newEngagement: 'New engagement',
    engagementName: 'Name',
    engagementNameExample: 'SSO go-live',
    engagementAccount: 'Account, empty for internal work',
    kind: 'Kind',
    due: 'Due, if promised',
    classOfItsTime: 'Class of its time',
    saveEngagement: 'Save engagement',
    engagementSaved: (name: string) => `Engagement saved: ${name}`,
    today: 'Today',
    worked: ({ time }: { time: string }) => `${time} worked`,
    nothingLogged: 'Nothing logged yet. Start the clock, or log what has passed above.',
    doubled: ({ logged, overlap }: { logged: string; overlap: string }) =>
      `${logged} logged, less ${overlap} of overlap. Not rounded.`,
    notRounded: 'Not rounded.',
    now: 'now',
    editEntry: 'Edit entry',
    editEntryAt: (start: string) => `Edit entry ${start}`,
    overlaps: ({ from, to, by }: { from: string; to: string; by: string }) =>
      `Overlaps ${from}–${to} by ${by}. Worked time counts them once.`,
    log: {
      title: 'Log after the fact',
      log: 'Log',
      field: 'Duration or times',
      example: '1h 20m, 9-9:45',
      quick: { '15m': '15m', '30m': '30m', '45m': '45m', '1h': '1h' },
      logNow: (duration: string) => `Log ${duration}, ending now`,
      hint: 'A duration ends now; times are today’s, or of the day that you name: yesterday 9-9:45.',
      closed: 'Opens with your answer above. What you type here stays.',
      onAccount: (account: string) => `Log for ${account}`,
      understood: (span: { time: string; day: string; from: string; to: string }) =>
        `${span.time} · ${span.day}, ${span.from}–${span.to}`,
      chosen: (choice: { engagement: string; class: string; billable: string }) =>
        `${choice.engagement} · ${choice.class} · ${choice.billable}`,
      chooseFirst: 'Choose an engagement first',
      done: 'Done',
      change: 'Change',
      logged: ({ time, engagement }: { time: string; engagement: string }) => `Logged ${time}, ${engagement}`,
    },
    edit: {
      start: 'Start',
      startDay: 'Day of the start',
      end: 'End',
      endDay: 'Day of the end',
      running: 'running',
      changed: 'Entry changed',
      delete: 'Delete entry',
      deleted: (time: string) => `Entry deleted, ${time}`,
      stoppedByRule: (time: string) =>
        `Two clocks of yours ran at once on two devices. This one ends at ${time}, where the other began; change it if that is wrong.`,
      changedElsewhere: 'This entry was changed in another window.',
      standsAt: ({ times, engagement, note }: { times: string; engagement: string; note: string }) =>
        note === ''
          ? `It stands at ${times}, ${engagement} now; what you typed is still in this form.`
          : `It stands at ${times}, ${engagement}, “${note}” now; what you typed is still in this form.`,
      saveMine: 'Save mine over it',
      deleteAnyway: 'Delete it all the same',
      showOther: 'Show the other',
    },
  },

  risk: riskWords,

  account: {
    none: 'No account is named here',
    noneText:
      'The record does not say which customer it belongs to, so there is nothing to go by. Set its organization on the site, then read again.',
    risk: 'Technical risk',
    higherIsWorse: 'higher is worse',
    outOf100: 'of 100',
    coverage: ({ known, of }: { known: number; of: number }) => `${known} of ${of} known`,
    couldBe: ({ from, to }: { from: number; to: number }) => `· could be ${from}–${to}`,
    scale: ({ medium, high }: { medium: number; high: number }) =>
      `On a scale of 0 to 100, low below ${medium}, medium below ${high}, high from ${high}.`,
    levels: { low: 'Low', medium: 'Medium', high: 'High' },
    bands: { low: 'low', medium: 'medium', high: 'high' },
    drivers: 'Drivers',
    pointsOf: (score: number) => `points of ${score}`,
    pointsUnknown: 'points unknown',
    unknown: 'unknown',
    old: (when: string) => `old: ${when}`,
    change: (driver: string) => `Change: ${driver.toLowerCase()}`,
    enter: (driver: string) => `Enter: ${driver.toLowerCase()}`,
    tickets: 'Open tickets',
    noTickets: 'None seen here. Those that you open, or that its page lists, stand here.',
    engagements: 'Engagements',
    noEngagements: 'None yet. Make one under Time.',
    done: (date: string) => `done ${date}`,
    noDate: 'no date',
    late: (days: number) => n(days, { one: '# day late', other: '# days late' }),
    dueToday: 'due today',
    left: (days: number) => n(days, { one: '# day left', other: '# days left' }),
    finish: 'Finish',
    finishOf: (engagement: string) => `Finish ${engagement}`,
    finished: (engagement: string) => `${engagement} is done`,
    reopen: 'Reopen',
    reopenOf: (engagement: string) => `Reopen ${engagement}`,
    reopened: (engagement: string) => `${engagement} is open again`,
    deleteOf: (engagement: string) => `Delete ${engagement}. Time logged on it stays.`,
    deleted: (engagement: string) => `${engagement} deleted`,
    known: {
      title: 'One account',
      about: 'What is kept under any of these counts as this account.',
      link: ({ site, id }: { site: string; id: string }) => `${site} ${id}`,
      part: 'Part',
      partOf: (account: string) => `${account} is another account`,
      parted: (account: string) => `${account} is an account of its own again`,
      nameless: 'An account without a name',
      other: 'Another account that is the same',
      choose: 'Choose an account',
      join: 'It is the same',
      joined: (account: string) => `${account} is this account now`,
    },
  },

  /** What the person should know of their data. */
  home: {
    restored: ({ rows, newest, lately }: { rows: number; newest: string; lately: string }) =>
      `The browser had lost ${n(rows, { one: '# record', other: '# records' })} of yours. Sidelight put back what it keeps a second copy of, the newest from ${newest} (noticed ${lately}). Look whether something is missing.`,
    lostLines: (lines: number) =>
      `The browser lost data of Sidelight, and ${n(lines, { one: '# change could', other: '# changes could' })} not be read from the second copy.`,
    lostAll:
      'The browser lost the data of Sidelight, and the second copy with it. What you logged here before is gone; enter again what you still know.',
    seen: 'I have seen it',

    /** Beside a page without a record. */
    back: 'Back',
    seenLast: 'Seen last',
    noneSeen: 'None yet. The tickets and accounts that you open stand here.',
    kindOn: {
      ticket: (site: string) => `Ticket · ${site}`,
      account: (site: string) => `Account · ${site}`,
    },
    promised: 'Promised by today',
    customersWait: 'Customers wait for',
    block: ({ from, to, engagement }: { from: string; to: string; engagement: string }) =>
      `${from}–${to} ${engagement}`,
    overlaps: (count: number) => n(count, { one: '# overlap', other: '# overlaps' }),
    gaps: ({ count, time }: { count: number; time: string }) =>
      `${n(count, { one: '# gap', other: '# gaps' })}, ${time}`,
    nothingToday: 'Nothing logged yet. Start the clock above, or log on a ticket under Time.',
  },

  /** What somebody is told who opens Sidelight for the first time. */
  firstRun: {
    label: 'First steps',
    beside: 'New here? Where Sidelight reads and what becomes of it, in a minute.',
    show: 'Show first steps',
    step: ({ at, of }: { at: number; of: number }) => `Step ${at} of ${of}`,
    skip: 'Skip',
    goOn: 'Go on',
    done: 'Done',
    sites: {
      title: 'Where do you work?',
      text: 'Sidelight reads only these sites, only what you may read there, and only while you look at it.',
      granted: 'granted',
      ownHost: 'Your company runs its own? Add its host',
    },
    rules: {
      title: 'Your work, your rules',
      local: 'Everything stays in this browser.',
      masked: 'Text of customers is masked before you copy it.',
      readOnly: 'Sidelight only reads: it writes nothing into these sites.',
    },
    name: { title: 'Your name' },
  },

  /** The pages of ours that are tabs of the browser. */
  pages: pagesWords,

  options: {
    title: 'Options',
    setByCompany: 'set by your company',
    enteredByYou: 'entered by you',
    remove: 'Remove',
    notRemoved: 'Not removed. Try it again.',
    sites: {
      title: 'Sites and permissions',
      about: 'Sidelight runs only on the hosts you grant, and only reads there.',
      toLookAt: (count: number) => n(count, { one: '# host needs a look', other: '# hosts need a look' }),
      host: 'Host',
      access: 'Access',
      lastReading: 'Last reading',
      fields: 'Fields',
      action: 'Action',
      unread: (sites: string) => `Ready, and not read yet: ${sites}. Open a record there and its host shows up here.`,
      granted: 'granted',
      notGranted: 'not granted',
      signedIn: 'signed in',
      never: 'never',
      unknown: 'unknown',
      ownHost: 'host of your own',
      product: ({ name, objects }: { name: string; objects: string }) => `${name} · ${objects}`,
      ownDomain: (site: string) => `${site}, own domain`,
      objects: {
        ticket: 'tickets',
        organization: 'organizations',
        issue: 'issues',
        Case: 'cases',
        Account: 'accounts',
        Opportunity: 'opportunities',
        incident: 'incidents',
        sn_customerservice_case: 'cases',
      },
      nothingRead: 'nothing read',
      noProduct: 'no product Sidelight knows',
      noProductText: 'The page it saw was none it can read. Open a record there, or remove the access.',
      productUnknown: 'product not known yet',
      productUnknownText: 'Open a page of it: Sidelight finds out which product it is.',
      leftAlone: (until: string) => `Left alone until ${until}: nothing is asked of it before.`,
      waitIsOver: 'That time is over. Open a record there to read it again.',
      partialHealth: (health: string) => `${health}, partial`,
      missing: (fields: string) => `Missing: ${fields}`,
      fieldSince: ({ field, when }: { field: string; when: string }) => `${field} since ${when}`,
      showMore: (count: number) => `Show ${count} more`,
      notAllComplete: 'not all of them complete',
      repair: 'Repair…',
      repairHost: (host: string) => `Repair… ${host}`,
      signIn: 'Sign in by OAuth',
      signInTo: (host: string) => `Sign in by OAuth: ${host}`,
      signOut: 'Sign out',
      signOutOf: (host: string) => `Sign out of ${host}`,
      signedOut: (host: string) => `Signed out of ${host}. It is read from its pages again.`,
      notSignedOut: 'Not signed out. Try it again.',
      grant: 'Grant access',
      grantTo: (host: string) => `Grant access to ${host}`,
      refused: (host: string) => `Access to ${host} was not given. Nothing was changed.`,
      notUndone: 'Not undone. Try it again.',
      mayRead: (host: string) => `Sidelight may read ${host} now.`,
      mayReadReload: (host: string) => `Sidelight may read ${host} now. Reload its open pages.`,
      mayReadOpen: (host: string) =>
        `Sidelight may read ${host} now. Open a page of it: Sidelight finds out which product it is.`,
      notAsked: (host: string) => `The browser did not ask. Allow ${host} for Sidelight in the browser’s own settings.`,
      cannotAsk: (host: string) => `The browser does not let Sidelight ask for ${host}. Your company may forbid it.`,
      removeAccess: 'Remove access',
      removeAccessTo: (host: string) => `Remove access: ${host}`,
      removeHost: 'Remove host',
      removeThisHost: (host: string) => `Remove host: ${host}`,
      givenBack: (host: string) => `Access to ${host} was given back`,
      removed: (host: string) => `${host} was removed`,
      notRemoved: (host: string) => `${host} was not removed. Try it again.`,
    },
    addHost: {
      title: 'Add a host',
      field: 'Address of a page there, or the host alone',
      example: 'https://jira.example.com/browse/OPS-1',
      known: (host: string) => `${host} is in the list already.`,
      thisHost: 'this host',
      about: ({ host }: { host: string }) =>
        `Your browser will ask whether Sidelight may read ${host}, and no other: to find out which product runs there, and to read the record you have open, as you. The browser may call it “read and change”; nothing is written to it. Known are Jira Data Center, and Jira Cloud or ServiceNow under a name of your own.`,
    },
    repair: {
      missing: (fields: string) =>
        `${fields}: not on the pages that were read, or the site moved it. If you see it there:`,
      byPick: 'Open such a record, then the line under its title in the panel, and choose “Pick on the page”.',
      byLabel: 'For a label that is translated or renamed, choose “Map a label” under “Fields you pointed at”.',
      byPack: 'Ask your company for a selector pack, and import it under “Selector packs”.',
    },
    salesforce: {
      about: ({ host }: { host: string }) =>
        `Without it Sidelight reads what the Lightning page shows. Signed in, it asks Salesforce’s API at ${host} as you: the whole record, translated or not, and the account’s open cases. It only reads. The sign-in ends with the browser.`,
      app: 'Connected App',
      change: 'Change',
      signIn: 'Sign in',
      signingIn: 'Signing in…',
      asksFirst: (host: string) => `Your browser asks first whether Sidelight may open the sign-in and read ${host}.`,
      noAnswer: 'Sidelight did not answer. Sign in again.',
      signedIn: (host: string) => `Signed in: ${host} is read by its API now`,
      aboutApp: ({ api, refresh }: { api: string; refresh: string }) =>
        `It takes a Connected App of your company’s. Whoever administers Salesforce makes one with the scopes ${api} and ${refresh}, with PKCE and without requiring the secret, and with this callback URL:`,
      showCallback: 'Show the callback URL',
      noCallback: 'The browser tells the address only once sign-ins are allowed. Nothing was changed.',
      key: 'Its consumer key',
      saveKey: 'Save key',
      keySaved: 'Consumer key saved',
      wrongKey:
        'A consumer key has at least 20 letters, digits, dots or underscores. The consumer secret is not needed.',
      reasons: signInReasons,
    },
    picks: {
      title: 'Fields you pointed at',
      about: 'Tried before the places that Sidelight knows by itself, which stay as the fallback.',
      none: 'None. When a field is missing, open its record, then the line under its title in the panel, and choose “Pick on the page”.',
      removeOn: ({ field, host }: { field: string; host: string }) => `Remove ${field} on ${host}`,
    },
    mapLabel: {
      title: 'Map a label',
      about:
        'For Salesforce in another language, or with fields your company renamed: which label on the page is which field?',
      host: 'Host',
      object: 'Object',
      field: 'Field',
      label: 'Label as shown on the page',
      example: 'Priorität',
      save: 'Map label',
      saved: ({ field, label }: { field: string; label: string }) => `${field} is read where the page says “${label}”`,
      /** Fields that a Salesforce page can be told of and that end up in a context under another name. */
      fields: {
        isClosed: 'closed',
        description: 'description',
        title: 'opportunity name',
        stage: 'stage',
        closeOn: 'close date',
        amount: 'amount',
      },
    },
    packs: {
      title: 'Selector packs',
      about:
        'When a site changes, a pack repairs its reading without a new Sidelight. Only packs signed with a key you or your company trust are used.',
      import: 'Import a pack',
      none: 'None in use. Sites are read with what came with Sidelight.',
      noAnswer: 'Sidelight did not answer. Import it again.',
      notImported: (file: string) => `${file} was not imported.`,
      imported: ({ selectors, site, issuer }: { selectors: number; site: string; issuer: string }) =>
        `Imported: ${n(selectors, { one: '# selector', other: '# selectors' })} for ${site} by ${issuer}`,
      selectors: (count: number) => `· ${n(count, { one: '# selector', other: '# selectors' })}`,
      by: ({ issuer, date, key }: { issuer: string; date: string; key: string }) =>
        `by ${issuer}, issued ${date}, signed with ${key}`,
      removed: ({ site, issuer }: { site: string; issuer: string }) => `${site} is read without the pack by ${issuer}`,
      removePack: ({ site, issuer }: { site: string; issuer: string }) => `Remove the pack for ${site} by ${issuer}`,
    },
    keys: {
      title: 'Trusted keys',
      none: 'None: no pack is used.',
      add: 'Add a key',
      about: 'A key decides where Sidelight reads from. Add one only if you know whose it is, and got it from them.',
      name: 'Whose key it is',
      nameExample: 'Support tooling',
      jwk: 'Public key (JWK)',
      trust: 'Trust this key',
      trusted: (name: string) => `Packs signed with ${name} are used from now on`,
      fromFile: 'From a file',
      addedByYou: 'added by you',
      addedByYouOn: (date: string) => `added by you, ${date}`,
      forget: 'Forget key',
      forgetKey: (name: string) => `Forget key ${name}`,
      forgotten: (name: string) => `The key ${name} was forgotten`,
      notForgotten: 'Not forgotten. Try it again.',
    },
    file: {
      input: (label: string) => `${label}: file`,
      tooLarge: 'It is larger than 1 MB, which nothing of this kind is.',
      notRead: 'The file could not be read.',
      refused: ({ file, why }: { file: string; why: string }) => `${file}: ${why}`,
    },
  },

  settings: settingsWords,
  jobs: jobWords,

  /** For the codes that the domain gives. */
  domain: {
    accounts: accountsWords,
    hosts: hostsWords,
    packet: packetWords,
    packs: packWords,
    runbooks: runbookWords,
    time: timeWords,
  },

  /** Why something was not done, what is kept, and the way on. */
  refused: {
    missing: ({ what }) =>
      ({
        entry: 'This entry is not there any more: it was deleted meanwhile. Nothing was changed.',
        engagement: 'This engagement is not there any more. Nothing was changed. Choose another one.',
        knownIssue: 'Nobody says any more that this is a known issue.',
        runbook: 'This runbook is not in the library any more. What was ticked in it is kept.',
        host: 'This host is not in the list any more. Nothing was changed.',
        run: 'This run of a runbook is not there any more. Nothing was changed.',
        recordItem: 'This line of the technical record is not there any more. Nothing was changed.',
        mitigation: 'This is not on the list of what is done any more. Nothing was changed.',
        pick: 'What you pointed at is not kept any more. Nothing was changed.',
        pack: 'This selector pack is not there any more. Nothing was changed.',
        account: 'This account is not known here any more. Nothing was changed.',
        job: 'This job is not there any more: it ended or was taken back. What it did is kept.',
        setting: 'There is no such setting in this version. Nothing was changed.',
        source: 'This source was taken out of the library meanwhile. Nothing was changed.',
        packet: 'This packet, or what was said of it, was taken back meanwhile. Nothing was changed.',
        away: 'This question was answered meanwhile, in another window. Nothing was changed.',
        update: 'This update is not promised any more: it was given, or dropped meanwhile. Nothing was changed.',
        part: 'This part of the engagement is not there any more: it was deleted meanwhile. Nothing was changed.',
      })[what],
    stale: () =>
      'This was changed meanwhile, in another window or on another device. Look at how it stands now, then do it again.',
    recordGone: () => 'The page shows another record by now, so nothing was changed. Go back to it and try again.',
    hasHistory: ({ entries }, format) =>
      entries === 0
        ? 'A go or no-go was recorded on it, so it was not deleted. Say that it may go, or archive it.'
        : `It has ${format.number(entries)} entries, so it was not deleted. Say what becomes of them, or archive it.`,
    diskFull: () =>
      'The disk is full, so this was not saved. What was saved before is kept. Make room, then save again.',
    notSaved: ({ name }) =>
      `The browser’s database failed (${name}), so this was not saved. What was saved before is kept. Save again.`,
    newerBackup: () => 'This backup was written by a newer Sidelight. Update Sidelight, then restore it.',
    badBackup: () => 'This backup cannot be read. Nothing was changed; choose the file again.',
    newerDatabase: () =>
      'A newer Sidelight has saved here, which this one cannot read. All of it is kept. Reload to use the newer one.',
    databaseBlocked: () =>
      'Another window still uses the database as it was before the update. All of it is kept. Reload the other tabs of Sidelight, then this one.',
    notOurs: () => 'This was asked by a page that may not ask it. Nothing was told and nothing was changed.',
    badInput: ({ path }) =>
      `Sidelight did not understand “${path}” of what was entered, so nothing was saved. It is still in this form.`,
    idReused: () => 'This was saved before with other content, so nothing was changed now. Reload, then try again.',
    startsInFuture: () => 'It starts later than now. Put the start earlier, then save again.',
    endsBeforeStart: () => 'It ends before it begins. Look at both times, then save again.',
    endsAtStart: () => 'It ends when it begins. Look at both times, then save again.',
    tooLong: ({ hours }) => `That is more than ${hours} hours. Log it day by day.`,
    endsInFuture: () => 'It ends later than now. Put the end earlier, then save again.',
    unknownZone: () => 'The browser does not know this time zone. Choose another one, then save again.',
    splitOutside: () => 'An entry can be split at a time inside it only. Choose another time.',
    notMergeable: ({ differ }) =>
      ({
        gap: 'There is time between these entries that nobody logged, so they were not merged. Log it first.',
        engagement: 'These entries are on different engagements, so they were not merged.',
        record: 'These entries are on different records, so they were not merged.',
        class: 'These entries are of different classes, so they were not merged.',
        billable: 'One of these entries is billable and the other is not, so they were not merged.',
      })[differ],
    stillRuns: () => 'This entry still runs. Stop the clock first.',
    fieldsMissing: ({ fields }, format) =>
      `This is required of an entry and missing: ${format.list(fields.map((field) => entryWords.missing[field]))}. What you entered is still in this form.`,
    notGranted: ({ host }) =>
      `Sidelight may not read ${host} yet. Nothing was changed. Grant access to it in the options.`,
    cannotAsk: () =>
      'The site cannot be asked from here. What was read before is kept. Open a page of it and try again there.',
    olderPack: ({ issuedAt }, format) =>
      `A newer pack is in use already; this one is of ${format.dateOf(issuedAt)}. Nothing was changed.`,
    packReplaced: () => 'Another pack took its place meanwhile. Nothing was changed.',
    badRunbook: ({ problems }) =>
      `This is no runbook yet, so it was not saved: ${problems.map(({ line, reason }) => `line ${line}: ${reason}`).join('; ')}. It is still in this form.`,
    badSetting: ({ key, path }) => `The setting ${key} cannot be this, at “${path}”. The one before is kept.`,
    fixedByPolicy: ({ key }) => `Your company set ${key}; it cannot be changed here. Your own is kept.`,
    nothingToUndo: () => 'There is nothing to take back any more. Nothing was changed.',
    changedSince: () => 'It was changed since, so it was not taken back. All of it is kept as it is now.',
    siteFailed: ({ failure }, format) =>
      ({
        'signed-out': `The site says you are signed out, at ${format.exactTime(failure.at)}. What was read before is kept. Sign in there, then try again.`,
        'no-permission-or-missing': `The site does not show you this, at ${format.exactTime(failure.at)}. What was read before is kept. Ask for access, then try again.`,
        'rate-limited':
          failure.until === undefined
            ? 'The site asks us to wait. What was read before is kept. Try again in a while.'
            : `The site asks us to wait until ${format.exactTime(failure.until)}. What was read before is kept. Try again then.`,
        'not-json': `The site sent a web page, not data, at ${format.exactTime(failure.at)}. What was read before is kept. Look at its page, then try again.`,
        'changed-shape': `The site answered in a way we do not know, at ${format.exactTime(failure.at)}. What was read before is kept; nothing was guessed.`,
        network: `The site could not be reached, at ${format.exactTime(failure.at)}. What was read before is kept. Try again.`,
        'blocked-by-policy': `The site may not be read here, at ${format.exactTime(failure.at)}. Whoever manages this browser can allow it.`,
        'too-large': `The site sent more than can be taken, at ${format.exactTime(failure.at)}. What was read before is kept.`,
      })[failure.reason],
    noAnswer: () => 'Sidelight did not answer. What was saved before is kept. Try again.',
    failed: ({ name }) =>
      `Sidelight made a mistake (${name}). What was saved before is kept. Try again; if it stays so, reload this tab.`,
  } satisfies RefusedWords,

  /** Inside a site's page. */
  page: { guest: guestEn, picker: pickerEn },

  /** The browser shows these, in its own language rather than in the one that the person chose here. */
  manifest: {
    name: 'Sidelight',
    description:
      'Beside the ticket: the runbook that fits, what the escalation still lacks, a clock, and the account’s technical risk.',
    togglePanel: 'Open or close the Sidelight panel on this page',
    toggleClock: 'Start or stop the clock on this record’s engagement',
    startClock: 'Start the clock on this record',
    stopClock: 'Stop the clock',
    switchClock: 'Switch the clock to this record',
  },
};
