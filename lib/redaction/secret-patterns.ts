import { findAssignments, isGiven, looksRandom } from './assignments';
import { findAuthorization } from './authorization';
import { findBesideNames } from './beside-names';
import { findCapabilityLinks } from './capability-links';
import { findKeyPairs } from './key-pairs';
import { findNamedValues } from './named-values';
import { matching, type SensitivePattern } from './pattern';
import { findPrefixedTokens } from './prefixed-tokens';
import { findToldSecrets } from './told-secrets';
import { findUrlCredentials } from './url-credentials';

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
      /\b(?:sqlplus|expdp|impdp|rman)(?:[^\S\n]{1,3}-{1,2}\w{1,20}){0,3}[^\S\n]{1,3}["']?(?<found>[\w.$#]{1,60}\/[^\s@"'/]{3,100})@|\bmachine\s{1,4}\S{1,200}\s{1,4}login\s{1,4}\S{1,200}\s{1,4}password\s{1,4}(?<netrc>\S{3,200})|\bnet use [^\n]{1,120}? \/user:\S{1,80} {1,3}(?<netuse>[^\s/]\S{3,100})|jdbc:oracle:\w{2,10}:(?<oracle>[^\s/"']{1,60}\/[^\s@"']{2,100})@/dg,
      isGiven,
      ['found', 'netrc', 'netuse', 'oracle'],
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
    name: 'link that opens what it leads to',
    kind,
    find: findCapabilityLinks,
    example: 'https://kelda.zendesk.com/attachments/token/abcDEF123456gh7Jk/?name=log.txt',
    masks: 'abcDEF123456gh7Jk',
    not: [
      '/attachments/token/',
      'https://kelda.example/public/how-to-reset-your-password',
      'https://kelda.example/s/knowledge-base-article-2024',
      'https://kelda.example/auth/callback/index.html',
    ],
  },
  {
    name: 'link to an attachment',
    kind,
    find: findCapabilityLinks,
    example: 'https://kelda.zendesk.com/attachments/token/a8Zk3LmQ/?name=log.txt',
    masks: 'a8Zk3LmQ',
    not: ['https://kelda.zendesk.com/attachments/a8Zk3LmQ'],
  },
  {
    name: 'invitation by UUID',
    kind,
    find: findCapabilityLinks,
    example: 'open https://kelda.example/invite/3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01 today',
    masks: '3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01',
    not: ['https://kelda.example/s/3b6e0c1a-77d2-4e0b-9a51-c0d4f1e2aa01'],
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
    find: findToldSecrets,
    example: 'the password for the staging box is hunter2-Lisbon',
    masks: 'hunter2-Lisbon',
    not: [
      'the password is wrong',
      'the token was issued',
      'the token is 60 minutes old',
      'the password is at least 8 characters',
      'the API key for version 4.18.2 is missing',
      'token for req_8f2Kd91mXa was refused',
      'the secret is in vault',
      'password reset in 4.18.2 fails',
    ],
  },
  {
    name: 'secret announced before a colon',
    kind,
    find: findToldSecrets,
    example: "Here's the token to test the JIRA APIs: x9Kd82jQ7bVf3Lm0Zp4T",
    masks: 'x9Kd82jQ7bVf3Lm0Zp4T',
    not: ['the key to success: patience', 'the token we sent at: 2026-11-18T09:05:12Z'],
  },
  {
    name: 'user and password in one',
    kind,
    find: findToldSecrets,
    example: 'credentials: admin / Sommer2026!',
    masks: 'Sommer2026!',
    not: ['login: user / password', 'sign in with SAML/OAuth2'],
  },
  {
    name: 'password after its short name',
    kind,
    find: findToldSecrets,
    example: 'user ines, pw Sommer2026!',
    masks: 'Sommer2026!',
    not: ['pass v2.3.1 on', 'password policy', 'pass 12 of 13'],
  },
  {
    name: 'password after its short name and a colon',
    kind,
    find: findToldSecrets,
    example: 'user ines, pw: hunter2',
    masks: 'hunter2',
    not: ['pw: see below', 'pw: 12'],
  },
  {
    name: 'secret told in Japanese',
    kind,
    find: findToldSecrets,
    example: 'パスワードは「Sommer2026!」です',
    masks: 'Sommer2026!',
    not: ['パスワードは不明です'],
  },
  {
    name: 'credentials in a URL',
    kind,
    find: findUrlCredentials,
    example: 'see https://sync:p4ss-w0rd@kelda.example:8443/main',
    masks: 'https://sync:p4ss-w0rd@kelda.example',
    not: [
      'https://${user}:${password}@api.example.com',
      'https://halden.example:8443/a@b',
      'ssh://git@host.example/x',
      'https://YOUR_USER:YOUR_PASSWORD@api.example.com',
    ],
  },
  {
    name: 'address of a database with credentials',
    kind,
    find: findUrlCredentials,
    example: 'postgres://sync:p4ss-w0rd@db.kelda.example:5432/main?sslmode=require',
    masks: 'postgres://sync:p4ss-w0rd@db.kelda.example:5432/main?sslmode=require',
    not: ['postgres://db.kelda.example:5432/main', 'mysql://{user}:{password}@host/db'],
  },
  {
    // Where the key fits goes with it, as in the address of a database.
    name: 'connection string',
    kind,
    find: matching(
      /(?<![\w-])(?:Endpoint|AccountEndpoint|HostName|DefaultEndpointsProtocol)=(?:[^\s"'<>;]{1,200};){1,6}(?:Secret|SharedAccessKey|AccountKey|AccessKey|Key)=[^\s"'<>;]{8,300}/gi,
    ),
    example: 'Endpoint=https://kelda.azconfig.io;Id=u+De;Secret=80DtxZkndXpM2mV2J1JjX2vL1x4gm1hH',
    masks: 'Endpoint=https://kelda.azconfig.io;Id=u+De;Secret=80DtxZkndXpM2mV2J1JjX2vL1x4gm1hH',
    not: ['Endpoint=https://kelda.azconfig.io;Id=u+De'],
  },
  {
    name: 'secret in a call or a comparison',
    kind,
    find: findBesideNames,
    example: 'req.Header.Set("x-kelda-api-key", "b256def166fcdf4a-fd36f3da1e934bf5")',
    masks: 'b256def166fcdf4a-fd36f3da1e934bf5',
    not: ['t("password", "Enter your password")', 'log("token", "expired")', 'get("token", "v1.2.3")'],
  },
  {
    name: 'value beside the name of a secret',
    kind,
    find: findNamedValues,
    example: '{"name": "Cookie", "value": "theme=dark; sid=9f2c41d07be8"}',
    masks: 'theme=dark; sid=9f2c41d07be8',
    not: ['{"name": "Accept", "value": "text/html"}', '<input name="password" value="">'],
  },
  {
    name: 'password in the environment of a pod',
    kind,
    find: findNamedValues,
    example: '- name: DB_PASSWORD\n  value: Sommer2026!',
    masks: 'Sommer2026!',
    not: ['- name: DB_HOST\n  value: db2.kelda.example'],
  },
  {
    name: 'secret after the id of its key',
    kind,
    find: findKeyPairs,
    example: `AKIA${'Q7'.repeat(8)} / wJalrXUtnFEMI/K7MDENG/bPxRfiCYa1B2c3D4e5`,
    masks: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYa1B2c3D4e5',
    not: [`AKIA${'Q7'.repeat(8)} is used`, 'key id: k-12, request 2d1b0571b4c4364c0f0c9985c9fc582851b153c4'],
  },
  {
    name: 'token by its form',
    kind,
    find: findPrefixedTokens,
    example: 'it is kelda_live_7f1e8738d7d6b540bc52e1bc24c6e2c109dc44642f9e here',
    masks: 'kelda_live_7f1e8738d7d6b540bc52e1bc24c6e2c109dc44642f9e',
    not: [
      'trace_4bf92f3577b34da6a3ce929d0e0e4736',
      'attempt_1445144423722_0020_m_000000_0',
      'org_apache_hadoop_mapreduce_v2_app_rm_RMContainerAllocator',
      'layer_4bf92f3577b34da6a3ce929d0e0e4736a3ce929d0e0e4736',
    ],
  },
  {
    name: 'key of a wallet',
    kind,
    find: matching(
      /(?<!(?:hash|tx|txn|transaction|block|topics?|root|id|digest|sha256|bytes32|receipt)(?:["']? ?[:=#]? ?["'[]{0,2}| is | of ))(?<![\w])0x[0-9a-fA-F]{64}(?!\w)/gi,
    ),
    example: 'I left 0xc8f12fb8b20008e14b5A5ff4bad15af9b545d98144da8707892dcc2a2014ba58 here',
    masks: '0xc8f12fb8b20008e14b5A5ff4bad15af9b545d98144da8707892dcc2a2014ba58',
    not: ['tx 0xc8f12fb8b20008e14b5A5ff4bad15af9b545d98144da8707892dcc2a2014ba58', '0x0b85f680'],
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
    find: findCapabilityLinks,
    example: 'https://x.blob.example/a?sv=1&sig=a1B2c3D4e5F6g7H8%3D',
    masks: 'a1B2c3D4e5F6g7H8%3D',
    not: ['/search?key=orders', '/page?code=404', '/page?code=ORA-01017'],
  },
  {
    name: 'password by the short option of a client',
    kind,
    find: matching(
      /(?<![\w-])(?:docker|podman|helm|oc|az|sshpass|mysql|mysqldump|mysqladmin|mariadb|mongo(?:sh|dump|restore)?|redis-cli|ldap(?:search|modify|add|whoami)|smbclient|rpcclient|sqlcmd|bcp|cqlsh|influx|rabbitmqadmin|snowsql|bteq|isql|xfreerdp|net use)(?=[^\S\n])(?:[^\S\n]{1,3}[^\s"']{1,200}){0,12}?[^\S\n]{1,3}(?:-[pPwa][^\S\n]{1,3}|-[pPw](?=\S{4})|\/p:|-U[^\S\n]{1,3}[\w.\\]{1,60}%)["']?(?<found>[^\s"'$<-][^\s"'<]{3,500})/dg,
      (found) =>
        isGiven(found) &&
        looksRandom(found) &&
        !/^\d{1,5}(?::\d{1,5})?$|^[\w.-]{1,60}:[\d:]{1,12}$|^[\\/.]/.test(found),
    ),
    example: 'docker login kelda.example -u ines -p Ljc+1lq0U0',
    masks: 'Ljc+1lq0U0',
    not: ['docker run -p 8080:80 x', 'mysql -p kelda', 'mysql -P 3306', 'docker run -w /srv/app x'],
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
