import { findAssignments, isGiven, looksRandom } from './assignments';
import { findAuthorization } from './authorization';
import { matching, type SensitivePattern } from './pattern';

const kind = 'secret';
const token = '[\\w.~+/=:%-]';

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of other languages are the look-alikes.
export const secretPatterns: SensitivePattern[] = [
  {
    name: 'authorization header',
    kind,
    find: findAuthorization,
    example: 'Authorization: Bearer scim_9f2c41d07be8 → HTTP 401',
    masks: 'scim_9f2c41d07be8',
    not: [
      'Authorization: Bearer ${TOKEN}',
      'authorization code flow',
      'Authorization: Bearer',
      'Authorization: Bearer error="invalid_token", reason="nonce mismatch"',
      'authorization: disabled',
      'Authorization:\n2015-10-18 18:01:47',
    ],
  },
  {
    name: 'authorization header of any scheme',
    kind,
    find: findAuthorization,
    example: 'Authorization: SSWS 00a1B2c3D4e5F6g7H8',
    masks: '00a1B2c3D4e5F6g7H8',
    not: ['authorization: failed for everybody'],
  },
  {
    name: 'authorization header with parameters',
    kind,
    find: findAuthorization,
    example: 'Authorization: Digest username="ines", response="9f8e7d6c"',
    masks: 'username="ines", response="9f8e7d6c"',
    not: ['Authorization: Digest realm="kelda"'],
  },
  {
    name: 'bearer token',
    kind,
    find: matching(
      new RegExp(`(?<![A-Za-z0-9])[Bb]earer\\s{1,3}["'\`]?(?<found>${token}{8,8192})`, 'gd'),
      (found) => isGiven(found) && (/\d/.test(found) || found.length >= 30),
    ),
    example: 'curl with Bearer scim_9f2c41d07be8',
    masks: 'scim_9f2c41d07be8',
    not: ['a bearer authentication scheme', 'Bearer token-based'],
  },
  {
    name: 'basic credentials',
    kind,
    find: matching(/(?<![A-Za-z0-9])[Bb]asic\s{1,3}["'`]?(?<found>[A-Za-z0-9+/]{8,1000}={0,2})(?![\w+/=])/dg, (found) =>
      decodesToPair(found),
    ),
    example: 'Basic aW5lczpodW50ZXIyMg==',
    masks: 'aW5lczpodW50ZXIyMg==',
    not: ['Basic authentication', 'Basic understanding'],
  },
  {
    name: 'quoted value of a secret setting',
    kind,
    find: findAssignments,
    example: '"client_secret": "pa7e-X1 y"',
    masks: 'pa7e-X1 y',
    not: [
      '"token_type": "Bearer"',
      "password: '<your password>'",
      '"password": "${DB_PASSWORD}"',
      '"token_endpoint": "https://login.example/token"',
      'token reason="nonce mismatch"',
      'token="nonce mismatch"',
    ],
  },
  {
    name: 'value of a secret setting',
    kind,
    find: findAssignments,
    example: 'url=https://kelda.example/token?client_secret=s3cr3tV4lue&scope=a',
    masks: 's3cr3tV4lue',
    not: ['max_tokens=4096', 'password=$PASSWORD', 'token_type=bearer', 'password=********', 'secret_name=db-prod'],
  },
  {
    name: 'secret after a colon',
    kind,
    find: findAssignments,
    example: 'Your new password: Sommer2026!',
    masks: 'Sommer2026!',
    not: [
      'password: incorrect',
      'Token: expired',
      'Tokens: 1024',
      'token: https://login.example/token',
      'Password: see above',
      'Executing with tokens:\n2015-10-18 18:01:47,978 INFO it runs',
      'token: 2026-11-18T09:05:12Z',
      'token: req_8f2Kd91mXa',
      'secret: 4.18.2',
      'tokens:\nexpired',
    ],
  },
  {
    name: 'password on the line below its label',
    kind,
    find: findAssignments,
    example: 'User: ines\n**Password:**\nSommer\nthat is all',
    masks: 'Sommer',
    not: [
      'Password:\n\nSommer2026',
      'Password:\nsee the other mail',
      'Password:\nStatus:',
      'Password:\n2026-11-18',
      'the token:\nproduction',
    ],
  },
  {
    name: 'password in another language',
    kind,
    find: findAssignments,
    example: 'パスワード：Sommer2026!',
    masks: 'Sommer2026!',
    not: ['mot de passe : oublié'],
  },
  {
    name: 'password of a client program',
    kind,
    find: matching(
      /\b(?:sqlplus|expdp|impdp|rman)(?:[^\S\n]{1,3}-{1,2}\w{1,20}){0,3}[^\S\n]{1,3}["']?(?<found>[\w.$#]{1,60}\/[^\s@"'/]{3,100})@|\bmachine\s{1,4}\S{1,200}\s{1,4}login\s{1,4}\S{1,200}\s{1,4}password\s{1,4}(?<netrc>\S{3,200})/dg,
      isGiven,
      ['found', 'netrc'],
    ),
    example: 'machine api.kelda.example login ines password Sommer2026!',
    masks: 'Sommer2026!',
    not: ['sqlplus /nolog@main', 'a machine where login needs a password'],
  },
  {
    name: 'credentials of a container registry',
    kind,
    find: matching(/["']auth["']\s{0,2}:\s{0,2}["'](?<found>[A-Za-z0-9+/]{8,1000}={0,2})["']/dg, (found) =>
      decodesToPair(found),
    ),
    example: '{"auth":"aW5lczpodW50ZXIyMg=="}',
    masks: 'aW5lczpodW50ZXIyMg==',
    not: ['{"auth":"required"}'],
  },
  {
    name: 'link that opens a file',
    kind,
    find: matching(/\/attachments\/token\/(?<found>[\w-]{8,200})/dg),
    example: 'https://kelda.zendesk.com/attachments/token/abcDEF123456/?name=log.txt',
    masks: 'abcDEF123456',
    not: ['/attachments/token/'],
  },
  {
    name: 'XML element',
    kind,
    find: matching(
      /<(?:[\w-]{1,30}:)?[\w-]{0,30}(?:password|passwd|secret|token|api-?key|SignatureValue)(?: [^<>]{0,200})?>(?<found>[^<>]{4,8192})<\//dgi,
      isGiven,
    ),
    example: '<clientSecret>9f2c41d07be8</clientSecret>',
    masks: '9f2c41d07be8',
    not: ['<secret>${env.SECRET}</secret>', '<token-type>bearer</token-type>'],
  },
  {
    name: 'secret told in a sentence',
    kind,
    find: matching(
      /(?<!\p{L})(?:password|passwort|kennwort|passphrase|passcode|api[ -]?key|secret|token|pin)(?: (?:for|of|für|von) [\w.@-]{1,60})? (?:is|was|are|lautet|ist|war)(?: now| jetzt)?:?[^\S\n]{1,2}["'“„`]?(?<found>[^\s"'”“`,;]{4,500})/dgiu,
      (found) => isGiven(found) && /\d/.test(found) && looksRandom(found) && !/^\d{1,3}[.,]?$/.test(found),
    ),
    example: 'the password is hunter2-Lisbon',
    masks: 'hunter2-Lisbon',
    not: ['the password is wrong', 'the token was issued', 'the token is 60 minutes old'],
  },
  {
    name: 'credentials in a URL',
    kind,
    find: matching(
      /(?<![A-Za-z0-9])[a-z][a-z0-9+.-]{1,30}:\/\/(?<found>[^\s/:@"'<>`]{0,200}:[^\s/@"'<>`]{1,500})@/dgi,
      (found) => !/[{}$<]|^:?\[secret|^[^:]{0,200}:(?:\*{2,}|x{3,}|\[.{1,40}\])$/i.test(found),
    ),
    example: 'postgres://sync:p4ss-w0rd@db.kelda.example:5432/main',
    masks: 'sync:p4ss-w0rd',
    not: ['https://${user}:${password}@api.example.com', 'https://halden.example:8443/a@b', 'ssh://git@host.example/x'],
  },
  {
    name: 'credentials on a command line',
    kind,
    find: matching(/(?<=\s)(?:-u|--user|--proxy-user)[ =]["']?(?<found>[^\s"':$]{1,100}:[^\s"'$]{2,300})/dg, isGiven),
    example: 'curl -u ines:Sommer2026 https://kelda.example',
    masks: 'ines:Sommer2026',
    not: ['docker run -u 1000 x', 'curl -u $USER:$PASS'],
  },
  {
    name: 'secret option on a command line',
    kind,
    find: matching(
      /(?<=\s)--?(?:[\w-]{0,30}-)?(?:password|passwd|token|secret|api-?key|access-key|auth)[ =]["']?(?<found>[^\s"'$<-][^\s"'<]{3,500})/dgi,
      (found) => isGiven(found) && looksRandom(found),
    ),
    example: 'kelda sync --api-key 9f2c41d07be8aa',
    masks: '9f2c41d07be8aa',
    not: ['kelda sync --token-file ./t', 'use --password prompt', '--token $TOKEN'],
  },
  {
    name: 'signed or one-time URL parameter',
    kind,
    find: matching(
      /[?&](?:sig|signature|x-amz-signature|x-amz-security-token|code|auth|key|jwt|assertion|session|sid|sas|otp|ticket|reset|invite)=(?<found>[\w.~%+/=-]{16,4096})/dgi,
    ),
    example: 'https://x.blob.example/a?sv=1&sig=a1B2c3D4e5F6g7H8%3D',
    masks: 'a1B2c3D4e5F6g7H8%3D',
    not: ['/search?key=orders', '/page?code=404'],
  },
  {
    name: 'cookie',
    kind,
    find: matching(
      /(?<![A-Za-z0-9])(?:set-)?cookie["']?\s{0,2}:\s{0,2}["']?(?<found>[\w.%-]{1,100}=[^\n"'<>]{6,8192})/dgi,
      isGiven,
    ),
    example: 'Cookie: sid=9f2c41d07be8; theme=dark',
    masks: 'sid=9f2c41d07be8; theme=dark',
    not: ['Cookie: blocked by the browser', 'the cookie: is it set?'],
  },
  {
    name: 'session cookie by name',
    kind,
    find: matching(
      /(?<![A-Za-z0-9])(?:JSESSIONID|PHPSESSID|ASP\.NET_SessionId|connect\.sid|sessionid|session_id|csrftoken|xsrf-token|_zendesk_session|cloud\.session\.token|sid)=(?<found>[\w.%+/:-]{10,2000})/dgi,
    ),
    example: 'JSESSIONID=9F2C41D07BE8A1B2',
    masks: '9F2C41D07BE8A1B2',
    not: ['sid=42', 'sessionid=none'],
  },
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: end of the table.

function decodesToPair(text: string): boolean {
  try {
    return /^[\x20-\x7e]{1,200}:[\x20-\x7e]{0,500}$/.test(atob(text));
  } catch {
    return false;
  }
}
