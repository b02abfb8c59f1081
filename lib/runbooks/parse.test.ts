import { describe, expect, test } from 'vitest';
import { parseRunbook, RunbookError, readRunbook } from './parse';
import type { Runbook } from './runbook';

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
    ['empty file', '', 1, 'the file is empty'],
    ['a file of white space', '\uFEFF \n\n', 1, 'the file is empty'],
    ['front matter that does not end', `---\n${frontMatter}\n`, 1, 'the front matter has no closing line "---"'],
    ['empty front matter', fileWith(''), 2, /bad YAML: .*empty/],
    ['bad YAML', fileWith(changed('tags', 'tags: [sso')), 8, /^bad YAML: /],
    ['a key twice', fileWith(`${frontMatter}\ntitle: again`), 11, 'bad YAML: duplicated mapping key'],
    ['an alias', fileWith(changed('owner', 'owner: *mara')), 8, /bad YAML: /],
    ['a list instead of keys', fileWith('- id: x'), 2, 'the front matter must be keys with values, such as "title: …"'],
    ['a missing key', fileWith(without('owner')), 1, 'missing key "owner"'],
    ['an id with spaces', fileWith(changed('id', 'id: Clock Skew')), 2, /^"id": must be lower-case words/],
    ['a value left out', fileWith(changed('owner', 'owner:')), 8, '"owner": must not be empty'],
    ['signals not a list', fileWith(changed('signals', 'signals: {a: b}')), 6, /^"signals": must be a list/],
    ['an empty signal', fileWith(changed('signals', 'signals: [""]')), 6, '"signals": must not be empty'],
    [
      'a day that does not exist',
      fileWith(changed('reviewed', 'reviewed: 2026-02-30')),
      9,
      '"reviewed": must be a date such as 2026-11-02',
    ],
    ['no steps', fileWith(frontMatter, 'Look.'), 12, /^there is no heading "Steps"/],
    ['steps under a later heading', fileWith(frontMatter, '## Steps\n\n## More\n\n1. Look.'), 13, /^no steps: /],
    ['an empty step', fileWith(frontMatter, '## Steps\n\n1. Look.\n2.\n3. Go.'), 16, 'step 2 is empty'],
  ])('%s', (_, text, line, reason) => {
    const error = errorOf(text);
    expect(error).toBeInstanceOf(RunbookError);
    expect(error).toMatchObject({ file: 'bad.md', line });
    expect(error?.reason).toMatch(reason);
    expect(error?.message).toBe(`bad.md:${line}: ${error?.reason}`);
  });
});

test('a bad file is named with every reason, line by line', () => {
  const yaml = `id: Clock Skew
title:
area: Identity · SSO
signals: [NotOnOrAfter]
tags: [sso]
reviewed: 2026-02-30
source: own`;
  const error = errorOf(fileWith(yaml, '## Steps\n\n1. Look.\n2.\n3.'));
  expect(error?.message.split('\n')).toEqual([
    'bad.md:1: missing key "summary"',
    'bad.md:1: missing key "owner"',
    'bad.md:2: "id": must be lower-case words joined by hyphens',
    'bad.md:3: "title": must not be empty',
    'bad.md:7: "reviewed": must be a date such as 2026-11-02',
    'bad.md:14: step 2 is empty',
    'bad.md:15: step 3 is empty',
  ]);
});

describe('what is nearly right is taken, and said', () => {
  const read = (yaml: string, markdown = body) => readRunbook(fileWith(yaml, markdown), 'a.md');
  const steps = (heading: string) => read(frontMatter, `${heading}\n\n1. Look.\n2. See.`);

  test.each([
    '## Steps {#steps}',
    '## Steps {: .no_toc }',
    '## **Steps**',
    '## *Steps*:',
    '**Steps**',
    '**Steps:**',
    'Steps\n-----',
    '## Steps to follow',
    '#### STEPS',
    '## Schritte',
    '## Procedure',
  ])('the heading %s', (heading) => {
    expect(steps(heading).runbook.steps).toEqual(['Look.', 'See.']);
    expect(steps(heading).remarks).toEqual([]);
  });

  test.each<[string, string, string[], number[]]>([
    ['a list that begins anew', '## Steps\n\n1. Look.\n\nWait.\n\n1. See.', ['Look.\n\nWait.', 'See.'], [19]],
    [
      'a list cut by text that is not indented',
      '## Steps\n\n1. Look.\n\n```sh\nls\n```\n\n2. Go.',
      ['Look.\n\n```sh\nls\n```', 'Go.'],
      [21],
    ],
    [
      'lists under deeper headings',
      '## Steps\n\n### Theirs\n\n1. Look.\n\n### Ours\n\n1. See.\n\n## After\n\n1. Not this.',
      ['Look.', '### Ours\n\nSee.'],
      [21],
    ],
    ['a second heading', '## Steps\n\n1. Look.\n\n## Steps\n\n1. See.', ['Look.', '## Steps\n\nSee.'], [19]],
    ['bullets', '## Steps\n\n- Look.\n- See.', ['Look.', 'See.'], [15]],
    ['no heading', 'When it hangs.\n\n1. Look.\n2. See.', ['Look.', 'See.'], []],
    ['numbered headings', '## 1. Look\n\nAt it.\n\n## 2. See\n\nIt.', ['**Look**\n\nAt it.', '**See**\n\nIt.'], []],
  ])('%s', (_, markdown, expected, lines) => {
    const { runbook, remarks } = read(frontMatter, markdown);
    expect(runbook.steps).toEqual(expected);
    expect(remarks.map(({ line }) => line)).toEqual(lines);
  });

  test.each<[string, string, Partial<Runbook>, number, RegExp]>([
    [
      'a colon in a title',
      changed('title', 'title: Alert: pod restarts'),
      { title: 'Alert: pod restarts' },
      3,
      /^a value with ": " in it needs quotes; it was taken as title: "Alert: pod restarts"$/,
    ],
    ['a colon at the end', changed('summary', 'summary: Do this:'), { summary: 'Do this:' }, 5, /needs quotes/],
    ['a sign of YAML', changed('owner', 'owner: @mara'), { owner: '@mara' }, 8, /needs quotes/],
    [
      'a misspelt key',
      changed('summary', 'sumary: Fix.'),
      { summary: 'Fix.' },
      5,
      /^unknown key "sumary"; it was taken for "summary"$/,
    ],
    ['an unknown key', `${frontMatter}\npriority: 3`, {}, 11, /^unknown key "priority"; it was left out$/],
    [
      'signals in a line',
      changed('signals', 'signals: HTTP 401, EPIPE'),
      { signals: ['HTTP 401', 'EPIPE'] },
      6,
      /must be a list/,
    ],
  ])('%s', (_, yaml, expected, line, reason) => {
    const { runbook, remarks } = read(yaml);
    expect(runbook).toMatchObject(expected);
    expect(remarks).toEqual([{ line, reason: expect.stringMatching(reason) }]);
  });
});

describe('Markdown without our front matter becomes a runbook', () => {
  const alert = `# KubeSyncSlow

## Meaning

The sync of a tenant takes longer than an hour. It may still end.

## Impact

Reports are old.

## Diagnosis

1. Look at the queue.

   \`kubectl get pods\`
2. Look at the log.

## Mitigation

Ask first.

1. Restart the worker.

## See also

- the dashboard`;

  test('title, lead, signals and the steps of its sections', () => {
    expect(parseRunbook(alert, 'alerts/KubeSyncSlow.md')).toEqual({
      id: 'kube-sync-slow',
      title: 'KubeSyncSlow',
      area: '',
      summary: 'The sync of a tenant takes longer than an hour.',
      signals: ['KubeSyncSlow'],
      tags: [],
      owner: '',
      reviewed: '',
      source: '',
      intro:
        '## Meaning\n\nThe sync of a tenant takes longer than an hour. It may still end.\n\n## Impact\n\nReports are old.\n\n## Diagnosis',
      steps: [
        'Look at the queue.\n\n`kubectl get pods`',
        'Look at the log.',
        '## Mitigation\n\nAsk first.\n\nRestart the worker.',
      ],
      outro: '## See also\n\n- the dashboard',
    });
  });

  test.each<[string, string, Partial<Runbook>]>([
    [
      'front matter of another tool',
      `---\ntitle: Kube Sync Slow\nweight: 20\ntags: [sync]\n---\n\n${alert}`,
      { title: 'Kube Sync Slow', tags: ['sync'], signals: ['KubeSyncSlow'] },
    ],
    ['steps of ours and nothing else', body, { title: 'Steps', id: 'sync-is-slow' }],
    ['a page without steps', '# Sync\n\nHow it works.', { title: 'Sync', steps: [], intro: 'How it works.' }],
    ['no heading', 'Restart it.', { title: 'sync is slow', steps: [], intro: 'Restart it.' }],
    ['a line above it', '---\n\n# Sync\n\n1. Look.', { title: 'Sync', steps: ['Look.'] }],
    [
      'Kubernetes’ way of steps',
      '# Sync\n\n## Symptoms\n\n1. It is slow.\n\n## Possible checks\n\n1. Look.\n2. See.\n\n## Resolution\n\nRestart.',
      { steps: ['Look.', 'See.'] },
    ],
    [
      'steps as headings',
      '# Sync\n\n## Step 1: Look\n\nAt it.\n\n## Step 2: See\n\nIt.',
      { steps: ['**Look**\n\nAt it.', '**See**\n\nIt.'] },
    ],
    [
      'attributes of a heading',
      '# Sync {#sync}\n\n## How to fix it {#fix}\n\n1. Look.',
      { title: 'Sync', steps: ['Look.'] },
    ],
    ['an empty step', '# Sync\n\n## Mitigation\n\n1. Look.\n2.\n3. See.', { steps: ['Look.', 'See.'] }],
  ])('%s', (_, text, expected) => expect(parseRunbook(text, 'sync-is-slow.md')).toMatchObject(expected));
});

function errorOf(text: string): RunbookError | undefined {
  try {
    parseRunbook(text, 'bad.md');
  } catch (error) {
    if (error instanceof RunbookError) return error;
    throw error;
  }
}
