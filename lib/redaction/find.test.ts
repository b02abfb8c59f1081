import { describe, expect, test } from 'vitest';
import { findSensitive } from './find';
import type { Known } from './known';

const found = (text: string, known?: Known) =>
  findSensitive(text, known).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test('finds what would leak in a pasted conversation, in its order', () => {
  const text = `Hello, I am Ines Carvalho (ines@halden.example, +351 21 123 45 67) of Halden Freight.
GET /scim/v2/Users from 203.0.113.24
Authorization: Bearer scim_9f2c41d07be8 → HTTP 401
Please charge 4111 1111 1111 1111 or DE89 3704 0044 0532 0130 00. Thanks, Ines`;
  expect(found(text, { names: ['Ines Carvalho'], accounts: ['Halden Freight GmbH'] })).toEqual([
    'name: Ines Carvalho',
    'email: ines@halden.example',
    'phone: +351 21 123 45 67',
    'account: Halden Freight',
    'ip: 203.0.113.24',
    'secret: scim_9f2c41d07be8',
    'card: 4111 1111 1111 1111',
    'iban: DE89 3704 0044 0532 0130 00',
    'name: Ines',
  ]);
});

describe('stays', () => {
  test.each([
    'request id req_8f2Kd91mXa, x-request-id: 7d1f-0042-aa, cf-ray: 8c2f4a1b9d3e7f60',
    'tenant 3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01',
    'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'commit 2d1b0571b4c4364c0f0c9985c9fc582851b153c4',
    '"integrity": "sha512-MMdARuVEQziNTeJD8DgMqmhwR11BRQ/cBP+pLtYdSTnf3MIO8fFeiINEbX36ZdNlfU/7A9f3gUw49B3oQsvwBA=="',
    'Connect 4.18.2, version 4.18.2.1, Chrome/120.0.0.0',
    'at 2026-11-18T09:05:12.331+01:00, 18 Nov 09:05 UTC, 1513958400000',
    'AADSTS50011: The redirect URI specified in the request does not match',
    'pod l7-default-backend-84c9fcfbb-t2lrj in kube-system',
    'java.net.SocketTimeoutException at com.kelda.Sync.run(Sync.java:42)',
    'the token expired, password reset does not help, secret: none',
    'The access token is valid for 60 minutes.',
    'token_type=bearer&expires_in=3600&scope=users:read',
    'primary_key: 4bf92f3577b34da6a3ce929d0e0e4736',
    'order 4111 1111 1111 1112 of DE89 3704 0044 0532 0130 01',
    'Call me maybe. May we mark it solved?',
  ])('%s', (text) => {
    expect(found(text, { names: ['May Mark'] })).toEqual([]);
  });
});

describe('secrets', () => {
  test.each([
    ['PASSWORD="Sommer 2026"', 'Sommer 2026'],
    ['{"refresh_token": "0.AXkAs-9d"}', '0.AXkAs-9d'],
    ['Das Passwort lautet Winter#2026 seit gestern', 'Winter#2026'],
    ['AccountKey=Zm9vYmFyYmF6cXV4cXV1eA==;EndpointSuffix=core', 'Zm9vYmFyYmF6cXV4cXV1eA=='],
    ['jdbc:mysql://db/main?user=sync&password=p4ss', 'p4ss'],
    ['x-api-key: 9f2c41d07be8', '9f2c41d07be8'],
    ['curl -H "Authorization: Basic aW5lczpodW50ZXIyMg==" https://kelda.example', 'aW5lczpodW50ZXIyMg=='],
    ['dbPassword: hunter2', 'hunter2'],
  ])('%s', (text, secret) => {
    expect(found(text)).toEqual([`secret: ${secret}`]);
  });

  const lines = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\nbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n';

  test('a private key from its first line to its last', () => {
    const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines}-----END OPENSSH PRIVATE KEY-----`;
    expect(found(`the key:\n${key}\nthat was it`)).toEqual([`secret: ${key}`]);
  });

  test('a private key that was cut off', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${lines}`;
    expect(found(`${key}\n(and so on)`)).toEqual([`secret: ${key.trimEnd()}`]);
  });

  test('a public certificate stays', () => {
    expect(found(`-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----`)).toEqual([]);
  });

  test('a secret that is repeated without its name', () => {
    expect(found('token=Xy9-abc-77f3. We sent Xy9-abc-77f3 as well.')).toEqual([
      'secret: Xy9-abc-77f3',
      'secret: Xy9-abc-77f3',
    ]);
  });
});

describe('people and customers', () => {
  test.each([
    ['Hi INES, ask Carvalho', ['name: INES', 'name: Carvalho']],
    ['Inessa and Carvalhos are others', []],
    ['ines carvalho wrote', ['name: ines carvalho']],
    ['halden freight is down', ['account: halden freight']],
  ])('%s', (text, expected) => {
    expect(found(text, { names: ['Ines Carvalho'], accounts: ['Halden Freight'] })).toEqual(expected);
  });

  test('a name with signs of a pattern in it is only text', () => {
    expect(found('we are C++ (Berlin) here', { accounts: ['C++ (Berlin)'] })).toEqual(['account: C++ (Berlin)']);
  });
});
