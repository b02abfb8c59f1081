import { expect, test } from 'vitest';
import { readRunbook } from '@/lib/runbooks/parse';
import { cpuMs } from '@/tests/cpu-time';
import { markdownOfHtml } from './html-markdown';

test.each([
  ['a heading', '<h2>Before you <b>begin</b></h2><p>Read  this.</p>', '## Before you **begin**\n\nRead this.'],
  [
    'steps',
    '<ol><li>Open it<li><p>Look at <code>log.txt</code></p><ul><li>on disk</li></ul></ol>',
    '1. Open it\n2. Look at `log.txt`\n\n   - on disk',
  ],
  ['steps that go on', '<ol start="3"><li>Restart</li></ol>', '3. Restart'],
  [
    'code',
    '<pre><code class="language-sh">curl -sS \\\n  "https://x"\n</code></pre>',
    '```sh\ncurl -sS \\\n  "https://x"\n```',
  ],
  ['code with a fence in it', '<pre>```\na\n```</pre>', '````\n```\na\n```\n````'],
  [
    'a link',
    '<p>See <a href="https://example.com/a(b)">the <i>page</i></a>.</p>',
    'See [the *page*](https://example.com/a%28b%29).',
  ],
  ['a link that runs something', '<a href="javascript:alert(1)">here</a>', 'here'],
  ['scripts and styles', '<style>p{}</style><script>steal()</script><p onclick="x()">Text</p><!-- no -->', 'Text'],
  ['what looks like a tag', '<p>Use &lt;host&gt; and a &lt; b</p>', 'Use \\<host> and a < b'],
  [
    'a table',
    '<table><tr><th>Code<th>Means</tr><tr><td>401<td>signed|out</tr></table>',
    '| Code | Means |\n| --- | --- |\n| 401 | signed\\|out |',
  ],
  ['a quote', '<blockquote><p>One</p><p>Two</p></blockquote>', '> One\n>\n> Two'],
  ['paragraphs that nobody closed', '<p>One<p>Two<div>Three', 'One\n\nTwo\n\nThree'],
  ['codes with signs of Markdown', '<p>AADSTS_50011 * 2</p>', 'AADSTS_50011 * 2'],
  ['a title', '<html><head><title>Support : Reset MFA</title></head><body><p>How.</p></body>', '# Reset MFA\n\nHow.'],
  [
    'a page of an export of Confluence',
    '<title>Support : Reset MFA</title><div id="breadcrumbs">Home</div><h1 id="title-heading"><span id="title-text">Support : Reset MFA</span></h1><div id="main-content"><p>How.</p></div><div id="footer">Atlassian</div>',
    '# Reset MFA\n\nHow.',
  ],
])('%s', (_, html, markdown) => {
  expect(markdownOfHtml(html)).toBe(markdown);
});

test('a help article becomes a runbook with its steps', () => {
  const html =
    '<title>Reset MFA</title><p>When a phone was lost.</p><h2>How to reset it</h2><ol><li>Ask who it is.</li><li>Reset.</li></ol>';
  const { runbook } = readRunbook(markdownOfHtml(html), 'reset.html');
  expect(runbook).toMatchObject({ title: 'Reset MFA', steps: ['Ask who it is.', 'Reset.'] });
});

test.each([
  ['opening brackets', '<'.repeat(200_000)],
  ['lists in lists', '<ul><li>'.repeat(60_000)],
  ['quotes in quotes', '<blockquote>x'.repeat(40_000)],
  ['paragraphs', '<p>x'.repeat(60_000)],
  ['cells', '<table><tr>'.concat('<td>x'.repeat(60_000))],
])('much of %s costs its length', (_, html) => {
  const begin = cpuMs();
  expect(markdownOfHtml(html).length).toBeLessThan(3_000_000);
  expect(cpuMs() - begin).toBeLessThan(4000);
});
