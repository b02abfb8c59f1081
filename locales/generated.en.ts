import { makePlural } from './plural';

const n = makePlural('en-GB');

/** Lines of a packet that were made of the ticket, and what becomes of a person's own when the ticket changes. */
export const generatedWords = {
  open: (count: number) =>
    n(count, {
      one: '# generated line is not accepted yet. It is marked in the text.',
      other: '# generated lines are not accepted yet. They are marked in the text.',
    }),
  about: 'What is copied is the same either way.',
  accept: (line: string) => `Accept: ${line}`,
  acceptAll: 'Accept all',
  allAccepted: 'All generated lines are accepted',
  overtaken: 'The ticket has said something else here since you wrote this:',
  take: 'Take this instead',
  keep: 'Keep mine',
  takeAt: (field: string) => `Take this instead: ${field}`,
  keepAt: (field: string) => `Keep mine: ${field}`,
  taken: 'Your words are out of the packet',
};
