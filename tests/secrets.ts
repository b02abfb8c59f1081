import { tokenShapes } from '@/lib/redaction/token-patterns';
import { fc } from './properties';

/** A secret as a customer pastes it, and what of it may stand nowhere in a copy. */
export interface Pasted {
  kind: string;
  text: string;
  hidden: string[];
  /** Tells what it is by its place on lines, so it cannot stand inside one. */
  hasLines?: boolean;
}

/**
 * Random tokens of a shape in `tokenShapes`. Looking ahead is beyond what fast-check can make, and a token of eight
 * thousand characters shows nothing that one of a hundred does not.
 */
function tokensOf(shape: string): fc.Arbitrary<string> {
  const makeable = shape
    .replace(/\(\?[=!][^()]*\)/g, '')
    .replace(/\{(\d+),(\d+)\}/g, (_all, least, most) => `{${least},${Math.min(Number(most), Number(least) + 60)}}`);
  const whole = new RegExp(`^(?:${shape})$`);
  return fc.stringMatching(new RegExp(`^(?:${makeable})$`), { size: 'max' }).filter((token) => whole.test(token));
}

const signs = (characters: string, least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: least, maxLength: most });
const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '0123456789';

const tokens = tokenShapes.map(({ name, shape }) =>
  tokensOf(shape).map((text): Pasted => ({ kind: name, text, hidden: [text] })),
);

/** A password with a digit and signs that Markdown gives a meaning to. */
const passwords = fc
  .tuple(signs(letters, 3, 8), signs('_*~-+#!', 1, 2), signs(digits, 2, 5), signs(`${letters}_*`, 3, 8))
  .map((parts) => parts.join(''));

const keyLines = fc.array(signs(`${letters}${digits}+/`, 48, 64), { minLength: 2, maxLength: 5 });
const privateKeys = fc
  .tuple(
    keyLines,
    fc.constantFrom('RSA PRIVATE KEY', 'PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'PGP PRIVATE KEY BLOCK'),
    fc.constantFrom('\n', '\r\n', ' ', '\n\n', '.\n', '\\n'),
  )
  .map(
    ([lines, name, gap]): Pasted => ({
      kind: 'private key',
      text: [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`].join(gap),
      hidden: lines,
    }),
  );

const headers = fc
  .tuple(
    fc.constantFrom('Bearer', 'Basic', 'Token', 'SSWS', 'GenieKey', 'Splunk', 'ApiKey'),
    signs(`${letters}${digits}_-`, 20, 60).filter((token) => /\d/.test(token)),
    fc.constantFrom('Authorization', 'authorization', 'Proxy-Authorization'),
  )
  .map(
    ([scheme, token, header]): Pasted => ({
      kind: 'authorization header',
      text: `${header}: ${scheme} ${token}`,
      hidden: [token],
    }),
  );

const addresses = fc
  .tuple(fc.constantFrom('postgres', 'https', 'amqp', 'redis'), signs(`${letters}${digits}_`, 4, 10), passwords)
  .map(
    ([scheme, user, password]): Pasted => ({
      kind: 'URL with credentials',
      text: `${scheme}://${user}:${password.replaceAll('#', '-')}@db.kelda.example/main`,
      hidden: [password.replaceAll('#', '-')],
    }),
  );

const settings = fc
  .tuple(fc.constantFrom('client_secret=', 'API key: ', '"refresh_token": ', 'DB_PASSWORD='), passwords)
  .map(([name, password]): Pasted => ({ kind: 'setting', text: `${name}"${password}"`, hidden: [password] }));

const nextLines = fc
  .tuple(fc.constantFrom('Password:', 'password:  ', 'Passwort:', '**Password:**', 'Passphrase :'), passwords)
  .map(
    ([label, password]): Pasted => ({
      kind: 'password on the next line',
      text: `${label}\n${password}`,
      hidden: [password],
      hasLines: true,
    }),
  );

const told = fc
  .tuple(
    fc.constantFrom(
      'password for the box is ',
      'the admin password has been reset to ',
      'Das Passwort lautet ',
      'Le mot de passe est ',
      'La contraseña es ',
      'pw ',
      'credentials: ines / ',
    ),
    passwords,
  )
  .map(([before, password]): Pasted => ({ kind: 'told', text: `${before}${password}`, hidden: [password] }));

const links = fc
  .tuple(
    fc.constantFrom('/attachments/token/', '/password/reset/', '/invite/', '/logs?sv=2023&sig='),
    signs(`${letters}${digits}`, 28, 60).filter((token) => (token.match(/\d[A-Za-z]/g)?.length ?? 0) >= 4),
  )
  .map(([path, token]): Pasted => ({ kind: 'link', text: `https://kelda.example${path}${token}`, hidden: [token] }));

const calls = fc
  .tuple(fc.constantFrom('set("x-api-key", "', 'secret("', '{"name":"DB_PASSWORD","value":"'), passwords)
  .map(([call, password]): Pasted => ({ kind: 'call', text: `${call}${password}")`, hidden: [password] }));

/** Secrets of every kind, each kind as often as another. */
export const pastedSecrets: fc.Arbitrary<Pasted> = fc.oneof(
  ...tokens,
  privateKeys,
  headers,
  addresses,
  settings,
  nextLines,
  told,
  links,
  calls,
);

/** Runs of this many characters tell something. */
const tellingRun = 8;

/** The pieces of a secret that stand in a text, with and without a renderer's escapes. */
export function leaksIn(text: string, { hidden }: Pasted): string[] {
  const texts = [text, text.replace(/\\(?=[!-/:-@[-`{-~])/g, '')];
  const runs = hidden.flatMap((secret) =>
    Array.from({ length: Math.max(1, secret.length - tellingRun + 1) }, (_, i) => secret.slice(i, i + tellingRun)),
  );
  return runs.filter((run) => texts.some((candidate) => candidate.includes(run)));
}
