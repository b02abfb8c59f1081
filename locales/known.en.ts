import { makePlural } from './plural';

const n = makePlural('en-GB');

/** What was known here before of a ticket's fault, and what persons say of it. */
export const knownWords = {
  standing: {
    fixed: 'Known. Fixed',
    fixedIn: (version: string) => `Known. Fixed in ${version}`,
    comesIn: (version: string) => `Known. To be fixed in ${version}`,
    open: 'Known. Not fixed yet',
    closed: 'Known. Closed without a fix',
    unknown: 'Known',
  },
  theyRun: (version: string) => `They run ${version}.`,
  toTell: 'Verify that it works for them, then tell the customer.',
  told: 'I told the customer',
  toldSaved: 'Kept: the customer knows of the fix',
  workaround: 'Workaround:',
  noWorkaround: 'No workaround is noted.',
  by: 'by',
  markedBy: ({ name, when }: { name: string; when: string }) => `parent set by ${name}, ${when}`,
  marked: (when: string) => `parent set ${when}`,
  seems: 'nobody said so of this ticket yet',
  others: ({ count, solved }: { count: number; solved: number }) =>
    n(count, {
      one: `# other ticket has it; ${solved === 0 ? 'it is not solved' : 'it is solved'}.`,
      other: `# other tickets have it; ${solved} of them are solved.`,
    }),
  copy: 'Copy workaround',
  copied: 'Workaround copied',
  isIt: 'It is this one',
  isItSaved: (issue: string) => `Kept: this ticket is ${issue}`,
  notIt: 'Not this one',
  notItSaved: (issue: string) => `Kept: this ticket is not ${issue}`,
  change: 'Change…',

  before: 'Known here before',
  mostTelling: 'most telling first',
  shares: 'shares',
  states: { open: 'open', solved: 'solved', unknown: 'state not known' },
  openFor: (span: string) => `open, ${span}`,
  solvedIn: (span: string) => `solved in ${span}`,
  ended: {
    solved: (runbook: string) => `by ${runbook}`,
    helped: (runbook: string) => `${runbook} helped`,
    'did-not-fit': (runbook: string) => `${runbook} did not fit`,
  },
  noRunbook: 'no runbook was noted',
  sameAccount: 'same account',
  waitsFor: (issue: string) => `waits for ${issue}`,
  isIssue: (issue: string) => `is ${issue}`,
  fixVersion: (version: string) => `fixed in ${version}`,
  more: (count: number) => `${count} more`,
  fewer: 'Fewer',
  kept: (days: number) =>
    `Kept here: evidence, ids, states and areas, for ${n(days, { one: '# day', other: '# days' })}. Never what people wrote.`,

  mark: {
    action: 'Mark one as the parent',
    title: 'Mark a known issue',
    changeTitle: 'Change what is known',
    back: 'Back to runbooks',
    which: 'This ticket is',
    another: 'Another ticket or issue',
    target: 'Key or address',
    hint: 'Such as ENG-2318 or https://…',
    wrong: 'This is neither a ticket’s key nor an https address.',
    facts: 'The next ticket is recognised by',
    factsNone: 'Nothing was found in this ticket that names a fault: others are not recognised by themselves.',
    workaround: 'Workaround',
    fixedIn: 'Fixed in version',
    save: 'Mark as the parent',
    saveChange: 'Save',
    cancel: 'Cancel',
    saved: (issue: string) => `Kept: this ticket is ${issue}`,
    notSaved: 'What is known was not saved.',
  },

  offer: {
    title: (tickets: number) =>
      n(tickets, { one: '# ticket like this in a week', other: '# tickets like this in a week' }),
    about: ({ fact }: { fact: string }) => `All of them hold ${fact}. A runbook would meet the next one.`,
    decline: 'Not worth one',
    declined: 'Kept: no runbook is offered for this any more',
  },

  fixedFor: ({ issue, version }: { issue: string; version: string }) =>
    `${issue} is fixed in ${version}: verify, then tell the customer`,
  fixedForAny: (issue: string) => `${issue} is fixed: verify, then tell the customer`,
};
