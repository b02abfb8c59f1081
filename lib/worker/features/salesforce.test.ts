import { expect, test } from 'vitest';
import { contract } from '@/lib/contract/contract';
import { signedOut, testWorker } from '../testing/test-worker';

const org = { host: 'acme.lightning.force.com' };

test('pages hear of a sign-in once it is done, and of nothing when it is not', async () => {
  let isSignedIn = false;
  const worker = testWorker({
    salesforce: () => ({
      ...signedOut,
      signIn: async () => (isSignedIn ? { ok: true } : { ok: false, reason: 'cancelled' }),
    }),
  });
  expect(await worker.ask('salesforceSignIn', org)).toEqual({ ok: false, reason: 'cancelled' });
  expect(worker.told).toEqual([]);
  isSignedIn = true;
  expect(await worker.ask('salesforceSignIn', org)).toEqual({ ok: true });
  await worker.ask('salesforceSignOut', org);
  await worker.ask('saveSalesforceApp', { ...org, clientId: '' });
  expect(worker.told).toEqual([{ topic: 'sites' }, { topic: 'sites' }, { topic: 'sites' }]);
});

test('pages hear of a session that ended by itself', () => {
  let end = () => {};
  const worker = testWorker({
    salesforce: (_policy, ended) => {
      end = ended;
      return signedOut;
    },
  });
  end();
  expect(worker.told).toEqual([{ topic: 'sites' }]);
});

test.each<[string, object, boolean]>([
  ['a page’s host', org, true],
  ['the proxy’s', { host: 'acme.lightning.force.com.mcas.ms' }, true],
  ['no org', { host: 'acme.zendesk.com' }, false],
  ['nothing', {}, false],
])('signing in is asked for %s: %s', (_, argument, taken) =>
  expect(contract.salesforceSignIn.input.safeParse(argument).success).toBe(taken),
);

test.each<[string, boolean]>([
  ['3MVG9KeldaSidelight.0123456789', true],
  ['', true],
  ['short', false],
  ['3MVG9KeldaSidelight&prompt=none', false],
])('a client id %j is saved: %s', (clientId, taken) =>
  expect(contract.saveSalesforceApp.input.safeParse({ ...org, clientId }).success).toBe(taken),
);
