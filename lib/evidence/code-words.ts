/** Words that are error codes wherever they stand, by who made them. */
export const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** OAuth 2.0 (RFC 6749, 6750, 7591, 8628, 8707, 9449), OpenID Connect and what large issuers add. */
export const oauthErrors = listOf(`access_denied account_selection_required admin_policy_enforced authorization_pending
  consent_required disallowed_useragent expired_token insufficient_scope insufficient_user_authentication
  interaction_required invalid_client invalid_client_metadata invalid_dpop_proof invalid_grant invalid_redirect_uri
  invalid_request invalid_request_object invalid_request_uri invalid_scope invalid_software_statement invalid_target
  invalid_token login_required mfa_required missing_user_code org_internal redirect_uri_mismatch
  registration_not_supported request_not_supported request_uri_not_supported server_error slow_down
  temporarily_unavailable unapproved_software_statement unauthorized_client unmet_authentication_requirements
  unsupported_grant_type unsupported_response_type unsupported_token_type use_dpop_nonce`);

/** Second-level status codes of SAML 2.0 core, section 3.2.2.2. */
export const samlErrors = listOf(`AuthnFailed InvalidAttrNameOrValue InvalidNameIDPolicy NoAuthnContext NoAvailableIDP
  NoPassive NoSupportedIDP PartialLogout ProxyCountExceeded RequestDenied RequestUnsupported RequestVersionDeprecated
  RequestVersionTooHigh RequestVersionTooLow ResourceNotRecognized TooManyResponses UnknownAttrProfile UnknownPrincipal
  UnsupportedBinding VersionMismatch`);

/** `scimType` values of RFC 7644, section 3.12, that are no words of their own. */
export const scimErrors = listOf('invalidFilter invalidPath invalidSyntax invalidValue invalidVers noTarget tooMany');

/** Error numbers of POSIX, libuv and npm, as Node and many logs write them. */
export const systemErrors = listOf(`E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAGAIN EAI_AGAIN EAI_FAIL EAI_NONAME EALREADY
  EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDQUOT EEXIST EFAULT
  EFBIG EHOSTDOWN EHOSTUNREACH EINPROGRESS EINTEGRITY EINTR EINVAL EIO EISDIR ELOOP EMFILE EMSGSIZE
  ENAMETOOLONG ENETDOWN ENETRESET ENETUNREACH ENFILE ENOBUFS ENODEV ENOENT ENOMEM   ENOSPC ENOSYS ENOTCONN ENOTDIR ENOTEMPTY ENOTFOUND ENOTSOCK ENOTSUP ENXIO EOPNOTSUPP EOVERFLOW EPERM EPIPE EPROTO
  ERANGE ERESOLVE EROFS ESOCKETTIMEDOUT ESRCH ESTALE ETIMEDOUT EXDEV`);

/** Status codes of gRPC by their number; 0 is no error. https://grpc.io/docs/guides/status-codes/ */
const grpcCodes = `OK CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED
  RESOURCE_EXHAUSTED FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS
  UNAUTHENTICATED`.split(/\s+/);
const grpcNames = new Set(grpcCodes.slice(1).map((code) => code.replaceAll('_', '')));

/** A status of gRPC as it is written, `Unavailable` or `UNAVAILABLE`; of a number its name; `undefined` for `OK` and others. */
export function grpcCode(found: string): string | undefined {
  if (/^\d/.test(found)) return Number(found) > 0 ? grpcCodes[Number(found)] : undefined;
  const plain = found.replaceAll('_', '').toUpperCase();
  return grpcNames.has(plain) || plain === 'CANCELED' ? found : undefined;
}

/** Codes of clouds and reasons of Kubernetes whose names do not say that something failed. */
const plainlyNamed =
  listOf(`BackOff BucketAlreadyOwnedByYou ContainerCannotRun DNSConfigForming Evicted FreeDiskSpaceFailed
  IncompleteBody InspectFailed OOMKilling OverConstrainedAllocationRequest Preempted Preempting Rebooted
  ResourceGroupBeingDeleted SlowDown StartError SystemOOM Throttling Unhealthy`);
/** Those of them that are no words of people. */
const unmistakable = [...plainlyNamed].filter((word) => /[a-z][A-Z]/.test(word));

const failsAtEnd =
  /[a-z\d](?:Denied|Mismatch(?:ed)?|BackOff|Fail(?:ed|ure)|Fault|Exceeded|Expired|Not(?:Found|Ready|Allowed|Supported|Permitted|Match(?:ed)?|Exists?|Available|Implemented|Authorized|Enabled|Registered|Valid|Configured|Provisioned|Active|Unique|Acceptable|Initialized|Met|Reachable|Healthy|Assigned|Trusted|Recognized|Deletable|Empty)|Unavailable|Refused|Rejected|Time[dD]Out|Throttled|Missing|Unauthorized|Forbidden|Invalid|Conflict|AlreadyExists?|InUse|Busy|Disabled|Locked|Required|Pressure|Too(?:Large|Long|Small|High|Low|Old|Many|Skewed)|Skewed|Revoked|Suspended|Evicted|Unhealthy|Unreachable|Unknown|Unsupported|Violation|Overflow|Exhausted|Aborted|Lost|Crashed|Killed|Killing|Malformed|Unsatisfiable|Rollback)$|^OOMKilled$/;
const failsAtStart =
  /^(?:Invalid|NoSuch|Insufficient|Malformed|Unauthorized|Unsupported|Unrecognized|Unknown|Missing|Duplicate|TooMany|Expired|Failed|Unable|Cannot|CannotConnect|Incorrect|Bad|Err|Forbidden|NotAuthorized|Unexpected|Conflicting|Exceeded|Inactive|Disabled)[A-Z]\w*[a-z]$/;

/** Whether a name in camels says that something failed: `AccessDenied`, `NoSuchBucket`, `CrashLoopBackOff`. */
export const isFailureName = (name: string) =>
  failsAtEnd.test(name) || failsAtStart.test(name) || unmistakable.includes(name);

/** The same for what stands behind a label such as `Reason:`, where a plain word, a timeout or any longer name is one as well. */
export const isLabelledName = (name: string) =>
  isFailureName(name) ||
  plainlyNamed.has(name) ||
  name.endsWith('Timeout') ||
  /^[A-Z]+[a-z]+(?:[A-Z]+[a-z]+){2,}$/.test(name);

/** In a constant that is written in capitals, what tells an error from a setting. */
const failureWord =
  /(?:^|_)(?:ABORTED|ALREADY|BAD|BLOCKED|BUSY|CANCELL?ED|CANNOT|CANT|CIRCULAR|CONFLICT|CORRUPT(?:ED)?|CRASH(?:ED)?|DATA_LOSS|IS_DELETED|DENIED|DUPLICATE[DS]?|ERRORS?|EXCEEDED|EXCEPTION|EXHAUSTED|EXISTS?|EXPIRED|FAIL(?:ED|URE)?|FAULT|FORBIDDEN|HALTED|INACTIVE|INCOMPATIBLE|INCORRECT|INSUFFICIENT|INVALID|KILLED|LOCKED|LOST|MALFORMED|MISMATCH|MISSING|MIXED_DML|NO_SUCH|NOT|OUT_OF|OUTSIDE|OVERFLOW|OVERLOADED|PROHIBITED|REFUSED|REJECTED|REQUIRED|RESTRICTED|REVOKED|SUSPENDED|THROTTLED|TIMEOUT|TIMED_?OUT|TOO|UNABLE|UNAUTHENTICATED|UNAUTHORIZED|UNAVAILABLE|UNEXPECTED|UNIMPLEMENTED|UNKNOWN|UNREACHABLE|UNRESOLVED|UNSPECIFIED|UNSUPPORTED|VIOLATION|WRONG)(?:_|$)|^NO_(?!PROXY|COLOR|CACHE|LOG|VERIFY|INPUT|OP)/;

/** Whether a constant in capitals says that something failed: `UNABLE_TO_LOCK_ROW`, not `MAX_RETRY_COUNT`. */
export const isFailureConstant = (name: string) => failureWord.test(name);
