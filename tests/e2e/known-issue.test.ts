import { test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const session = startSession();
const panelAt = async (url: string) => openPanel(await session.browser.open(url));

test('a known issue that one ticket is marked with shows on the next, and its fix calls the first one back', async () => {
  const first = await panelAt(urls.ticket(tickets.ssoTenantMove));
  await click(first, 'button', 'Mark one as the parent');
  const which = await byRole(first, 'combobox', 'This ticket is');
  await which.select('');
  await fill(first, 'Key or address', issues.egressDocs);
  await fill(first, 'Workaround', 'Sign in by mail until then');
  await click(first, 'button', 'Mark as the parent');
  await waitForText(first, /Kept: this ticket is/);

  session.desk.touch({ site: 'zendesk', id: tickets.oidcNonce }, 'Now Microsoft says AADSTS50011 as well.');
  const next = await panelAt(urls.ticket(tickets.oidcNonce));
  await waitForText(next, 'nobody said so of this ticket yet');
  await waitForText(next, 'Sign in by mail until then');

  // Whoever reads the issue learns that it is done.
  await waitForText(await panelAt(urls.issue(issues.egressDocs)), /egress addresses/);
  await first.page().bringToFront();
  await waitForText(first, 'Known. Fixed in 4.21.0');
  await waitForText(first, 'Verify that it works for them, then tell the customer.');
  await click(first, 'button', 'I told the customer');
  await waitForText(first, 'Kept: the customer knows of the fix');
});
