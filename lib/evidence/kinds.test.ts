import { describe, expect, test } from 'vitest';
import { ticketOf } from '@/scripts/cases/context';
import type { EvidenceKind } from './evidence';
import { findEvidence } from './find';

/** Values of a kind that are found in a text, in its order. */
const valuesIn = (text: string, wanted: EvidenceKind) =>
  findEvidence(ticketOf(undefined, text)).flatMap(({ kind, value }) => (kind === wanted ? [value] : []));

describe('error codes', () => {
  test.each<[string, string[]]>([
    // AWS
    ['An error occurred (UnauthorizedOperation) when calling the RunInstances operation: x', ['UnauthorizedOperation']],
    ['An error occurred (ThrottlingException) when calling the ListUsers operation: Rate', ['ThrottlingException']],
    [
      'botocore.exceptions.ClientError: An error occurred (SlowDown) when calling PutObject',
      ['ClientError', 'SlowDown'],
    ],
    ['<Error><Code>SignatureDoesNotMatch</Code><Message>x</Message></Error>', ['SignatureDoesNotMatch']],
    ['{"__type":"com.amazonaws.kms#DisabledException","message":"x"}', ['DisabledException']],
    ['{"__type":"com.amazonaws.sts#ExpiredToken"}', ['ExpiredToken']],
    ['(Service: AmazonSQS; Status Code: 400; Error Code: RequestThrottled; Request ID: x)', ['RequestThrottled']],
    ['Client.InvalidParameterValue: the subnet', ['InvalidParameterValue']],
    // Azure
    ['ERROR: (AuthorizationFailed) The client does not have it\nCode: AuthorizationFailed', ['AuthorizationFailed']],
    ['{"error":{"code":"SkuNotAvailable","message":"x"}}', ['SkuNotAvailable']],
    ['"code": "QuotaExceeded"', ['QuotaExceeded']],
    ['ErrorCode:ContainerNotFound', ['ContainerNotFound']],
    ['Status=403 Code="LinkedAuthorizationFailed" Message="x"', ['LinkedAuthorizationFailed']],
    ['x-ms-error-code: BlobArchived', ['BlobArchived']],
    // Kubernetes
    ['    Reason:       ContainerCannotRun\n    Exit Code:    128', ['ContainerCannotRun', 'exit code 128']],
    ['Warning  FailedScheduling  2m   default-scheduler  0/3 nodes are available', ['FailedScheduling']],
    ['Warning  Unhealthy  5m (x12 over 1h)  kubelet  Readiness probe failed', ['Unhealthy']],
    ['sync-7f9  0/1  Init:CrashLoopBackOff  4  5m', ['CrashLoopBackOff']],
    ['pod is in ErrImagePull, then ImagePullBackOff', ['ErrImagePull', 'ImagePullBackOff']],
    ['reason=NodeNotReady', ['NodeNotReady']],
    ['"reason":"Evicted"', ['Evicted']],
    // gRPC
    ['rpc error: code = DeadlineExceeded desc = context deadline exceeded', ['DeadlineExceeded']],
    ['io.grpc.StatusRuntimeException: PERMISSION_DENIED: no', ['StatusRuntimeException', 'PERMISSION_DENIED']],
    ['status = StatusCode.UNAUTHENTICATED', ['UNAUTHENTICATED']],
    ['Status(StatusCode="ResourceExhausted", Detail="x")', ['ResourceExhausted']],
    ['13 INTERNAL: Received RST_STREAM with code 2', ['INTERNAL']],
    ['grpc-status: 4', ['DEADLINE_EXCEEDED']],
    ['Status{code=UNIMPLEMENTED, description=x}', ['UNIMPLEMENTED']],
    // Databases
    ['Msg 8152, Level 16, State 14, Line 1', ['Msg 8152']],
    ['Error: 18456, Severity: 14, State: 38.', ['Msg 18456']],
    ['DB2 SQL Error: SQLCODE=-204, SQLSTATE=42704, SQLERRMC=X', ['SQLCODE -204', 'SQLSTATE 42704']],
    ['MongoServerError: E11000 duplicate key error', ['MongoServerError', 'E11000']],
    ['ERROR 1213 (40001): Deadlock found', ['ERROR 1213']],
    ['[MY-012592] [InnoDB] Operating system error', ['MY-012592']],
    ['ORA-12514 and TNS-12541', ['ORA-12514', 'TNS-12541']],
    // Salesforce
    ['UNABLE_TO_LOCK_ROW; INSUFFICIENT_ACCESS_OR_READONLY', ['UNABLE_TO_LOCK_ROW', 'INSUFFICIENT_ACCESS_OR_READONLY']],
    ['[{"errorCode":"ENTITY_IS_DELETED","message":"x"}]', ['ENTITY_IS_DELETED']],
    ['ALREADY_IN_PROCESS, BAD_CUSTOM_ENTITY_PARENT_DOMAIN', ['ALREADY_IN_PROCESS', 'BAD_CUSTOM_ENTITY_PARENT_DOMAIN']],
    ['NUMBER_OUTSIDE_VALID_RANGE', ['NUMBER_OUTSIDE_VALID_RANGE']],
    ['NO_MASS_MAIL_PERMISSION, MIXED_DML_OPERATION', ['NO_MASS_MAIL_PERMISSION', 'MIXED_DML_OPERATION']],
    ['STORAGE_LIMIT_EXCEEDED; API_DISABLED', ['STORAGE_LIMIT_EXCEEDED']],
    // Sign-in
    ['?error=login_required&state=x', ['login_required']],
    ['WWW-Authenticate: Bearer error="insufficient_user_authentication"', ['insufficient_user_authentication']],
    ['"error":"channel_not_found"', ['channel_not_found']],
    ['status:Responder, then urn:oasis:names:tc:SAML:2.0:status:Requester', ['Requester']],
    ['"scimType": "mutability"', ['mutability']],
    // Others
    ['{"errorCode":"E0000004","errorSummary":"Authentication failed"}', ['E0000004']],
    ['HRESULT: 0x8007000E; hr = -2147024882', ['0x8007000E']],
    ['550-5.1.1 The email account does not exist', ['5.1.1']],
    ['npm error code ERESOLVE', ['ERESOLVE']],
    ['read: ENETRESET, EHOSTUNREACH', ['ENETRESET', 'EHOSTUNREACH']],
    ['curl: (35) OpenSSL SSL_connect', ['curl 35']],
    ['code d’erreur : KEL-4012', ['KEL-4012']],
    ['Fehlercode: -1073741819', ['-1073741819']],
    ['Error Code: RequestTimeout; it ends with an error code 102.', ['RequestTimeout', '102']],
    ['process exited with code 1, exited with status 137', ['exit code 1', 'exit code 137']],
  ])('%s', (text, values) => expect(valuesIn(text, 'error-code')).toEqual(values));

  test.each([
    'Reason: we moved to SharePoint and OneDrive',
    'Code: 75011 Paris, promo code: SUMMER26',
    'code: order_id is empty, and "code": 200',
    'The NotificationService and the OrderController are fine',
    'ReadTimeout: 30, "retryOnFailure": true, SESSION_TIMEOUT=30',
    'user.isNotFound() and /errors/NotFound',
    'IN CASE OF EMERGENCY CALL US, THE SERVER IS UNAVAILABLE',
    'see page E50045 of the printer manual, room E12',
    'Error: it does not work. Reason: unknown. Type: Bug',
    'GracefulShutdownTimeout and SessionTimeout  300 are set',
    '<td><code>SyncEx</code></td>, LOG <Error> sync_core',
    'I got errors.Please see below, an exception.Then it ends',
    'Fatal error: strict_types declaration, DIRECTORIES_DELETED',
    'It is slow, with exit code 0, grpc-status: 0, StatusCode.OK',
    'set "max_retry_count" and HTTP_PROXY, NO_PROXY, LOG_LEVEL',
  ])('no code: %s', (text) => expect(valuesIn(text, 'error-code')).toEqual([]));
});

describe('ids of requests', () => {
  test.each<[string, string[]]>([
    ['Error ID: 1763456712-48213 (-1763456712)', ['1763456712-48213']],
    ['ErrorId: 845523-112233', ['845523-112233']],
    ['"errorId":"oae7xT2pQk3SzGf0"', ['oae7xT2pQk3SzGf0']],
    ['Fehler-ID 3f9c-0042', ['3f9c-0042']],
    ['Vorgangs-ID: 3f9c-0042', ['3f9c-0042']],
    ['<RequestId>4442587FB7D0A2F9</RequestId>', ['4442587FB7D0A2F9']],
    ['<ns2:requestId>3b6e0c1a-77d2-4e0b</ns2:requestId>', ['3b6e0c1a-77d2-4e0b']],
    ['<HostId>eftixk72aD6Ap51TnqcoF8eFidJG9Z</HostId>', ['eftixk72aD6Ap51TnqcoF8eFidJG9Z']],
    ['Reference #18.2d351ab8.1763456712.a4e16ab', ['18.2d351ab8.1763456712.a4e16ab']],
    ['Reference&#32;&#35;18.2d351ab8.1763456712.a4e16ab', ['18.2d351ab8.1763456712.a4e16ab']],
    ['fbtrace_id: "AXy81ZqK0mN"', ['AXy81ZqK0mN']],
    ['x-b3-traceid: 463ac35c9f6413ad48485a3953bb6124', ['463ac35c9f6413ad48485a3953bb6124']],
    ['sentry-trace: 771a43a4192642f0b136d5159a501700-7490c8a0-1', ['771a43a4192642f0b136d5159a501700']],
    ['reqId=req-1a2b3c4d', ['req-1a2b3c4d']],
    ['Your support ID is: 7263748293847112', ['7263748293847112']],
    ['X-Correlation-ID: 7d1f0042', ['7d1f0042']],
    ['spanId=00f067aa0ba902b7', ['00f067aa0ba902b7']],
  ])('%s', (text, values) => expect(valuesIn(text, 'request-id')).toEqual(values));

  test.each([
    'the error id is missing',
    'our reference id 48213, incident ID 10042',
    'hostId: halden, log id 7',
    'Reference #18 of the manual',
  ])('no id: %s', (text) => expect(valuesIn(text, 'request-id')).toEqual([]));
});

describe('times', () => {
  test.each<[string, string[], boolean]>([
    ['18-Nov-2026 09:05:12.331', ['18-Nov-2026 09:05:12.331'], false],
    ['18-NOV-26 09.05.12.331000 AM', ['18-NOV-26 09.05.12.331000 AM'], false],
    ['18-NOV-2026 09:05:12 +01:00', ['18-NOV-2026 09:05:12 +01:00'], true],
    ['20261118T090512Z', ['20261118T090512Z'], true],
    ['20261118T090512+0100', ['20261118T090512+0100'], true],
    ['20261118 09:05:12.331', ['20261118 09:05:12.331'], false],
    ['W1118 09:05:13.331245   7 x.go:1] x', ['1118 09:05:13.331245'], false],
    ['11-18 09:05:12.331  1  2 E x: y', ['11-18 09:05:12.331'], false],
    ['"time":1763456712331', ['1763456712331'], true],
    ['le 18 novembre 2026 à 9h05', ['18 novembre 2026 à 9h05'], false],
    ['el 18 de noviembre de 2026 a las 09:05 CET', ['18 de noviembre de 2026 a las 09:05 CET'], true],
    ['em 18/11/2026 às 9h05', ['18/11/2026 às 9h05'], false],
    ['il 18 nov. alle ore 9:05', ['18 nov. alle ore 9:05'], false],
    ['op 18 november om 9:05 uur', ['18 november om 9:05 uur'], false],
    ['on 9/25/26 10:04:31 AM', ['9/25/26 10:04:31 AM'], false],
    ['le 1er août vers 14 heures', ['1er août vers 14 heures'], false],
    ['11月18日（水）午後2:30 JST', ['11月18日（水）午後2:30 JST'], true],
    ['exp=1763456712', ['1763456712'], true],
  ])('%s', (text, values, zoned) => {
    const found = findEvidence(ticketOf(undefined, text)).filter(({ kind }) => kind === 'timestamp');
    expect(found.map((one) => [one.value, one.zoned])).toEqual(values.map((value) => [value, zoned]));
  });

  test.each(['18-Nov-2026', 'order 20261118 and 1763456712', 'time: 1400', 'room E1118'])('no time: %s', (text) =>
    expect(valuesIn(text, 'timestamp')).toEqual([]),
  );
});

describe('hosts', () => {
  test.each<[string, string[]]>([
    ['from 203.0.113.24, upstream 198.51.100.7', ['203.0.113.24', '198.51.100.7']],
    ['halden/203.0.113.24:443 refused, connect ECONNREFUSED 203.0.113.25', ['203.0.113.24', '203.0.113.25']],
    ['the gateway 10.0.0.7 and node 192.168.1.9', ['10.0.0.7', '192.168.1.9']],
    ['proxy 203.0.113.24:3128', ['203.0.113.24']],
    ['2001:db8::7 and fe80::1', ['2001:db8::7', 'fe80::1']],
  ])('%s', (text, values) => expect(valuesIn(text, 'host')).toEqual(values));

  test.each([
    'agent 4.18.0.1 is installed, openssl 3.0.13.1',
    'calendar::time, ets::insert, a1::b2, std::move',
    'Chrome/131.0.0.0 Edg/131.0.0.0 OPR/117.0.0.0 SamsungBrowser/27.0.0.0',
    'version 4.18.2.1 and v4.18.2.2',
  ])('no host: %s', (text) => expect(valuesIn(text, 'host')).toEqual([]));
});

describe('versions', () => {
  test.each<[string, string[]]>([
    ['Kelda Agent 4.18.2.1 is installed', ['4.18.2.1']],
    ['Version: 4.18.2.1, build 77', ['4.18.2.1', '77']],
    ['since version 4.18.2.1', ['4.18.2.1']],
  ])('%s', (text, values) => {
    expect(valuesIn(text, 'version')).toEqual(values);
    expect(valuesIn(text, 'host')).toEqual([]);
  });

  test.each(['Server 203.0.113.24, Proxy 10.0.0.7', 'from 203.0.113.24'])('no version: %s', (text) =>
    expect(valuesIn(text, 'version')).toEqual([]),
  );
});
