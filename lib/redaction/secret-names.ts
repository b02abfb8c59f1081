/** Names of settings whose value is a secret, as words joined by `_`. What stands before is free: `dbpassword`. */
const secretNames =
  /(?:pass(?:word|wd|phrase|code)|passwort|kennwort|contrasena|pwd|(?:^|_)pass|secrets?|(?<!max_|num_|total_|prompt_|completion_|page_)tokens?|api_?key|app_?key|(?:access|account|admin|auth|client|consumer|deploy|encryption|license|master|private|service|session|shared|sign|signing|signature|ssh|storage|subscription|webhook|write|read|ingest|integration|routing|account)_?(?:access_?)?key|credentials?|cred|saml_?(?:response|assertion)|bearer|otp|mfa_?code|art_?api|connection_?string|dsn|private_?key)(?:_[a-z]{1,20}|_?\d{1,3}){0,2}$/;
/** The value tells something about the secret, and is not the secret. */
const aboutSecrets =
  /_(?:types?|urls?|uri|endpoint|ids?|names?|expir[a-z]{0,8}|lifetime|ttl|length|len|count|limits?|policy|field|header|usage|file|path|dir|hint|format|version|status|state|budget|reset|rotation|age|source|store|manager|provider|label|used|refs?|algorithm|alg|required|enabled|valid|error|errors|response|request|method|per|bucket|class|at|in|is|was|and|or)(?:_\d{1,3})?$/;

/** Names are split into words only when they have a piece of a secret one: a log has a hundred thousand names. */
const worthALook = /pass|pwd|ennwort|contrase|secret|token|key|cred|saml|bearer|otp|mfa|api|connection|dsn/i;

/** Keys of tables, caches and messages, and those that are public. */
const otherKeys =
  /(?:^|_)(?:primary|foreign|partition|cache|sort|public|row|idempotency|object|index|dedup|s3|registry|issue|lock|routing|record|project|group|message|event|map|hash|unique|composite|translation|i18n|locale|natural|business|host|known_hosts)_?keys?(?:_?\d{1,3})?$/;

/** Whether a setting is some key: a secret only if its value looks generated. */
export function isKeyName(name: string): boolean {
  if (!/key/i.test(name)) return false;
  const words = wordsOf(name);
  return /key(?:_?\d{1,3})?$/.test(words) && !otherKeys.test(words);
}

/** Whether a setting of this name holds a secret: `client_secret`, `DB_PASSWORD`, `accessToken`; not `token_type`. */
export function isSecretName(name: string): boolean {
  if (!worthALook.test(name)) return false;
  const words = wordsOf(name);
  return secretNames.test(words) && !aboutSecrets.test(words);
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
