import type { PolicyWords } from '@/lib/settings/managed-schema';
import type { SettingKey } from '@/lib/settings/settings';

/** For whoever sets a company's policy; `public/managed-schema.json` is made of it. */
export const policyWords: Partial<Record<SettingKey, PolicyWords>> = {
  rubric: {
    title: 'Rubric',
    description:
      'The criteria of an escalation packet, in their order; replaces the whole list. 1 to 50, no id twice. Export the list from the options page to start from it.',
    parts: {
      '[].id':
        'summary, type, severity, priority, area, environment, configuration, impact, timeline, steps, reproduction, expected, actual, evidence, logs, ruled-out, tried, workaround, known, updates, ask or clean; or own- and a name for one of the company’s own.',
      '[].title': 'Up to 100 letters. Of those that Sidelight knows, texts that are left out are Sidelight’s own.',
      '[].question': 'Asked of the customer, up to 500 letters.',
      '[].hint': 'What a good answer looks like.',
      '[].weight': 'Its part of the score, above 0, to 100.',
      '[].on': 'Whether it is used; one must be.',
      '[].asked': 'Tickets it makes sense for: one of these types at one of these severities, 1 to 4.',
      '[].required': 'Tickets of which it counts for completeness; empty lists where it never does.',
      '[].judge': 'How it is met.',
      '[].judge.name':
        'A criterion of Sidelight’s, which is judged by its meaning; or words, field or attachment, which look for what is named.',
      '[].judge.words': 'For words: met by a sentence with one of these.',
      '[].judge.fields': 'For field: met by a field with one of these labels that is filled.',
      '[].judge.files': 'For attachment: met by a file whose name holds one of these.',
    },
  },
  promises: {
    title: 'Promises in drafts',
    description:
      'What is pointed out in a draft before it is copied, and who must agree to it; replaces the whole list.',
    parts: {
      '[].kind': 'A date, a credit, a guarantee, an item of the roadmap, or a change of severity.',
      '[].on': 'Whether it is pointed out.',
      '[].approval': 'Who must agree, up to 100 letters; Sidelight’s own words where it is left out.',
    },
  },
  'packet.targets': {
    title: 'Where issues are made',
    description:
      'Pages of Jira, GitHub and GitLab that a packet is opened in as a new issue, filled. People may add their own.',
    parts: {
      '[].page': 'jira-issue, github-issue or gitlab-issue.',
      '[].name': 'What people call it, up to 60 letters, no two alike.',
      '[].address': 'https, without a query: of Jira its base, of the others the repository.',
      '[].project': 'Of Jira: the number of the project, as pid in the address of its page “Create issue”.',
      '[].issueType': 'Of Jira: the number of the type of issue.',
    },
  },
  drivers: {
    title: 'Drivers of technical risk',
    description:
      'What makes an account’s technical risk, with points, and where levels begin; replaces the whole. Export it from the options page to start from it.',
    parts: {
      'drivers[].id': 'Of the catalogue, or one of your own that people state.',
      'drivers[].input': 'What its number is found in; stated for one of your own.',
      'drivers[].on': 'Whether it counts. At most seven do, and share 100 points.',
      'drivers[].weight': 'Its part of the 100 points beside the others, 1 to 100.',
      'drivers[].steps': 'Percent of its points from a number on, both rising.',
      'drivers[].stages': 'Stages of an account at which it is used; absent: all.',
      'drivers[].halfLifeDays': 'After so many days its input is half as sure, 1 to 3650.',
      'drivers[].advice': 'What to do about it, up to 300 letters.',
      'drivers[].expiresAfterDays': 'Older input says nothing, 1 to 3650.',
      'levelFrom.medium': 'Points from which the risk is medium, 1 to 100.',
      'levelFrom.high': 'Points from which it is high; more than medium.',
      minimumCoverage: 'No level while a smaller share of the drivers is known, 0 to 1.',
    },
  },
  'accounts.record': {
    title: 'What a technical record holds',
    description: 'What must be known of an account’s technology, and how long it counts as up to date.',
    parts: {
      dueAfterDays: 'Days after which somebody has to say again that it is up to date, 1 to 730.',
      integrations:
        'Integrations of which something must be known: sso, scim, api, webhooks, agents, or names of your own.',
      roles: 'Roles that must have a name: admin, sponsor, security, network, identity, data, or names of your own.',
    },
  },
  'accounts.review': {
    title: 'How often a risk is reviewed',
    description: 'After so many days an account asks to be looked at again.',
    parts: { everyDays: 'Days, 1 to 730.' },
  },
  priorities: {
    title: 'What priorities mean',
    description: 'Which severity each priority of a site counts as, where a ticket states none; replaces the whole.',
    parts: {
      '[].priority': 'As the site writes it; capitals do not matter.',
      '[].severity': '1 is worst, 4 least.',
    },
  },
  'accounts.surveys': {
    title: 'Surveys',
    description:
      'Fields that hold the score of a survey, which then counts beside a person’s own pulse; replaces the whole.',
    parts: {
      '[].field': 'Its name in the API, or as people read it; capitals do not matter.',
      '[].fine': 'From this score on the customer is content; more is better.',
      '[].degraded': 'From this score on not quite; below it they are not.',
      '[].dated': 'The field with the day of the survey.',
    },
  },
  'runbooks.weights': {
    title: 'Weights of the runbook ranking',
    description: 'Every number of the ranking; replaces the whole. Export it from the options page to start from it.',
  },
  'runbooks.staleMonths': {
    title: 'When a runbook is stale',
    description: 'Months since its last review, 1 to 60.',
  },
  'redaction.masked': {
    title: 'Kinds of data that are masked',
    description: 'Masked before a packet is copied. Secrets are masked whatever is set. People cannot change the list.',
  },
  'redaction.allow': {
    title: 'Phrases that stay readable',
    description:
      'Are not masked although they look like something to mask: names of products, example addresses. 3 to 200 letters each; one * stands for the rest of a word. Secrets are masked all the same. People may add their own.',
  },
  'redaction.deny': {
    title: 'Phrases that are always masked',
    description:
      'Code names, names of customers. 3 to 200 letters each; one * stands for the rest of a word. People may add their own; goes before the phrases that stay readable.',
  },
  'retention.sightings': {
    title: 'How long what was seen of tickets is kept',
    description: 'Days, 7 to 3650. Feeds the technical risk; holds no text of a conversation.',
  },
  'retention.readings': {
    title: 'How long it is kept how hosts were read',
    description: 'Days, 7 to 3650.',
  },
  'time.required': {
    title: 'What an entry of time must say',
    description: 'Any of note, tags, record and cause (of rework). Asked for before an entry is saved as over.',
  },
  'retention.known': {
    title: 'How long it is kept what was found in tickets',
    description:
      'Days, 7 to 3650. Error codes, exceptions, endpoints, hosts, states and areas; never what people wrote.',
  },
  'time.trail': {
    title: 'Remember which records were on show',
    description: 'For two days, on the device alone, to log what was forgotten. false: nothing of it is kept.',
  },
  'time.rounding': {
    title: 'Rounding of time',
    description: 'Where time is shown as billed and in exports. What is logged is never rounded.',
    parts: {
      rule: 'none, nearest or up.',
      minutes: 'With nearest and up: to whole steps of so many minutes, 1 to 240.',
    },
  },
  'backup.reminder': {
    title: 'Reminder of backups',
    description: 'Days between two backups of which people are reminded, 1 to 365; 0 reminds of none.',
  },
  'time.targets': {
    title: 'Targets for time',
    description: 'What the weeks of the timesheet are measured against, in percent, 0 to 100.',
    parts: {
      proactive: 'Of proactive and reactive time together, this much proactive.',
      billable: 'Of worked time, between these two billable.',
      rework: 'Of worked time.',
      'rework.good': 'Up to here it is as it should be.',
      'rework.most': 'Above it is too much.',
    },
  },
  selectorKeys: {
    title: 'Keys that sign selector packs',
    description: 'Public keys that the company trusts: a selector pack signed with one of them is taken.',
    parts: {
      '[]': 'One key, with a name for people.',
      '[].name': 'Shown to the person beside a pack that this key signed.',
      '[].jwk': 'The public key as a JSON Web Key (RFC 7517), written as text.',
    },
  },
  salesforceApps: {
    title: 'Salesforce Connected Apps',
    description:
      'The consumer key of the Connected App that people sign in with to let Sidelight read Salesforce by its API, by host of the org (acme.my.salesforce.com or acme.lightning.force.com), or "default" for all other orgs. 20 to 200 letters, digits, dots and underscores. Goes before what a person entered.',
    parts: { '*': 'A consumer key, which is no secret.' },
  },
};
