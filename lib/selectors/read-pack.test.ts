import { exportJWK, FlattenedSign, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { selectorNames } from '@/lib/sites/workers';
import { packRefusedWords } from '@/locales/domain/packs';
import { type KeyOfPacks, PackRefused, readKey, readPack } from './read-pack';

const now = Date.parse('2026-11-22T09:00:00Z');

const content = {
  format: 'sidelight-selectors',
  version: 1,
  site: 'zendesk',
  issuer: 'Kelda IT',
  issued: '2026-11-21T16:30:00Z',
  selectors: {
    priority: [{ css: '[data-test-id="prio-2027"] [data-garden-id="dropdowns.combobox.value"]', seen: '2026-11' }],
    subject: [{ css: 'input[data-test-id="omni-subject"]', seen: '2026-11', read: 'value' }],
  },
};

interface Signer {
  key: KeyOfPacks;
  privateKey: CryptoKey;
}
let company: Signer & { jwk: string };
let stranger: Signer;

async function keyPair(name: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = JSON.stringify(await exportJWK(publicKey));
  return { key: await readKey(name, jwk), privateKey, jwk };
}

async function sign(payload: unknown, { privateKey, key }: Signer = company): Promise<string> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const signer = new FlattenedSign(new TextEncoder().encode(text));
  signer.setProtectedHeader({ alg: 'ES256', kid: key.thumbprint });
  return JSON.stringify(await signer.sign(privateKey));
}

beforeAll(async () => {
  company = await keyPair('Kelda IT');
  stranger = await keyPair('Somebody');
});

/** As a person is told of a refusal. */
const told = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch((error: unknown) => {
    throw error instanceof PackRefused ? new Error(packRefusedWords(error.refusal)) : error;
  });
const read = (text: string) => told(readPack(text, [company.key], selectorNames, now));

test('a pack signed with a trusted key', async () => {
  expect(await read(await sign(content))).toEqual({
    site: 'zendesk',
    issuer: 'Kelda IT',
    issuedAt: Date.parse('2026-11-21T16:30:00Z'),
    key: { thumbprint: company.key.thumbprint, name: 'Kelda IT' },
    selectors: content.selectors,
  });
});

describe('refused, with the reason', () => {
  test.each([
    ['a text', 'hello', 'not JSON'],
    ['a pack without a signature', JSON.stringify(content), 'no signed selector pack'],
    ['an empty object', '{}', 'no signed selector pack'],
    ['no key named', JSON.stringify({ payload: 'e30', protected: 'e30', signature: 'AA' }), 'does not name the key'],
  ])('%s', (_, text, reason) => expect(read(text)).rejects.toThrow(reason));

  test('a key that nobody trusts', async () => {
    await expect(read(await sign(content, stranger))).rejects.toThrow('not trusted here');
  });

  test('a stranger who names the trusted key', async () => {
    const forged = await sign(content, { ...stranger, key: company.key });
    await expect(read(forged)).rejects.toThrow('does not fit its content');
  });

  test('a content changed after it was signed', async () => {
    const signed = JSON.parse(await sign(content));
    const payload = Buffer.from(signed.payload, 'base64url').toString().replace('prio-2027', 'evil');
    const changed = { ...signed, payload: Buffer.from(payload).toString('base64url') };
    await expect(read(JSON.stringify(changed))).rejects.toThrow('does not fit its content');
  });

  test('an algorithm that is no signature', async () => {
    const signed = JSON.parse(await sign(content));
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: company.key.thumbprint })).toString('base64url');
    await expect(read(JSON.stringify({ ...signed, protected: none }))).rejects.toThrow('cannot be read');
  });

  test.each([
    ['not JSON inside', 'hello', 'content is not JSON'],
    ['a later version', { ...content, version: 2 }, 'of version 2'],
    ['another format', { ...content, format: 'other' }, '“format”'],
    ['a site we do not read', { ...content, site: 'hubspot' }, '“site”'],
    [
      'a name that nothing has',
      { ...content, selectors: { prio: content.selectors.priority } },
      'nothing called “prio”',
    ],
    ['a name of another site', { ...content, selectors: { feedItem: content.selectors.priority } }, '“feedItem”'],
    ['no generation', { ...content, selectors: { priority: [] } }, '“selectors.priority”'],
    ['no date', { ...content, selectors: { priority: [{ css: 'b' }] } }, '“selectors.priority.0.seen”'],
    ['an empty selector', { ...content, selectors: { priority: [{ css: ' ', seen: '2026-11' }] } }, 'priority.0.css'],
    [
      'a reader that would run code',
      { ...content, selectors: { priority: [{ css: 'b', seen: '2026-11', read: 'eval' }] } },
      'priority.0.read',
    ],
    [
      'a selector for what a session is made of',
      { ...content, selectors: { subject: [{ css: 'meta[name="csrf-token"]', seen: '2026-11', read: '@content' }] } },
      'may reach what a session is made of',
    ],
    ['more than it may hold', { ...content, more: true }, 'not as expected'],
    ['the future', { ...content, issued: '2027-01-01T00:00:00Z' }, 'dated in the future'],
    ['no instant', { ...content, issued: 'yesterday' }, '“issued”'],
  ])('%s', async (_, payload, reason) => {
    await expect(read(await sign(payload))).rejects.toThrow(reason);
  });
});

test('Salesforce’s fields have names for a pack, too', async () => {
  const pack = {
    ...content,
    site: 'salesforce',
    selectors: { subject: [{ css: '[field-label="Betreff"]', seen: '2026-11' }] },
  };
  expect((await read(await sign(pack))).site).toBe('salesforce');
});

describe('a key', () => {
  test('is known by its thumbprint, whatever else its JWK says', async () => {
    const more = JSON.stringify({ use: 'sig', alg: 'ES256', kid: 'x', ...JSON.parse(company.jwk) });
    expect((await readKey('again', more)).thumbprint).toBe(company.key.thumbprint);
    expect(company.key.thumbprint).toMatch(/^[\w-]{43}$/);
  });

  test.each([
    ['no JSON', 'MFkwEwYHKoZI', 'not JSON'],
    ['another kind', '{"kty":"RSA","n":"AQAB","e":"AQAB"}', 'EC key on P-256'],
    ['another curve', '{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}', 'EC key on P-256'],
    ['a point that is not on the curve', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}', 'damaged'],
    ['a private key', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}', 'private key'],
  ])('%s is refused', (_, text, reason) => expect(told(readKey('x', text))).rejects.toThrow(reason));
});
