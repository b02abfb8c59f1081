// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { freshBrowser, freshOptions, renderOptions, signers } from '../testing/render-options';
import { newSigner, packBy, salesforceHost } from '../testing/sites-samples';
import { worker } from '../testing/worker';

vi.mock('../data/permissions', () => import('../testing/fake-permissions'));
freshOptions();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
const status = () => screen.getByRole('status').textContent;
const section = (name: string) => within(screen.getByRole('region', { name }));
const picks = () => section('Fields you pointed at');
const packs = () => section('Selector packs');
const keys = () => section('Trusted keys');
const file = (text: string, name = 'jira.json') => new File([text], name, { type: 'application/json' });

test('a pick is removed and given back', async () => {
  const { user } = await renderOptions();
  expect(
    picks().getByText('[data-test-id="ticket-fields-priority"] > div:nth-of-type(2)').closest('code'),
  ).toBeTruthy();
  await user.click(picks().getByRole('button', { name: 'Remove priority on kelda.zendesk.com' }));
  expect(await picks().findByText(/^None\. When a field is missing/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await picks().findByText('Priority')).toBeTruthy();
});

test('what could not be removed stays, and is said', async () => {
  worker.refuse('removePick');
  const { user } = await renderOptions();
  await user.click(picks().getByRole('button', { name: /Remove priority/ }));
  await waitFor(() => expect(status()).toContain('Not removed'));
  expect(picks().getByText('Priority')).toBeTruthy();
});

test('a label of a Salesforce page is named for a field', async () => {
  const { user } = await renderOptions();
  await user.click(picks().getByRole('button', { name: 'Map a label' }));
  await user.selectOptions(picks().getByRole('combobox', { name: 'Object' }), 'Opportunity');
  await user.selectOptions(picks().getByRole('combobox', { name: 'Field' }), 'Close date');
  await user.type(picks().getByRole('textbox', { name: 'Label as shown on the page' }), ' Schlusstermin "neu" {Enter}');
  await waitFor(() => expect(last('addPick')).toBeDefined());
  expect(last('addPick')).toEqual({
    site: 'salesforce',
    host: salesforceHost,
    object: 'Opportunity',
    field: 'closeOn',
    css: String.raw`records-record-layout-item[field-label="Schlusstermin \"neu\""]`,
  });
  await waitFor(() => expect(status()).toContain('Close date is read where the page says “Schlusstermin "neu"”'));
});

test('the field asked for is one of the object chosen last', async () => {
  const { user } = await renderOptions();
  await user.click(picks().getByRole('button', { name: 'Map a label' }));
  await user.selectOptions(picks().getByRole('combobox', { name: 'Field' }), 'Priority');
  await user.selectOptions(picks().getByRole('combobox', { name: 'Object' }), 'Account');
  await user.type(picks().getByRole('textbox', { name: 'Label as shown on the page' }), 'Kundenname{Enter}');
  await waitFor(() => expect(last('addPick')).toMatchObject({ object: 'Account', field: 'name' }));
});

test('without a Salesforce host there is no label to map', async () => {
  freshBrowser();
  await renderOptions();
  expect(screen.queryByRole('button', { name: 'Map a label' })).toBeNull();
});

test('a pack says whose it is; removing it can be undone', async () => {
  const { user } = await renderOptions();
  expect(packs().getByText(/3 selectors/)).toBeTruthy();
  expect(packs().getByText('by Kelda support tooling, issued 17 Nov 2026, signed with Kelda IT')).toBeTruthy();
  await user.click(packs().getByRole('button', { name: 'Remove the pack for Jira by Kelda support tooling' }));
  expect(await packs().findByText(/^None in use/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await packs().findByText(/3 selectors/)).toBeTruthy();
});

test('a file is imported, or refused in the words of the reason', async () => {
  const { user } = await renderOptions();
  const input = packs().getByLabelText('Import a pack: file');
  await user.upload(input, file('{"payload":1}'));
  expect(await packs().findByText(/jira\.json was not imported\./)).toBeTruthy();
  expect(status()).toContain('This is no signed selector pack: payload, header or signature is missing.');
  expect(last('importPack')).toEqual({ text: '{"payload":1}' });

  const signed = await signers.own.sign(packBy('Orrin', new Date(2026, 10, 18).toISOString()));
  await user.upload(input, file(signed));
  expect(await packs().findByText(/by Orrin/)).toBeTruthy();
  expect(packs().queryByText(/was not imported/)).toBeNull();
  expect(status()).toContain('Imported: 3 selectors for Jira by Orrin');
});

test('a file beyond 1 MB is not even read', async () => {
  const { user } = await renderOptions();
  await user.upload(packs().getByLabelText('Import a pack: file'), file('x'.repeat(1_000_001), 'big.json'));
  expect(await packs().findByText(/larger than 1 MB/)).toBeTruthy();
  expect(asked('importPack')).toEqual([]);
});

test('an own key can be forgotten, the company’s cannot', async () => {
  const { user } = await renderOptions();
  expect(keys().getByText('set by your company')).toBeTruthy();
  expect(keys().getByText(`${signers.own.thumbprint.slice(0, 12)}…`)).toBeTruthy();
  expect(keys().getAllByRole('button', { name: /Forget key/ })).toHaveLength(1);
  await user.click(keys().getByRole('button', { name: 'Forget key Mara’s own' }));
  expect(last('forgetKey')).toEqual({ thumbprint: signers.own.thumbprint });
  await waitFor(() => expect(keys().queryByText('Mara’s own')).toBeNull());
});

test('a key is trusted from its text or a file, or refused with the reason', async () => {
  const { user } = await renderOptions();
  await user.click(keys().getByRole('button', { name: 'Add a key' }));
  await user.type(keys().getByRole('textbox', { name: 'Whose key it is' }), 'Orrin');
  await user.upload(keys().getByLabelText('From a file: file'), file('MFkw', 'key.jwk'));
  const jwk = keys().getByRole<HTMLTextAreaElement>('textbox', { name: 'Public key (JWK)' });
  await waitFor(() => expect(jwk.value).toBe('MFkw'));
  await user.click(keys().getByRole('button', { name: 'Trust this key' }));
  expect(await keys().findByText('This is no key: it is not JSON (JWK).')).toBeTruthy();
  expect(last('trustKey')).toEqual({ name: 'Orrin', jwk: 'MFkw' });

  const orrin = await newSigner();
  fireEvent.change(jwk, { target: { value: orrin.jwk } });
  await user.click(keys().getByRole('button', { name: 'Trust this key' }));
  expect(await keys().findByText(`${orrin.thumbprint.slice(0, 12)}…`)).toBeTruthy();
  expect(keys().queryByRole('form')).toBeNull();
});
