import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { linesOf } from './lines';
import { messageParts, type PartsOptions } from './message-parts';

const written = (lines: { text: string }[]) => lines.map(({ text }) => text).filter((text) => text.trim() !== '');

function partsOf(text: string, options?: PartsOptions) {
  const { own, rest } = messageParts(linesOf(text), options);
  return { own: written(own), rest: written(rest) };
}

describe('what the person wrote, and what their mail client and signature add', () => {
  const outlook = 'From: Mara\nSent: Wednesday\nSubject: x\n\nIs it?';
  const rule = '_'.repeat(32);
  const mara = 'Mara Lindqvist <mara@kelda.example>';
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['plain text', 'The import is stuck.\nSince 9:00.', ['The import is stuck.', 'Since 9:00.']],
    ['line ends of Windows', 'Yes.\r\n> Is it?\r\n-- \r\nInes', ['Yes.']],
    ['marked lines', 'Yes.\n> Is it?\n> Really?\nStill.', ['Yes.', 'Still.']],
    ['a head and what follows', 'Yes.\nOn Wed, 18 Nov 2026, Mara wrote:\nIs it?', ['Yes.']],
    ['a head in two lines', `Yes.\nOn Wed, 18 Nov 2026 at 09:05, ${mara}\nwrote:\n> Is it?`, ['Yes.']],
    [
      'answers between marked lines',
      `On Wed, 18 Nov 2026, ${mara}\nwrote:\n> Is it?\nYes.\n> Since?\nMay.`,
      ['Yes.', 'May.'],
    ],
    ['a German head', 'Ja.\nAm 18.11.2026 um 09:05 schrieb Mara Lindqvist:\n> Ist es so?', ['Ja.']],
    ['a French head', 'Oui.\nLe 18 nov. 2026 à 09:05, Mara a écrit :\nEst-ce vrai ?', ['Oui.']],
    ['a French head in two lines', `Le 18 nov. 2026 à 09:05, ${mara}\na écrit :\n> Vrai ?\nOui.`, ['Oui.']],
    ['a Spanish head', 'Sí.\nEl mié, 18 nov 2026 a las 9:05, Mara escribió:\n¿Es así?', ['Sí.']],
    [
      'a sentence that begins like a head',
      'Hi,\nOn Monday we rewrote the rules:\nit fails.',
      ['Hi,', 'On Monday we rewrote the rules:', 'it fails.'],
    ],
    ['a separator', 'See below.\n-----Original Message-----\nold', ['See below.']],
    ['Outlook’s head', `Yes.\n\n${outlook}`, ['Yes.']],
    ['Outlook’s rule and head', `Yes.\n\n${rule}\n${outlook}`, ['Yes.']],
    ['a rule that somebody drew', `Expected: 200\n${rule}\nActual: 504`, ['Expected: 200', rule, 'Actual: 504']],
    ['a signature', 'Yes.\n-- \nInes\nHalden', ['Yes.']],
    ['a polite end', 'Yes.\n\nBest regards,\nInes', ['Yes.']],
    ['a German end', 'Ja.\n\nMit freundlichen Grüßen\nInes', ['Ja.']],
    ['a phone', 'It fails.\nSent from my iPhone', ['It fails.']],
  ])('%s', (_, text, own) => {
    const rest = written(linesOf(text)).filter((line) => !own.includes(line));
    expect(partsOf(text)).toEqual({ own, rest });
  });

  test.each<[string, string]>([
    ['thanks above a list', 'It fails.\nThanks,\n1. Open\n2. Click\n3. Wait'],
    ['thanks above a heading', 'It fails.\nThanks,\nInes\n\nWhat we saw:\nit hangs'],
    ['thanks above a log', `It fails.\nThanks,\n${Array.from({ length: 12 }, (_, i) => `line ${i}`).join('\n')}`],
    ['a message that is nothing but a quote', outlook],
    ['marked lines and nothing else', '> It fails.'],
    ['a marked forward', `See below.\n---------- Forwarded message ---------\n${outlook}`],
  ])('all of it is their own: %s', (_, text) => {
    expect(partsOf(text)).toEqual({ own: written(linesOf(text)), rest: [] });
  });
});

test('only who knows the words of a report sees it go on below a polite word', () => {
  const text = 'It fails.\nThanks,\nExpected: 200';
  expect(partsOf(text)).toEqual({ own: ['It fails.'], rest: ['Thanks,', 'Expected: 200'] });
  const goesOn = (line: string) => line.startsWith('Expected:');
  expect(partsOf(text, { goesOn })).toEqual({ own: ['It fails.', 'Thanks,', 'Expected: 200'], rest: [] });
});

test('every line is in one part, in its order', () => {
  const line = fc.constantFrom(
    'It fails.',
    '> q',
    'On 1 May, Mara wrote:',
    'wrote:',
    'Thanks,',
    '-- ',
    '',
    'From: a',
    'Sent: b',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (texts) => {
      const lines = linesOf(texts.join('\n'));
      const { own, rest } = messageParts(lines);
      expect([...own, ...rest].sort((a, b) => a.start - b.start)).toEqual(lines);
      expect(own).toEqual(lines.filter((one) => own.includes(one)));
      expect(rest).toEqual(lines.filter((one) => rest.includes(one)));
    }),
  );
});
