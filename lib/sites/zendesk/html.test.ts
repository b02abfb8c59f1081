import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { textOfHtml } from './html';

describe('textOfHtml', () => {
  test.each([
    ['<div class="zd-comment" dir="auto"><p dir="auto">Hello</p>\n\n<p>World</p></div>', 'Hello\nWorld'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['a\n   b', 'a b'],
    ['<pre>GET /scim\n  401</pre>', 'GET /scim\n  401'],
    ['<ul><li>first</li><li>second <b>bold</b></li></ul>', '- first\n- second bold'],
    ['<ol start="3"><li>third</li><li>fourth</li></ol>', '3. third\n4. fourth'],
    ['<ol><li value="5">five</li><li>six</li></ol>', '5. five\n6. six'],
    ['<ol><li>a<ul><li>x</li><li>y</li></ul></li><li>b</li></ol>', '1. a\n  - x\n  - y\n2. b'],
    [
      '<ol><li><p>Open <b>Reports</b></p></li>\n<li><p>Export</p><p>Wait</p></li></ol>',
      '1. Open Reports\n2. Export\nWait',
    ],
    ['<ul><li></li><li>b</li></ul>', '-\n- b'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a | b'],
    [
      '<table><tr><th>Code</th><th>Text</th></tr><tr><td><p>401</p></td><td>no<br>token</td></tr></table>x',
      'Code | Text\n401 | no token\nx',
    ],
    ['<blockquote><p>old</p><p>words</p></blockquote><p>new</p>', '> old\n> words\nnew'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>c', '> a\n> > b\nc'],
    ['<blockquote>never closed', '> never closed'],
    [
      '10<sup>3</sup>, H<sub>2</sub>O, version <del>4.17</del> <s>4.18</s> 4.19',
      '10^3, H_2O, version ~~4.17~~ ~~4.18~~ 4.19',
    ],
    ['<img src="https://x.example/a.png" alt="the &quot;error&quot;">', '[the "error"]'],
    ['Stra&szlig;e &Scaron;koda &rarr; &check;', 'Straße Škoda → ✓'],
    ['<a href="https://x.example/?a=1&amp;b=2">the log</a>', 'the log (https://x.example/?a=1&b=2)'],
    ["<a class='x' href='mailto:ines@halden.example'>write</a>", 'write (ines@halden.example)'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    [
      'Tom &amp; J&#233;r&#xF4;me &lt;tj@x.example&gt; &unknown; &#0; &nbsp;ok',
      'Tom & Jérôme <tj@x.example> &unknown; &#0; ok',
    ],
    ['<script>alert(1)</script>ok<style>p{}</style><SCRIPT>x</SCRIPT >!', 'ok!'],
    ['<img src=x onerror="alert(1)">text', 'text'],
    ['a <!-- <p>hidden</p> --> b', 'a b'],
    ['3 < 4 and 5 <6', '3 < 4 and 5 <6'],
    ['unclosed <b', 'unclosed'],
    ['before<script>never closed', 'before'],
    ['before<!-- never closed', 'before'],
    ['مرحبا <b>بالعالم</b> 👩‍💻', 'مرحبا بالعالم 👩‍💻'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['', ''],
  ])('%j', (html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ['opening brackets', '<'.repeat(1_000_000)],
    ['comments that never close', '<!--'.repeat(300_000)],
    ['scripts that never close', '<script'.repeat(200_000)],
    ['paragraphs', '<p>x</p>'.repeat(200_000)],
    ['quotes', '<blockquote>x'.repeat(80_000)],
    ['lists', '<ul><li>x'.repeat(100_000)],
    ['cells', '<td>x'.repeat(200_000)],
    ['spaces', ' '.repeat(2_000_000)],
    ['ampersands', '&#'.repeat(500_000)],
  ])('a megabyte of %s costs its length', (_, html) => {
    const start = cpuMs();
    textOfHtml(html);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
});
