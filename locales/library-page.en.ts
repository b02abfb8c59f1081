import { makePlural } from './plural';

const n = makePlural('en-GB');
const runbooks = (count: number) => n(count, { one: '# runbook', other: '# runbooks' });

/** The library page, and the editor of a runbook. */
export const libraryWords = {
  size: ({ count, sources }: { count: number; sources: number }) =>
    `${runbooks(count)} from ${n(sources, { one: '# source', other: '# sources' })}`,
  fresh: {
    title: ({ share, goal }: { share: number; goal: number }) => `${share} % fresh, goal ${goal} %`,
    about: ({ fresh, of, months }: { fresh: number; of: number; months: number }) =>
      `${fresh} of ${runbooks(of)} reviewed in the last ${n(months, { one: 'month', other: '# months' })}.`,
    atGoal: 'at goal',
    belowGoal: 'below the goal',
    mark: 'The mark is the goal.',
    noArea: 'No area',
    share: ({ fresh, of }: { fresh: number; of: number }) => `${fresh} of ${of}`,
  },
  use: {
    title: 'What came of it, 90 days',
    tickets: ({ seen, without }: { seen: number; without: number }) =>
      `${n(seen, { one: '# ticket', other: '# tickets' })}; ${n(without, { one: '# of them had nothing that fits', other: '# of them had nothing that fits' })}.`,
    rows: { shown: 'Shown', opened: 'Opened', runs: 'Run', solved: 'Solved' },
    runs: ({ runs, solved, helped, didNotFit }: { runs: number; solved: number; helped: number; didNotFit: number }) =>
      `Of ${n(runs, { one: '# run', other: '# runs' })} ${solved} solved, ${helped} helped, ${didNotFit} did not fit.`,
  },
  all: 'All runbooks',
  filter: 'Filter runbooks',
  filterHint: 'Words, area: tag: owner: stale:',
  which: 'Which',
  selections: {
    all: (count: number) => `All ${count}`,
    stale: (count: number) => `Stale ${count}`,
    noOwner: (count: number) => `No owner ${count}`,
    neverFit: (count: number) => `Never fit ${count}`,
  },
  source: 'Source',
  allSources: 'All sources',
  sources: { starter: 'Starter library', own: 'Written here' },
  edited: 'edited here',
  export: 'Export',
  exported: (count: number) => `Exported: ${runbooks(count)}`,
  new: 'New',
  columns: {
    runbook: 'Runbook',
    area: 'Area',
    owner: 'Owner',
    reviewed: 'Reviewed',
    shown: 'Shown',
    opened: 'Opened',
    solved: 'Solved',
    didNotFit: 'Did not fit',
    open: 'Open',
  },
  nobody: 'nobody',
  freshTag: 'fresh',
  open: (title: string) => `Open ${title}`,
  close: (title: string) => `Close ${title}`,
  none: 'No runbook is meant by this',
  noneText: 'Take a word or an operator away.',
  more: (count: number) => `Show ${count} more`,
  figures: 'Figures: last 90 days, on this device. Opened but neither solved nor “did not fit”: no answer was given.',
  stillRight: {
    ask: 'Is it still right?',
    due: ({ when, months }: { when: string; months: number }) =>
      `Due ${when}, ${n(months, { one: '# month', other: '# months' })} after its last review.`,
    never: 'Nobody reviewed it yet.',
    action: 'Still right',
    saved: (title: string) => `Reviewed today: ${title}`,
  },
  misfits: ({ runs, didNotFit }: { runs: number; didNotFit: number }) =>
    `${didNotFit} of ${n(runs, { one: '# run', other: '# runs' })} did not fit.`,
  signals: 'Signals',
  about: ({ steps, owner }: { steps: string; owner: string }) => `${steps} · owner ${owner}`,
  steps: (count: number) => n(count, { one: '# step', other: '# steps' }),
  page: 'a page without steps',
  edit: 'Edit',
  give: 'Give to…',
  giveTo: 'Owner',
  giveSaved: (title: string) => `Owner kept: ${title}`,
  markdown: 'Markdown',
  original: 'Original',
  remove: 'Remove',
  removed: (title: string) => `Removed from the library: ${title}`,
  notSaved: 'This was not saved.',
  save: 'Save',
  cancel: 'Cancel',
  editor: {
    newTitle: 'New runbook',
    editTitle: 'Edit runbook',
    back: 'Back',
    text: 'Markdown',
    save: 'Save to library',
    later: 'Later',
    copy: 'Markdown',
    copied: 'Markdown copied',
    notCopied: 'The browser did not allow copying. Select the text and copy it.',
    saved: (title: string) => `Saved to the library: ${title}`,
    line: (line: number) => `line ${line}`,
    problems: 'Not to be saved yet',
    remarks: 'Taken all the same',
    good: ({ title, steps }: { title: string; steps: string }) => `${title}, ${steps}`,
    notSaved: 'This runbook was not saved.',
    edits: (title: string) => `Edit: ${title}`,
    template:
      '---\nid: \ntitle: ""\narea: ""\nsummary: ""\nsignals: []\ntags: []\nowner: ""\nreviewed: {today}\nsource: ""\n---\n\nWhen it applies, and how to tell it from look-alikes.\n\n## Steps\n\n1. One thing to do, what to look for, and what the answer means.\n\n## If that does not help\n\nWhat Engineering needs.\n',
  },
};
