import { describe, expect, test } from 'vitest';
import { parseRunbook, RunbookError } from './parse';

const frontMatter = `id: clock-skew
title: Clock skew
area: Identity · SSO
summary: Fix the clock.
signals: [NotOnOrAfter, 007, "HTTP 401"]
tags: [sso]
owner: Mara Lindqvist
reviewed: 2026-11-02
source: "RFC 0000: an example"`;

const body = `It comes and goes.

## Steps

1. Compare the times.
2. Run:

   \`\`\`sh
   if true
     chronyc tracking
   \`\`\`

   - offset below a second: fine
   - more: go on
3. Fix the clock.

## If that does not help

Send the times.`;

const fileWith = (yaml: string, markdown = body) => `---\n${yaml}\n---\n\n${markdown}\n`;
const without = (key: string) =>
  frontMatter
    .split('\n')
    .filter((line) => !line.startsWith(`${key}:`))
    .join('\n');
const changed = (key: string, line: string) =>
  frontMatter
    .split('\n')
    .map((old) => (old.startsWith(`${key}:`) ? line : old))
    .join('\n');

describe('a good file', () => {
  test('gives every part, nested content with its step', () => {
    expect(parseRunbook(fileWith(frontMatter), 'clock-skew.md')).toEqual({
      id: 'clock-skew',
      title: 'Clock skew',
      area: 'Identity · SSO',
      summary: 'Fix the clock.',
      signals: ['NotOnOrAfter', '007', 'HTTP 401'],
      tags: ['sso'],
      owner: 'Mara Lindqvist',
      reviewed: '2026-11-02',
      source: 'RFC 0000: an example',
      intro: 'It comes and goes.',
      steps: [
        'Compare the times.',
        'Run:\n\n```sh\nif true\n  chronyc tracking\n```\n\n- offset below a second: fine\n- more: go on',
        'Fix the clock.',
      ],
      outro: '## If that does not help\n\nSend the times.',
    });
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['trailing space after ---', (text: string) => text.replaceAll('---\n', '---  \n')],
    ['a list numbered with )', (text: string) => text.replace(/^(\d)\. /gm, '$1) ')],
    ['a heading of another level', (text: string) => text.replace('## Steps', '# Steps:')],
  ])('is the same with %s', (_, change) => {
    const text = fileWith(frontMatter);
    expect(parseRunbook(change(text), 'a.md')).toEqual(parseRunbook(text, 'a.md'));
  });

  test('may have text between the heading and the list, and lists elsewhere', () => {
    const markdown = '1. not\n2. steps\n\n## Steps\n\nOn their machine:\n\n1. Look.\n\n## After\n\n1. Not a step.';
    expect(parseRunbook(fileWith(frontMatter, markdown), 'a.md')).toMatchObject({
      intro: '1. not\n2. steps\n\nOn their machine:',
      steps: ['Look.'],
      outro: '## After\n\n1. Not a step.',
    });
  });

  test('may have no intro and no outro, and a rule in its body', () => {
    const runbook = parseRunbook(fileWith(frontMatter, '## Steps\n\n1. Look.\n\n---'), 'a.md');
    expect(runbook).toMatchObject({ intro: '', steps: ['Look.'], outro: '---' });
  });
});

describe('a bad file is named with line and reason', () => {
  test.each([
    ['no front matter', body, 1, 'the file must begin with front matter: a line "---"'],
    ['empty file', '', 1, 'the file must begin with front matter: a line "---"'],
    ['front matter that does not end', `---\n${frontMatter}\n`, 1, 'the front matter has no closing line "---"'],
    ['empty front matter', fileWith(''), 2, /bad YAML: .*empty/],
    ['bad YAML', fileWith(changed('title', 'title: one: two')), 3, 'bad YAML: bad indentation of a mapping entry'],
    ['a key twice', fileWith(`${frontMatter}\ntitle: again`), 11, 'bad YAML: duplicated mapping key'],
    ['an alias', fileWith(changed('owner', 'owner: *mara')), 8, /bad YAML: /],
    ['a list instead of keys', fileWith('- id: x'), 2, 'the front matter must be keys with values, such as "title: …"'],
    ['a missing key', fileWith(without('owner')), 1, 'missing key "owner"'],
    [
      'a misspelt key',
      fileWith(changed('summary', 'sumary: Fix.')),
      5,
      'unknown key "sumary"; did you mean "summary"?',
    ],
    ['an unknown key', fileWith(`${frontMatter}\npriority: 3`), 11, 'unknown key "priority"'],
    ['an id with spaces', fileWith(changed('id', 'id: Clock Skew')), 2, /^"id": must be lower-case words/],
    ['a value left out', fileWith(changed('owner', 'owner:')), 8, '"owner": must not be empty'],
    ['signals not a list', fileWith(changed('signals', 'signals: HTTP 401')), 6, /^"signals": must be a list/],
    ['an empty signal', fileWith(changed('signals', 'signals: [""]')), 6, '"signals": must not be empty'],
    [
      'a day that does not exist',
      fileWith(changed('reviewed', 'reviewed: 2026-02-30')),
      9,
      '"reviewed": must be a date such as 2026-11-02',
    ],
    ['no heading', fileWith(frontMatter, '1. Look.'), 12, 'there is no heading "Steps"'],
    ['a bulleted list', fileWith(frontMatter, '## Steps\n\n- Look.'), 13, /^no steps: /],
    ['steps under a later heading', fileWith(frontMatter, '## Steps\n\n## More\n\n1. Look.'), 13, /^no steps: /],
    ['an empty step', fileWith(frontMatter, '## Steps\n\n1. Look.\n2.\n3. Go.'), 15, 'step 2 is empty'],
    [
      'a list cut by text that is not indented',
      fileWith(frontMatter, '## Steps\n\n1. Look.\n\n```sh\nls\n```\n\n2. Go.'),
      21,
      /^the steps are interrupted after step 1: /,
    ],
  ])('%s', (_, text, line, reason) => {
    const error = errorOf(text);
    expect(error).toBeInstanceOf(RunbookError);
    expect(error).toMatchObject({ file: 'bad.md', line });
    expect(error?.reason).toMatch(reason);
    expect(error?.message).toBe(`bad.md:${line}: ${error?.reason}`);
  });
});

function errorOf(text: string): RunbookError | undefined {
  try {
    parseRunbook(text, 'bad.md');
  } catch (error) {
    if (error instanceof RunbookError) return error;
    throw error;
  }
}
