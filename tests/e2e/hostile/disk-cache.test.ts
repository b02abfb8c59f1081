import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, hosts, startDesk, tickets } from '../../desk/desk.ts';
import { launch } from '../browser.ts';
import { chosenBrowser } from '../chosen.ts';
import { waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';

let desk: Desk;
let profile: string;

beforeAll(async () => {
  desk = await startDesk();
  profile = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
});

afterAll(async () => {
  await desk.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** What stands in a comment of the ticket that is read, and of another. */
const read = 'only-on-show-8c1f0e77';
const asked = 'asked-for-by-the-page-51d2a9b4';
const other = tickets.scimDuplicates;

test('what is read of a record is nowhere on the disk', async () => {
  desk.touch({ site: 'zendesk', id: tickets.ssoTenantMove }, read);
  desk.touch({ site: 'zendesk', id: other }, asked);
  // Chromium keeps nothing that came over a connection it does not trust, so it is told to trust the desk's key.
  const switches = [`--ignore-certificate-errors-spki-list=${await keyOf(desk.port)}`];
  const browser = await launch({ ...chosenBrowser(), desk, userDataDir: profile, switches });
  try {
    const page = await browser.open(urls.ticket(tickets.ssoTenantMove));
    const panel = await openPanel(page);
    await waitForText(panel, /AADSTS50011/);
    // The page's own question is kept, as any is that does not say otherwise: the place looked at is the right one.
    const comments = (id: number) => `/api/v2/tickets/${id}/comments`;
    await page.evaluate(async (path: string) => void (await (await fetch(path)).text()), `${comments(other)}.json`);
    expect(desk.requests().some(({ path }) => path.startsWith(comments(tickets.ssoTenantMove)))).toBe(true);
  } finally {
    await browser.close();
  }
  expect(await filesWith(asked)).not.toEqual([]);
  expect(await filesWith(read)).toEqual([]);
}, 120_000);

/** Files of the profile in which a text stands, in one byte or two for each character. */
async function filesWith(text: string): Promise<string[]> {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => content.includes(form))) found.push(path.slice(profile.length));
  }
  return found;
}

/** What Chromium calls a key by: the hash of it. */
function keyOf(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', servername: hosts.zendesk, rejectUnauthorized: false }, () => {
      const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
      socket.end();
      if (key) resolve(createHash('sha256').update(key).digest('base64'));
      else reject(new Error('The desk showed no certificate.'));
    });
    socket.on('error', reject);
  });
}
