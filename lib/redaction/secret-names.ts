/** Names of settings whose value is a secret, as words joined by `_`. What stands before is free: `dbpassword`. */
const secretName =
  '(?:pass(?:word|wd|phrase|code)|passwort|kennwort|contrasena|pwd|(?:^|_)pass|secret[es]?|(?<!max_|num_|total_|prompt_|completion_|page_)tokens?|api_?key|app_?key|(?:access|account|admin|auth|client|consumer|deploy|encryption|license|master|private|service|session|shared|sign|signing|signature|ssh|storage|subscription|webhook|write|read|ingest|integration|routing|account)_?(?:access_?)?key|credentials?|cred|(?:^|_)passe|saml_?(?:response|assertion)|bearer|otp|mfa_?code|art_?api|connection_?string|dsn|private_?key|sas)';
/** In code a name may go on: `client_secret_value`. In a sentence the word before the colon says what follows. */
const inCode = new RegExp(`${secretName}(?:_[a-z]{1,20}|_?\\d{1,3}){0,2}$`);
const inSentence = new RegExp(`${secretName}(?:_?\\d{1,3})?$`);
/** `var apiToken string = …` in Go. */
const typeAfter = / (?:string|str|text|char|varchar|object|any)$/i;
/** Words that mean a password and nothing else, in the languages we meet most. */
const passwords =
  /(?:pass(?:word|wd|phrase|code)|passwort|kennwort|pwd|(?:mot )?de passe|contraseñas?|contrasenas?|senha|palavra[- ]passe|wachtwoord|parola|hasło|heslo|lösenord|passord|adgangskode|salasana|пароль|パスワード|密码|密碼|비밀번호)s?[ _-]?\d{0,3}$/iu;
/** The value tells something about the secret, and is not the secret. */
const aboutSecrets =
  /_(?:types?|urls?|uri|endpoint|ids?|names?|expir[a-z]{0,8}|lifetime|ttl|length|len|count|limits?|policy|field|header|usage|file|path|dir|hint|format|version|status|state|budget|reset|rotation|age|source|store|manager|provider|label|used|refs?|algorithm|alg|required|enabled|valid|error|errors|response|request|method|per|bucket|class|at|in|is|was|and|or|reasons?|messages?|msg|mismatch|result|info|details?|description|issuer|audience|scopes?|mode|check|validation|failed|failures?|rejected|cause|kind|text|created|updated|modified|changed?|time|timestamp|date|since|until|util|utils|test|tests|provider)(?:_\d{1,3})?$/;

/** Names are split into words only when they have a piece of a secret one: a log has a hundred thousand names. */
const worthALook = /pass|pwd|ennwort|contrase|secret|token|key|cred|saml|bearer|otp|mfa|api|connection|dsn|sas$/i;

/** Keys of tables, caches and messages, and those that are public. */
const otherKeys =
  /(?:^|_)(?:primary|foreign|partition|cache|sort|public|row|idempotency|object|index|dedup|s3|registry|issue|lock|routing|record|project|group|message|event|map|hash|unique|composite|translation|i18n|locale|natural|business|host|known_hosts)_?keys?(?:_?\d{1,3})?$/;

/** What a name ends with that may hold a key, and may hold much else. */
const maybeKey = /key|login|auth|pat|jwt|hmac|sid|bot|sig$/i;

/** Whether a setting is some key, or what is given to sign in: a secret only if its value looks generated. */
export function isKeyName(name: string): boolean {
  if (!maybeKey.test(name)) return false;
  const words = wordsOf(name);
  return /(?:key|login|auth|bot|(?:^|_)(?:pat|jwt|hmac|sid|sig))(?:_?\d{1,3})?$/.test(words) && !otherKeys.test(words);
}

/** `Using Key=…`: a log that says which key it takes, of whatever shape. */
export function isKeyInUse(name: string): boolean {
  return /(?:^|_)(?:using|with|use)_key$/.test(wordsOf(name));
}

/** Whether a name can mean nothing but a password. */
export function isPasswordName(name: string): boolean {
  return passwords.test(name);
}

/** Whether what a name holds may be made of words: a password, or a key that somebody made up. */
export function isPassphraseName(name: string): boolean {
  return isPasswordName(name) || /pass|api_?key|secret_(?:access_)?key/.test(wordsOf(name));
}

/** Whether a setting of this name holds a secret: `client_secret`, `DB_PASSWORD`, `accessToken`; not `token_type`. */
export function isSecretName(name: string): boolean {
  if (isPasswordName(name)) return true;
  if (!worthALook.test(name)) return false;
  const words = wordsOf(name.replace(typeAfter, ''));
  if (aboutSecrets.test(words) || /(?:^|_)public_?key_?token$/.test(words)) return false;
  if (inSentence.test(words)) return true;
  return inCode.test(wordsOf(name.replace(typeAfter, '').replace(/^\S{1,60} /, '')));
}

function wordsOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]{1,100}/g, '_')
    .replace(/_$/, '')
    .toLowerCase();
}
