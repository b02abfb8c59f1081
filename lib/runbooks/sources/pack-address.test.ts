import { expect, test } from 'vitest';
import { checksumIn, isPackAddress, packAddressOf } from './pack-address';

const sum = 'a3'.repeat(32);

test.each([
  [' https://packs.acme.example/team/runbooks.zip#top ', 'https://packs.acme.example/team/runbooks.zip'],
  ['packs.acme.example/a.md?key=1', 'https://packs.acme.example/a.md?key=1'],
  ['HTTPS://Packs.acme.example/A.zip', 'https://packs.acme.example/A.zip'],
])('%s is the address of a pack', (typed, url) => {
  expect(packAddressOf(typed)).toEqual({ url, host: 'packs.acme.example' });
  expect(isPackAddress(url)).toBe(true);
});

test.each([
  ['', 'empty'],
  ['http://packs.acme.example/a.zip', 'otherScheme'],
  ['file:///home/ines/a.zip', 'otherScheme'],
  ['https://ines:pw@packs.acme.example/a.zip', 'withCredentials'],
  ['https://packs.acme.example:8443/a.zip', 'otherPort'],
  ['https://*.acme.example/a.zip', 'wildcard'],
  ['https://packs.acme.example/', 'noAddress'],
  ['packs.acme.example', 'noAddress'],
])('%s is none: %s', (typed, code) => {
  expect(packAddressOf(typed)).toMatchObject({ problem: { code } });
  expect(isPackAddress(typed)).toBe(false);
});

test.each([
  sum,
  ` ${sum.toUpperCase()}\n`,
  `sha256:${sum}`,
  `SHA-256 = ${sum}`,
  `${sum}  runbooks.zip`,
  `SHA256 (runbooks.zip) = ${sum}`,
])('the checksum is found in %s', (pasted) => expect(checksumIn(pasted)).toBe(sum));

test.each(['', 'runbooks.zip', sum.slice(1), `${sum}0`, `${sum} ${sum}`, 'd41d8cd98f00b204e9800998ecf8427e'])(
  'there is none in %s',
  (pasted) => expect(checksumIn(pasted)).toBeUndefined(),
);
