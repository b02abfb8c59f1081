import { describe, expect, test } from 'vitest';
import { contextSchema, type TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { jiraApi } from '@/tests/desk/api/jira';
import { clockAt } from '@/tests/desk/content/clock';
import { issues } from '@/tests/desk/content/ids';
import { allIssues } from '@/tests/desk/content/issues';
import { toAdf, toWiki } from '@/tests/desk/content/rich-text';
import { fc } from '@/tests/properties';
import { type Answer, ReadError } from '../site';
import { adfText } from './adf';
import { issueContext, readApi } from './api';
import { readSaved } from './saved';
import { wikiText } from './wiki';

/** The simulated desk's Jira, without a server between. */
const now = Date.parse('2026-11-19T10:54:00Z');
const clock = clockAt(now);
const refOf = (id: string, host = 'acme.atlassian.net'): RecordRef => ({
  site: 'jira',
  host,
  kind: 'ticket',
  object: 'issue',
  id,
});

function desk(base = '') {
  const asked: string[] = [];
  const get = async (path: string): Promise<Answer> => {
    asked.push(path);
    if (!path.startsWith(`${base}/rest/`)) return { kind: 'unreachable' };
    const { status, headers, body } = jiraApi(
      new URL(path.slice(base.length), 'https://jira.example'),
      clock,
      true,
      'GET',
    );
    return { kind: 'answer', status, contentType: String(headers?.['content-type']), body: String(body) };
  };
  return { asked, get, now: () => now };
}

const keys = allIssues.map(({ key }) => key);

describe('every issue of the simulated desk', () => {
  test.each(keys)('%s is read whole', async (key) => {
    const context = await readApi(refOf(key), desk());
    expect(contextSchema.safeParse(context).error).toBeUndefined();
    expect(context.partial).toBe(false);
    const seed = allIssues.find((one) => one.key === key);
    expect(context.conversation).toHaveLength((seed?.comments.length ?? 0) + 1);
    expect(context.fields).toMatchObject({ subject: { value: seed?.summary }, followers: { value: 2 } });
    expect(context.fields.links?.value.map(({ id }) => id)).toEqual(
      expect.arrayContaining(seed?.zendeskTickets.map(String) ?? []),
    );
  });

  test('one request is enough, but for requests of the service desk', async () => {
    const jira = desk();
    await readApi(refOf(issues.import429), jira);
    expect(jira.asked).toHaveLength(1);
    await readApi(refOf(issues.keyRotationRequest), jira);
    expect(jira.asked.slice(2).map((path) => path.replace(/\?.*/, ''))).toEqual([
      '/rest/servicedeskapi/request/SUP-341/sla',
      '/rest/servicedeskapi/request/SUP-341',
    ]);
  });

  test('its worklogs, files and changes are there', async () => {
    const { fields } = await readApi(refOf(issues.import429), desk());
    expect(fields).toMatchObject({
      worklogs: { value: { seconds: 14_400, count: 2 } },
      attachments: { value: ['gateway-429.log', 'batch-500.har'] },
      changes: { value: [{ by: 'Aiko Tanabe', field: 'status', from: 'To Do', to: 'In Progress' }] },
    });
  });

  test('under the key of before a move', async () => {
    const { ref, fields } = await readApi(refOf(issues.movedFrom), desk());
    expect(ref.id).toBe(issues.movedFrom);
    expect(fields.links?.value[0]).toEqual({ id: issues.tlsEcdsa, relation: 'moved to' });
  });

  test('what version 2 says below a context path is the same', async () => {
    for (const key of keys) {
      const cloud = await readApi(refOf(key), desk());
      const other = await readApi({ ...refOf(key, 'work.acme.example'), base: '/jira' }, desk('/jira'));
      expect(Object.keys(other.fields).sort()).toEqual(Object.keys(cloud.fields).sort());
      expect(wordsIn(other)).toEqual(wordsIn(cloud));
    }
  });
});

/** All words of a conversation; wiki markup tells neither a mention's name of a stranger nor a panel's kind. */
function wordsIn({ conversation }: TicketContext) {
  return conversation.map(({ text }) =>
    text
      .replace(/^\[(?:info|note|warning)\]\n/gm, '')
      .replace(/\n+/g, '\n')
      .replace(/@(?:\p{Lu}\w+ \p{Lu}\w+|[\w:-]+)/gu, '@'),
  );
}

test('a document and wiki markup of the same content become the same text', () => {
  const blocks = [
    { h: 'Steps' },
    { numbers: ['Open `a_b`', 'Click **Save**'] },
    { bullets: ['one', '[two](https://a.example)'] },
    { code: 'curl -v\n  *x* {y}', language: 'sh' },
    {
      table: [
        ['Code', 'Count'],
        ['401', '12'],
      ],
    },
    { quote: 'said' },
    { p: 'End.' },
  ];
  const flat = (text: string) => text.replace(/\n+/g, '\n');
  expect(flat(wikiText(toWiki(blocks)))).toBe(flat(adfText(toAdf(blocks))));
});

describe('answers that nobody promised', () => {
  const answers = keys.flatMap((key) =>
    ['2', '3'].map((version) => {
      const { body } = jiraApi(
        new URL(`/rest/api/${version}/issue/${key}?expand=names,schema,changelog`, 'https://jira.example'),
        clock,
        true,
        'GET',
      );
      return { key, text: String(body) };
    }),
  );
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      undefined,
      '',
      0,
      -1,
      '7',
      1e300,
      true,
      [],
      {},
      [null],
      { name: null },
      '__proto__',
      'constructor',
      '\ud800',
      'مرحبا\u202e',
      '{code}',
      '<img src=x onerror=alert(1)>',
    ),
    fc.string(),
    fc.object({ maxDepth: 2 }),
  );

  test('give a context of that issue or a named reason, whatever is changed in them', () => {
    const change = fc.record({
      answer: fc.constantFrom(...answers),
      at: fc.array(fc.nat(), { maxLength: 6 }),
      to: junk,
      rename: fc.boolean(),
    });
    fc.assert(
      fc.property(change, ({ answer: { key, text }, at, to, rename }) => {
        const issue: unknown = JSON.parse(text);
        changeAt(issue, at, to, rename);
        const context = contextOrReason(key, issue);
        if (!context) return;
        expect(contextSchema.safeParse(context).error).toBeUndefined();
        expect(context.ref.id).toBe(key);
        for (const { context: saved } of readSaved({ body: issue }, 'acme.atlassian.net', now)) {
          if (saved) expect(contextSchema.safeParse(saved).error).toBeUndefined();
        }
      }),
      { numRuns: 600 },
    );
  });
});

function contextOrReason(key: string, issue: unknown): TicketContext | undefined {
  try {
    return issueContext(refOf(key), { issue, moreComments: [], complete: true }, now);
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}

/** Walks down by the numbers in `path` and puts `to` in the place of what it finds, or under another name. */
function changeAt(root: unknown, path: number[], to: unknown, rename: boolean): void {
  let parent = root as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const names = Object.keys(parent);
    const name = names[step % (names.length || 1)];
    if (name === undefined) return;
    const child = parent[name];
    if (depth < path.length - 1 && typeof child === 'object' && child !== null)
      parent = child as Record<string, unknown>;
    else {
      if (rename) parent[`${name}X`] = child;
      parent[name] = to;
      return;
    }
  }
}
