import { expect, test } from 'vitest';
import { messageParts } from './message-parts';

test.each([
  ['plain text', 'The import is stuck.\nSince 9:00.', 'The import is stuck.\nSince 9:00.', ''],
  ['quoted lines', 'Still broken.\n> Did you try again?\nYes.', 'Still broken.\nYes.', '> Did you try again?'],
  [
    'a reply above the quoted mail',
    'Now it says 504.\n\nOn Tue, 17 Nov 2026 at 10:02, Mara Lindqvist <mara@kelda.example> wrote:\nPlease send the logs.',
    'Now it says 504.',
    'On Tue, 17 Nov 2026 at 10:02, Mara Lindqvist <mara@kelda.example> wrote:\nPlease send the logs.',
  ],
  ['Outlook', 'See below.\n-----Original Message-----\nold', 'See below.', '-----Original Message-----\nold'],
  [
    'German',
    'Geht nicht.\nAm 17.11.2026 um 10:02 schrieb Mara:\nalt',
    'Geht nicht.',
    'Am 17.11.2026 um 10:02 schrieb Mara:\nalt',
  ],
  ['a signature', 'It fails.\n-- \nInes Carvalho\nHalden Freight', 'It fails.', '-- \nInes Carvalho\nHalden Freight'],
  ['a closing', 'It fails.\n\nBest regards,\nInes', 'It fails.', 'Best regards,\nInes'],
  ['a phone', 'It fails.\nSent from my iPhone', 'It fails.', 'Sent from my iPhone'],
  ['nothing', '', '', ''],
])('%s', (_, text, own, quoted) => {
  expect(messageParts(text)).toEqual({ own, quoted });
});

test('what follows a polite word in the middle is not a signature', () => {
  const log = Array.from({ length: 12 }, (_, i) => `line ${i}`).join('\n');
  expect(messageParts(`Here is the log.\nThanks,\n${log}`).quoted).toBe('');
});
