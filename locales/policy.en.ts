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
      'drivers[].on': 'Whether it counts. Those that do give 100 points together at most.',
      'drivers[].steps': 'Points from a number on, both rising.',
      'drivers[].staleAfterDays': 'From this age on its input is doubtful, 1 to 3650.',
      'drivers[].expiresAfterDays': 'Older input says nothing, 1 to 3650.',
      'levelFrom.medium': 'Points from which the risk is medium, 1 to 100.',
      'levelFrom.high': 'Points from which it is high; more than medium.',
      minimumCoverage: 'No level while a smaller share of the drivers is known, 0 to 1.',
    },
  },
  'runbooks.weights': {
    title: 'Weights of the runbook ranking',
    description: 'Every number of the ranking; replaces the whole. Export it from the options page to start from it.',
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
