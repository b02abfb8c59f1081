import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hosts, incidents, issues, tickets } from '../desk/desk.ts';
import { click, visibleText, waitForText } from './find.ts';
import { openFields, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

const sites = [
  {
    site: 'zendesk' as const,
    name: 'Zendesk',
    url: urls.ticket(tickets.webhookRetries),
    api: '/api/v2/',
    /** What is asked for the record itself, and where an answer of another shape is not what it was. */
    record: `/api/v2/tickets/${tickets.webhookRetries}.json`,
    shape: 'ticket',
    subject: 'Webhook retries deliver the same order twice',
    status: 'Open',
    requester: 'Sofia Marchetti',
    assignee: 'Mara Lindqvist',
    /** In one of the comments that the page shows. */
    said: 'Expected one delivery with attempt 2, got two events.',
  },
  {
    site: 'jira' as const,
    name: 'Jira',
    url: urls.issue(issues.webhooksRepeated),
    api: '/rest/',
    record: `/rest/api/3/issue/${issues.webhooksRepeated}`,
    shape: 'fields',
    subject: 'Webhook deliveries repeated after a 504: outbox relay publishes twice',
    status: 'In Review',
    requester: 'Tomasz Bielak',
    assignee: 'Aiko Tanabe',
    said: 'Is 4.21.1 still planned for this month?',
  },
  {
    site: 'servicenow' as const,
    name: 'ServiceNow',
    url: urls.nextIncident(incidents.importLimiter),
    api: '/api/now/',
    record: `/api/now/table/incident/${incidents.importLimiter}`,
    shape: 'result',
    subject: 'Imports API answers 429 to nightly batches since the limiter moved',
    status: 'In Progress',
    requester: 'Devika Nair',
    assignee: 'Aiko Tanabe',
    said: 'Workaround until then: batches of 200 with one worker.',
  },
];

/**
 * Every reason but `rate-limited`: what the answer is, what is said of it, and the next step. Two of the same reason do not
 * follow each other, so that what is said is new each time.
 */
const failures = [
  ['signed-out', '401', 'says you are signed out', 'Sign in on the page, then read again.'],
  ['no-permission-or-missing', '403', 'does not show you this record', 'Ask for access, then read again.'],
  ['blocked-by-policy', 'html403', 'may not be read here', 'Whoever manages it can allow it.'],
  ['no-permission-or-missing', '404', 'does not show you this record', 'Ask for access, then read again.'],
  ['not-json', 'html', 'sent a web page, not data', 'Often a sign-in or proxy page in between.'],
  ['changed-shape', 'shape', 'answered in a way we do not know', 'nothing was guessed.'],
  ['network', '500', 'failed', 'That is on its side; read again in a moment.'],
  ['network', 'truncated', 'could not be reached', 'Look at your connection or VPN, then read again.'],
] as const;

describe.each(sites)('$name', ({ site, name, url, api, record, shape, ...facts }) => {
  test('each refusal has its own message and next step; read again, it is what the site says by then', async () => {
    let panel: Frame | undefined;
    let undo: (() => void) | undefined;
    for (const [reason, how, says, next] of failures) {
      undo?.();
      undo = session.desk.misbehave({ site, path: reason === 'changed-shape' ? record : api, how });
      if (panel) await click(panel, 'button', 'Read again');
      panel ??= await openPanel(await session.browser.open(url));
      const shown = await onlySaid(panel, name, says);
      expect(shown, how).toContain(next);
      if (reason === 'changed-shape') expect(shown).toContain(`, at “${shape}”`);
    }
    if (!panel) throw new Error('There are no failures.');
    undo?.();
    await click(panel, 'button', 'Read again');
    await waitForText(panel, facts.subject);
    const shown = await waitForText(panel, /· API ·/);
    for (const [, , says] of failures) expect(shown).not.toContain(`${name} ${says}`);
  });

  test('rate-limited (429): says until when, counts down and reads again by itself', async () => {
    session.desk.misbehave({ site, path: api, how: '429', retryAfter: 3, times: 1 });
    const panel = await openPanel(await session.browser.open(url));
    await waitForText(panel, `${name} asks us to wait`);
    await waitForText(panel, /again in 0:0\d/);
    await waitForText(panel, /· API ·/, { timeout: 15_000 });
  });

  test('without its API the page still gives subject, status, people and the visible conversation, as partial', async () => {
    session.desk.misbehave({ site, path: api, how: '403' });
    const page = await session.browser.open(url);
    const panel = await openPanel(page);
    await click(panel, 'button', /^Use \d+ fields/);
    await waitForText(panel, /\d+ of \d+ fields · page · partial ·/);
    expect(await panel.$eval('h1', (heading) => heading.textContent)).toBe(facts.subject);

    await click(panel, 'tab', /^Packet/);
    const comments = await until(
      async () => {
        const cited = await quotedComments(panel);
        return cited.includes(facts.said) && cited;
      },
      async () => `for the words of a comment; cited are ${(await quotedComments(panel)).join(', ') || 'none'}`,
    );
    const visible = await textBeside(page, panel);
    for (const text of comments) expect(visible).toContain(text);

    const fields = await openFields(panel);
    const { subject, status, requester, assignee } = facts;
    const wanted = { Subject: subject, Status: status, Requester: requester, Assignee: assignee };
    for (const [field, value] of Object.entries(wanted)) {
      expect(fields[field]).toEqual([value, expect.stringMatching(/^from the page · /)]);
    }
    await waitForText(panel, 'Partial: the site showed only part of this record or its conversation.');
  });
});

/** What is shown once this is said, and no other failure any more: parts of a screen follow each other. */
function onlySaid(panel: Frame, name: string, says: string): Promise<string> {
  const others = failures.filter((other) => other[2] !== says).map((other) => `${name} ${other[2]}`);
  let shown = '';
  return until(
    async () => {
      shown = await visibleText(panel);
      return shown.includes(`${name} ${says}`) && !others.some((other) => shown.includes(other)) ? shown : undefined;
    },
    () => `for “${name} ${says}” alone, where it says ${shown}`,
  );
}

/** The words of comments that the packet cites. */
async function quotedComments(panel: Frame): Promise<string[]> {
  const cited = await panel.$$eval('[role="tabpanel"]:not([hidden]) blockquote', (all) =>
    all.map((quote) => {
      const place = quote.closest('article')?.querySelector('a[target="_blank"]');
      return [quote.textContent ?? '', place?.textContent ?? ''] as const;
    }),
  );
  return cited.flatMap(([words, place]) => (place.startsWith('Comment ') ? flat(words).replace(/^“|”$/g, '') : []));
}

/** What a person reads in the site's own page and its frames. */
async function textBeside(page: Page, panel: Frame): Promise<string> {
  const frames = page.frames().filter((frame) => frame !== panel);
  return flat((await Promise.all(frames.map((frame) => visibleText(frame).catch(() => '')))).join('\n'));
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

test('a session that ended while the page stayed open', async () => {
  session.desk.signOut('zendesk');
  const page = await session.browser.open(`https://${hosts.zendesk}/agent/tickets/${tickets.ssoTenantMove}`);
  const panel = await openPanel(page);
  await waitForText(panel, 'Zendesk says you are signed out');
});

test('a ticket without permission looks like one that does not exist', async () => {
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.restricted)));
  await waitForText(panel, 'Zendesk does not show you this record');
});

describe('an answer that lacks a part', () => {
  const path = new RegExp(`/tickets/${tickets.ssoTenantMove}\\.json$`);

  test('a field comes from the page, marked as such', async () => {
    session.desk.misbehave({ site: 'zendesk', path, how: { without: ['ticket.priority'] } });
    const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    await waitForText(panel, /(\d+) of \1 fields · API and page/);
    const health = await panel.$('summary[title="Show the fields that were read"]');
    await health?.asLocator().click();
    expect(await waitForText(panel, 'from the page')).toMatch(/Priority\s+\w+\s+from the page/);
  });

  test('the id: nothing is guessed, and the place is named', async () => {
    session.desk.misbehave({ site: 'zendesk', path, how: { without: ['ticket.id'] } });
    const panel = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    await waitForText(panel, 'Zendesk answered in a way we do not know');
    await waitForText(panel, 'ticket.id');
  });
});
