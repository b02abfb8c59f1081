import { expect, test } from 'vitest';
import { markdownOfTree } from '../html-markdown';
import { storageTree } from './storage';

const code =
  '<ac:structured-macro ac:name="code" ac:schema-version="1"><ac:parameter ac:name="language">bash</ac:parameter><ac:plain-text-body><![CDATA[if [ a < b ]; then\n  echo "<x>"\nfi]]></ac:plain-text-body></ac:structured-macro>';

test.each([
  ['code', code, '```bash\nif [ a < b ]; then\n  echo "<x>"\nfi\n```'],
  [
    'a step with code',
    `<ol><li><p>Run it:</p>${code}</li><li><p>Look.</p></li></ol>`,
    '1. Run it:\n\n   ```bash\n   if [ a < b ]; then\n     echo "<x>"\n   fi\n   ```\n2. Look.',
  ],
  [
    'a panel',
    '<ac:structured-macro ac:name="warning"><ac:parameter ac:name="title">Mind</ac:parameter><ac:rich-text-body><p>It is slow.</p></ac:rich-text-body></ac:structured-macro>',
    '> **Mind**\n>\n> It is slow.',
  ],
  [
    'what can be unfolded',
    '<ac:structured-macro ac:name="expand"><ac:rich-text-body><p>More.</p></ac:rich-text-body></ac:structured-macro>',
    'More.',
  ],
  ['a list of pages that the site fills in', '<p>A</p><ac:structured-macro ac:name="children" />', 'A'],
  [
    'a link to a page',
    '<p>See <ac:link><ri:page ri:content-title="Reset MFA" /></ac:link> and <ac:link><ri:page ri:content-title="X" /><ac:link-body>that</ac:link-body></ac:link>.</p>',
    'See Reset MFA and that.',
  ],
  [
    'tasks',
    '<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete</ac:task-status><ac:task-body>Ask first</ac:task-body></ac:task></ac:task-list>',
    '- Ask first',
  ],
  ['a picture', '<p>A</p><ac:image><ri:attachment ri:filename="a.png" /></ac:image><p>B</p>', 'A\n\nB'],
])('%s', (_, storage, markdown) => {
  expect(markdownOfTree(storageTree(storage))).toBe(markdown);
});
