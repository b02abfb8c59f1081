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
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
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
    ['spaces', ' '.repeat(2_000_000)],
    ['ampersands', '&#'.repeat(500_000)],
  ])('a megabyte of %s costs its length', (_, html) => {
    const start = cpuMs();
    textOfHtml(html);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
});
