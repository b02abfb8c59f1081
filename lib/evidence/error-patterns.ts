import { type EvidencePattern, matching } from './pattern';

const upper = (found: string) => found.toUpperCase();
const kind = 'error-code';

/** OAuth 2.0 (RFC 6749, 6750, 7591, 8628) and OpenID Connect error values. */
const oauthErrors = `access_denied account_selection_required authorization_pending consent_required expired_token
  insufficient_scope interaction_required invalid_client invalid_client_metadata invalid_grant invalid_redirect_uri
  invalid_request invalid_request_object invalid_request_uri invalid_scope invalid_token login_required
  redirect_uri_mismatch request_not_supported server_error temporarily_unavailable unauthorized_client
  unsupported_grant_type unsupported_response_type unsupported_token_type`;

/** Second-level status codes of SAML 2.0 core, section 3.2.2.2. */
const samlErrors = `AuthnFailed InvalidAttrNameOrValue InvalidNameIDPolicy NoAuthnContext NoAvailableIDP NoPassive
  NoSupportedIDP PartialLogout ProxyCountExceeded RequestDenied RequestUnsupported RequestVersionDeprecated
  RequestVersionTooHigh RequestVersionTooLow TooManyResponses UnknownAttrProfile UnknownPrincipal UnsupportedBinding`;

/** `scimType` values of RFC 7644, section 3.12, that are no words of their own. */
const scimErrors = 'invalidFilter invalidPath invalidSyntax invalidValue invalidVers noTarget tooMany';

/** Error numbers of POSIX and libuv, as Node and many logs write them. */
const systemErrors = `EACCES EADDRINUSE EAI_AGAIN EBADF EBUSY ECONNABORTED ECONNREFUSED ECONNRESET EEXIST EFBIG
  EHOSTDOWN EHOSTUNREACH EINVAL EIO EISDIR EMFILE ENETDOWN ENETUNREACH ENOBUFS ENOENT ENOMEM ENOSPC ENOTDIR ENOTEMPTY
  ENOTFOUND EPERM EPIPE EPROTO EROFS ESOCKETTIMEDOUT ETIMEDOUT EXDEV`;

const anyOf = (words: string) => words.trim().split(/\s+/).join('|');

/** In a constant that is written in capitals, what tells an error from a setting. */
const failureWord =
  /(?:^|_)(?:ABORTED|DENIED|ERROR|EXCEEDED|EXCEPTION|EXPIRED|FAILED|FAILURE|FORBIDDEN|INVALID|MISMATCH|MISSING|NOT|REFUSED|REJECTED|REQUIRED|TIMEOUT|UNABLE|UNAUTHORIZED|UNAVAILABLE|UNEXPECTED|UNKNOWN|UNSUPPORTED)(?:_|$)/;

export const errorPatterns: EvidencePattern[] = [
  {
    name: 'Microsoft Entra',
    kind,
    find: matching(/\bAAD(?:STS|B2C)\d{4,8}\b/gi, { value: upper }),
    example: 'The page says aadsts50011: The redirect URI does not match',
    finds: 'AADSTS50011',
    not: 'Our AADSTS guide',
  },
  {
    name: 'Oracle',
    kind,
    find: matching(/\b(?:ORA|TNS|PLS|RMAN)-\d{4,5}\b/g),
    example: 'ORA-01013: user requested cancel of current operation',
    finds: 'ORA-01013',
    not: 'AURORA-01013',
  },
  {
    name: 'SQLSTATE',
    kind,
    find: matching(/\bSQL ?STATE[ :=(["']{1,4}(?<found>[0-9A-Z]{5})\b/dg, { value: (found) => `SQLSTATE ${found}` }),
    example: 'SQLSTATE[23505]: Unique violation',
    finds: 'SQLSTATE 23505',
    not: 'the SQLSTATE column',
  },
  {
    name: 'MySQL',
    kind,
    find: matching(/\bERROR (?<found>\d{4}) \([0-9A-Z]{5}\)/dg, { value: (found) => `ERROR ${found}` }),
    example: 'ERROR 1205 (HY000): Lock wait timeout exceeded',
    finds: 'ERROR 1205',
    not: 'ERROR 1205 rows',
  },
  {
    name: 'Windows HRESULT or NTSTATUS',
    kind,
    find: matching(/\b0x[89CDE][0-9A-F]{7}\b/gi, { value: (found) => `0x${found.slice(2).toUpperCase()}` }),
    example: 'failed with 0x80070005',
    finds: '0x80070005',
    not: 'data address: 0x00000002',
  },
  {
    name: 'system error number',
    kind,
    find: matching(new RegExp(`(?<![\\w-])(?:${anyOf(systemErrors)})(?![\\w-])`, 'g')),
    example: 'Error: connect ECONNREFUSED 10.0.0.7:443',
    finds: 'ECONNREFUSED',
    not: 'EMAIL and ECONOMY',
  },
  {
    name: 'browser or Node error name',
    kind,
    find: matching(
      /(?<!\w)(?:net::)?(?<found>(?:ERR|NS_ERROR|SEC_ERROR|SSL_ERROR|PR_[A-Z]{2,20}|MOZILLA_PKIX_ERROR|DNS_PROBE)_[A-Z][A-Z0-9_]{2,60})(?!\w)/dg,
    ),
    example: 'net::ERR_CERT_AUTHORITY_INVALID',
    finds: 'ERR_CERT_AUTHORITY_INVALID',
    not: 'the ERR_ prefix',
  },
  {
    name: 'TLS',
    kind,
    find: matching(
      /(?<!\w)(?:PKIX path (?:building|validation) failed|(?:X509_V_ERR_|CERT_|CERTIFICATE_)[A-Z][A-Z_]{3,40}|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:VERIFY|GET)_[A-Z_]{4,40}|(?:bad_certificate|certificate_(?:expired|required|revoked|unknown)|handshake_failure|unknown_ca|unrecognized_name))(?!\w)/g,
    ),
    example: 'javax.net.ssl: PKIX path building failed',
    finds: 'PKIX path building failed',
    not: 'CERT_ and the certificate',
  },
  {
    name: 'OAuth or OpenID Connect',
    kind,
    find: matching(new RegExp(`(?<![\\w.])(?:${anyOf(oauthErrors)})(?!\\w)`, 'g')),
    example: '{"error":"invalid_grant"}',
    finds: 'invalid_grant',
    not: 'my_invalid_grants_table',
  },
  {
    name: 'SAML',
    kind,
    find: matching(new RegExp(`(?<!\\w)(?:${anyOf(samlErrors)})(?!\\w)`, 'g')),
    example: 'urn:oasis:names:tc:SAML:2.0:status:InvalidNameIDPolicy',
    finds: 'InvalidNameIDPolicy',
    not: 'a NameIDPolicy that is invalid',
  },
  {
    name: 'SCIM',
    kind,
    find: matching(
      new RegExp(
        `(?<!\\w)(?:${anyOf(scimErrors)})(?!\\w)|\\bscimType["']?[ :=]{1,3}["']?(?<found>[a-zA-Z]{5,20})\\b`,
        'gd',
      ),
    ),
    example: '"scimType":"uniqueness"',
    finds: 'uniqueness',
    not: 'the uniqueness of each scimType',
  },
  {
    name: 'exception class',
    kind,
    find: matching(/(?<![\w.$-])(?:[A-Za-z_]\w{0,40}\.){0,8}(?<found>[A-Z]\w{1,60}(?:Exception|Error))(?!\w)/dg),
    example: 'java.net.SocketTimeoutException: Read timed out',
    finds: 'SocketTimeoutException',
    not: 'Error: an Exception happened',
  },
  {
    name: 'constant in capitals',
    kind,
    find: matching(/(?<![\w-])[A-Z]{2,24}(?:_[A-Z0-9]{1,24}){1,7}(?![\w-])/g, {
      value: (found) => (failureWord.test(found) ? found : undefined),
    }),
    example: 'Salesforce answers UNABLE_TO_LOCK_ROW',
    finds: 'UNABLE_TO_LOCK_ROW',
    not: 'set MAX_RETRY_COUNT to 3',
  },
  {
    name: 'code after the word',
    kind,
    find: matching(
      /\b(?:[Ee]rror|ERROR|[Ff]ehler)(?:[ -]?[Cc]ode|[Nn]ummer)?[ :#=]{1,3}(?<found>[A-Z]{1,10}[-_]?\d{2,7}|(?<=[Cc]ode[ :#=]{1,3})-?\d{2,7})\b/dg,
    ),
    example: 'It shows error KEL-4012',
    finds: 'KEL-4012',
    not: 'error 42 of them',
  },
];
