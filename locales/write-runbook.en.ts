import { makePlural } from './plural';

const n = makePlural('en-GB');

/** A runbook that is begun from a ticket. */
export const writeWords = {
  start: 'Start one from this ticket',
  title: 'New runbook',
  back: 'Back to runbooks',
  from: (record: string) => `from ${record}`,
  fields: { title: 'Title', area: 'Area', owner: 'Owner' },
  signals: 'Shown when a ticket has',
  removeSignal: (signal: string) => `Remove ${signal}`,
  signal: 'Another signal',
  addSignal: 'Add',
  tickets: (count: number) =>
    n(count, {
      one: 'Would have been shown on # ticket of the last 90 days.',
      other: 'Would have been shown on # tickets of the last 90 days.',
    }),
  steps: 'Steps',
  step: (number: number) => `Step ${number}`,
  nextStep: 'Next step',
  fromComment: (number: number) => `from comment ${number}`,
  leftOut: (kinds: string) => `Left out: ${kinds}. Placeholders stand in their place.`,
  kinds: (count: number, kind: string) => `${kind} ×${count}`,
  file: (name: string) => `A Markdown file: ${name}. The draft is kept until it is saved.`,
  save: 'Save to library',
  saved: (title: string) => `Saved to the library: ${title}`,
  notSaved: 'This runbook was not saved.',
  needs: 'It needs a title, an area, an owner and one step.',
  markdown: 'Markdown',
  copied: 'Markdown copied',
  notCopied: 'The browser did not allow copying.',
  later: 'Later',
  edit: 'Edit',
};
