import { expect, test } from 'vitest';
import { linesOf } from '@/lib/evidence/pattern';
import { ownLines } from './own-text';

const own = (text: string) =>
  ownLines(linesOf(text))
    .map((line) => line.text)
    .filter((line) => line.trim() !== '');

test.each([
  ['marked lines', 'Yes.\n> Is it?\n> Really?\nStill.', ['Yes.', 'Still.']],
  ['a head and what follows', 'Yes.\nOn Wed, 18 Nov 2026, Mara wrote:\nIs it?', ['Yes.']],
  [
    'a head in two lines',
    'Yes.\nOn Wed, 18 Nov 2026 at 09:05, Mara Lindqvist <mara@kelda.example>\nwrote:\n> Is it?',
    ['Yes.'],
  ],
  ['a German head', 'Ja.\nAm 18.11.2026 um 09:05 schrieb Mara Lindqvist:\n> Ist es so?', ['Ja.']],
  ['Outlook’s head', 'Yes.\n\nFrom: Mara\nSent: Wednesday\nSubject: x\n\nIs it?', ['Yes.']],
  ['a signature', 'Yes.\n-- \nInes\nHalden', ['Yes.']],
  ['a polite end', 'Yes.\n\nBest regards,\nInes', ['Yes.']],
  [
    'thanks in the middle',
    'Thanks,\nhere it is.\n1. Open\n2. Click\n3. Wait',
    ['Thanks,', 'here it is.', '1. Open', '2. Click', '3. Wait'],
  ],
  [
    'a forward is read whole',
    'From: Ines\nSent: Wednesday\n\nIt fails.',
    ['From: Ines', 'Sent: Wednesday', 'It fails.'],
  ],
  [
    'a marked forward',
    'See below.\n---------- Forwarded message ---------\nFrom: Ines\nDate: Wed\nIt fails.',
    ['See below.', '---------- Forwarded message ---------', 'From: Ines', 'Date: Wed', 'It fails.'],
  ],
])('%s', (_name, text, expected) => {
  expect(own(text)).toEqual(expected);
});
