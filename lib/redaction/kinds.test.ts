import { describe, expect, test } from 'vitest';
import { findSensitive } from './find';
import { redact } from './mask';
import { maskAll } from './rules';

const mask = (text: string) => redact(text, findSensitive(text), maskAll.masked).text;

describe('secrets that are told', () => {
  test.each([
    ['password for the staging box is hunter2-Lisbon.', 'password for the staging box is [secret 1].'],
    [
      'The admin password has been reset to Winter#2026, please change it.',
      'The admin password has been reset to [secret 1], please change it.',
    ],
    [
      'Das Kennwort für den Testserver lautet jetzt Winter#2026',
      'Das Kennwort für den Testserver lautet jetzt [secret 1]',
    ],
    ['Le mot de passe de la base est Soleil!2026.', 'Le mot de passe de la base est [secret 1].'],
    ['La contraseña del servidor es Verano2026$', 'La contraseña del servidor es [secret 1]'],
    ['A senha do servidor é Verao2026$', 'A senha do servidor é [secret 1]'],
    ['La password del server è Estate2026$', 'La password del server è [secret 1]'],
    ['Het wachtwoord van de server is Zomer2026$', 'Het wachtwoord van de server is [secret 1]'],
    ['サーバーのパスワードは Natsu2026! です', 'サーバーのパスワードは [secret 1] です'],
    ['Zugangsdaten: admin / Sommer2026!', 'Zugangsdaten: admin / [secret 1]'],
    ['the API key we use is k7Qd93hfT2mXzP0w', 'the API key we use is [secret 1]'],
    ["le mdp c'est Soleil2026!", "le mdp c'est [secret 1]"],
    ['use hunter22! as the password', 'use [secret 1] as the password'],
    ['OTP is 482913', 'OTP is [secret 1]'],
    ['| Password | Sommer2026! |', '| Password | [secret 1] |'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  test.each([
    'the password for the box is wrong',
    'The password must have 8 characters, 1 digit and 1 sign.',
    'Das Passwort ist seit 2026-11-18 abgelaufen',
    'Le mot de passe est oublié depuis 3 jours',
    'our token is valid for 60 minutes, until 18:30',
    'password reset: see KB0012345',
    'The API key page of version 4.18.2 is empty',
    'token refresh takes 4200ms since 4.18.2',
    'SAML rejected, reason="nonce mismatch", token: "nonce mismatch"',
    '"password": "Enter the password of your account"',
    'login: user / group',
  ])('nothing of %j', (text) => {
    expect(mask(text)).toBe(text);
  });
});

describe('secrets by how they are carried', () => {
  test.each([
    ['Authorization: Zoho-oauthtoken 1000.8cb99dxxxxxxxxxxxxx9be93', 'Authorization: Zoho-oauthtoken [secret 1]'],
    ['Authorization: sso-key 3mM44UbhXyz_Ab12:9kTq8Wz77', 'Authorization: sso-key [secret 1]'],
    ['authorization: Klaviyo-API-Key pk_0a1b2c3d4e5f60718293a4b5c6', 'authorization: Klaviyo-API-Key [secret 1]'],
    ['{"name":"Authorization","value":"Bearer scim_9f2c41d07be8"}', '{"name":"Authorization","value":"[secret 1]"}'],
    [
      '{"name": "sid", "value": "9f2c41d07be8a1b2c3d4e5f6", "path": "/"}',
      '{"name": "sid", "value": "[secret 1]", "path": "/"}',
    ],
    ['<add key="ApiPassword" value="Sommer2026!" />', '<add key="ApiPassword" value="[secret 1]" />'],
    ['AWS: AKIAQ7Q7Q7Q7Q7Q7Q7Q7, wJalrXUtnFEMI/K7MDENG/bPxRfiCYa1B2c3D4e5', 'AWS: [secret 1], [secret 2]'],
    [
      'https://kelda.blob.example/logs?sv=2023&sr=b&sig=abC1%2Bd',
      'https://kelda.blob.example/logs?sv=2023&sr=b&sig=[secret 1]',
    ],
    ['https://kelda.example/password/reset/MzQ1Njc4OTAxMjM0NTY3OA', 'https://kelda.example/password/reset/[secret 1]'],
    ['https://kelda.example/invite/3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01', 'https://kelda.example/invite/[secret 1]'],
    [
      'frontdoor.jsp?sid=00D5g000004ABCD%21AQEAQa1B2c3D4e5F6g7H8a1B2c3D4e5F6g7H8a1B2c3D4',
      'frontdoor.jsp?sid=[secret 1]',
    ],
    ['https://ines:p@ssw0rd2@kelda.example/x?y=1', '[secret 1]/x?y=1'],
    ['mongodb+srv://app:s3cr3t@c0.kelda.example/main?retryWrites=true failed', '[secret 1] failed'],
    ['docker login kelda.example -u ines -p Ljc+1lq0U0', 'docker login kelda.example -u ines -p [secret 1]'],
    ['net use Z: \\\\srv\\share /user:ines S3cr3t!pw', 'net use Z: \\\\srv\\share /user:ines [secret 1]'],
    ['jdbc:oracle:thin:scott/tiger2@//db:1521/x', 'jdbc:oracle:thin:[secret 1]@//db:1521/x'],
    [
      "-H 'Authorization: DeepL-Auth-Key 279a2e9d-83b3-c416-7e2d-f721593e42a0:fx'",
      "-H 'Authorization: DeepL-Auth-Key [secret 1]'",
    ],
    ['[DEBUG] Using Key=f3a91c5be7d24860', '[DEBUG] Using Key=[secret 1]'],
    ['if (token == "a8Kd93hfT2mX") {', 'if (token == "[secret 1]") {'],
    ['apikey = m{{h}o)p{e]nob(ody[finds>-_$#thisone}}', 'apikey = [secret 1]'],
    ['kelda_live_7f1e8738d7d6b540bc52e1bc24c6e2c109dc44642f9e', '[secret 1]'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  test.each([
    'lambda_c6239a5f162a90c22f819d59f2036264',
    'trace_4bf92f3577b34da6a3ce929d0e0e4736a3ce929d0e0e4736',
    'password => bcrypt($password), token = Str::random(60)',
    'Cannot list keys for KeyProvider: org.apache.hadoop.crypto.key.kms.LoadBalancingKMSClientProvider@209da2',
    '"secret": "***REMOVED SENSITIVE VALUE***", api_key={api_key}, token=MY_API_TOKEN',
    'fs.s3a.access.key = (unset)',
    '"Key": "tmp/vijayant/test/s3a/part-00000-9d9a8925-f119-415d-b547-b742396e2ca7"',
    'https://kelda.example/join/ToParentBlockJoinQuery.java#L190',
    'https://kelda.example/search?code=404&key=orders',
    'TokenUtils.java:43:53: unchecked cast',
    'PWD=/srv/app',
    'Newtonsoft.Json, Version=13.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed',
    'evt_1NG8Du2eZvKYlo2CUI79vXWy, msg_01XFDUDYJgAACzvnptvVoYEL, arn:aws:iam::123456789012:role/x',
    'sha256:9f8e7d6c5b4a32109f8e7d6c5b4a32109f8e7d6c5b4a32109f8e7d6c5b4a3210 and 1-67891233-abcdef012345678912345678',
    'password policy: minLength=12, maxAge=90d',
    'cache-key: 4bf92f3577b34da6a3ce929d0e0e4736',
    'Executing with tokens:\n2015-10-18 18:01:47,978 INFO it runs',
    'docker run -p 8080:80 -w /srv/app kelda/app:4.18.2',
  ])('nothing of %j', (text) => {
    expect(mask(text)).toBe(text);
  });
});

describe('people', () => {
  test.each([
    ['?login_hint=ines.c%40halden.example', '?login_hint=[email 1]'],
    ['%3Flogin_hint%3Dines.c%252Bx%2540halden.example%26a', '%3Flogin_hint%3D[email 1]%26a'],
    ['"ines\\u0040halden.example" and ines&#x40;halden.example', '"[email 1]" and [email 1]'],
    ['ines_halden.example#EXT#@kelda.onmicrosoft.com', '[email 1]'],
    ['ines_halden.example%23EXT%23%40kelda.onmicrosoft.com', '[email 1]'],
    ['refused: db.kelda.internal/10.127.103.71:34773', 'refused: db.kelda.internal/[ip 1]:34773'],
    ['from ::ffff:10.0.0.7 and fe80::1%eth0', 'from [ip 1] and [ip 2]'],
    ['[2001:db8::1]:8080', '[[ip 1]]:8080'],
    ['Tel.: 0351 / 123 45 67, mobil 0171-2345678', 'Tel.: [phone 1], mobil [phone 2]'],
    ['Tél : 01 23 45 67 89', 'Tél : [phone 1]'],
    ['携帯：090-1234-5678', '携帯：[phone 1]'],
    ['My SSN is 460-89-9847', 'My SSN is [id 1]'],
    ['DNI 12345678Z, NIE X9613851N', 'DNI [id 1], NIE [id 2]'],
    ['henkilötunnus 131052-308T', 'henkilötunnus [id 1]'],
    ['My passport number is CD7654321', 'My passport number is [id 1]'],
    ['주민등록번호는 960121-1234567입니다', '주민등록번호는 [id 1]입니다'],
    ['Steuer-ID: 36574261809', 'Steuer-ID: [id 1]'],
    ['NHS? no: NINO PR 12 36 12 C', 'NHS? no: NINO [id 1]'],
    ['44051401458', '[id 1]'],
    ['llámame al 612 345 678', 'llámame al [phone 1]'],
    ['DE89-3704-0044-0532-0130-00 and de89370400440532013000', '[iban 1] and [iban 1]'],
    ['IQ49KELD850123456789012', '[iban 1]'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  test.each([
    'std::vector a1::b2, openssl 3.0.13.1, Chrome/131.0.0.0, localhost 127.0.0.1 and ::1',
    'order 44051401458 of 12, at 1513958400 and 1513958400123',
    'Build identifier: 20240109203033, backup-20261118-0905.zip',
    'rows 00 01 02 03 04 05 06 07, 2026-11-18 09:05:12, 18.11.2026',
    'passport-saml 3.2.1 answers 401 since 2026-11-18',
    'identity provider 4711004712, id 188978561024, my id = 3',
    'commit 2d1b0571b4c4364c0f0c9985c9fc582851b153c4, req_8f2Kd91mXa',
    'user@2x.png, marked@4.3.0, git@github.com:kelda/sync.git',
    'INC0012345',
    'Serial Number: 03:ab:45:cd:67:89:01:23, 4B:7F:9A:1C:22:10',
  ])('nothing of %j', (text) => {
    expect(mask(text)).toBe(text);
  });

  test('a value of its own is none because it stands alone', () => {
    for (const text of ['44051401458', 'AB1234567', '05321234567']) {
      expect(findSensitive(text)).toHaveLength(1);
      expect(findSensitive(text, {}, { isValue: true })).toEqual([]);
    }
  });
});
