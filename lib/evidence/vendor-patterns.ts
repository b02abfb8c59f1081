import { grpcCode } from './code-words';
import { type EvidencePattern, matching } from './pattern';

const kind = 'error-code';
const upper = (found: string) => found.toUpperCase();
const hexadecimal = (found: string) => `0x${found.slice(2).toUpperCase()}`;

/** Codes that say whose they are by their form. */
export const vendorPatterns: EvidencePattern[] = [
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
    find: matching(/\b(?:ORA|TNS|PLS|RMAN|OCI|SP2|LRM|DPI|DPY|NZE|IMP|EXP|SQL\*Loader)-\d{4,5}\b/g),
    example: 'ORA-01013: user requested cancel of current operation',
    finds: 'ORA-01013',
    not: 'AURORA-01013',
  },
  {
    name: 'SQLSTATE',
    kind,
    find: matching(/\bSQL ?(?:STATE|[Ss]tate)["']?(?: ?code)?[ :=(["']{1,4}(?<found>[0-9A-Z]{5})\b/dg, {
      value: (found) => (/\d/.test(found) ? `SQLSTATE ${found}` : undefined),
    }),
    example: 'SQLSTATE[23505]: Unique violation',
    finds: 'SQLSTATE 23505',
    not: 'the SQLSTATE column, SQLSTATE NAMES',
  },
  {
    name: 'SQLCODE',
    kind,
    find: matching(/\b(?:SQLCODE|SQL ?[Cc]ode|SQL error code)["']?[ :=(["']{1,4}(?<found>-?\d{2,5})(?![\w.])/dg, {
      value: (found) => `SQLCODE ${found}`,
    }),
    example: 'DB2 SQL Error: SQLCODE=-911, SQLSTATE=40',
    finds: 'SQLCODE -911',
    not: 'the SQL code of line 42, SQLCODE=0',
  },
  {
    name: 'DB2, MySQL and others of three letters',
    kind,
    find: matching(
      /(?<![\w-])(?:SQL\d{4,5}[NWC]|MY-\d{6}|DSN[A-Z]\d{3}[A-Z]|IDX\d{5}|MSIS\d{4}|[A-Z]{3,5}\d{4}E)(?![\w-])/g,
    ),
    example: 'SQL0911N  The current transaction has been rolled back',
    finds: 'SQL0911N',
    not: 'SQL0911 and ABC1234',
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
    name: 'SQL Server',
    kind,
    find: matching(
      /\b(?:Msg (?=\d{2,6}(?:, (?:Level|Sev)|$|\n))|Error: ?(?=\d{2,6}, Severity)|Error Number: ?(?=\d{2,6}, ?State))(?<found>\d{2,6})/dg,
      { value: (found) => `Msg ${found}` },
    ),
    example: 'Msg 1205, Level 13, State 51, Line 1',
    finds: 'Msg 1205',
    not: 'Msg 1205 of 2000, Error: 1205 rows',
  },
  {
    name: 'MongoDB, Okta and rustc',
    kind,
    find: matching(/(?<![\w-])(?:E1[12]\d{3}(?= )|E0000\d{3}|(?<=error\[)E\d{4}(?=\]))(?![\w-])/g),
    example: 'MongoServerException: E11000 duplicate key error collection',
    finds: 'E11000',
    not: 'the printer E50045 and E0',
  },
  {
    name: 'Windows HRESULT or NTSTATUS',
    kind,
    find: matching(/(?<!\w)0x[89CDE][0-9A-F]{7}\b/gi, { value: hexadecimal }),
    example: 'failed with 0x80070005',
    finds: '0x80070005',
    not: 'data address: 0x00000002',
  },
  {
    name: 'HRESULT as a number',
    kind,
    find: matching(/(?<![\w.-])-214\d{7}(?![\w.])/g, {
      value: (found) => hexadecimal(`0x${(Number(found) >>> 0).toString(16)}`),
    }),
    example: 'the installer ends with -2147024891',
    finds: '0x80070005',
    not: 'balance -2147024.89',
  },
  {
    name: 'gRPC',
    kind,
    find: matching(
      /(?:rpc error: code = |StatusCode(?:\.|\s?=\s?["']?)|Status\{code=|\bgrpc[-_]status(?:[-_]code)?["']?\s?[:=]\s?["']?|\bgrpc\.Status(?:Runtime)?Exception: |\bstatus: (?=[A-Za-z]{3,20}, message:)|(?<![\w.-])\d{1,2} (?=[A-Z]{3}[A-Z_]{2,20}: ))(?<found>[A-Za-z_]{3,25}|\d{1,2})(?!\w)/dg,
      { value: grpcCode },
    ),
    example: 'rpc error: code = Unavailable desc = connection refused',
    finds: 'Unavailable',
    not: 'grpc-status: 0, StatusCode.OK, 14 ITEMS: sold',
  },
  {
    name: 'gRPC before its message',
    kind,
    find: matching(/(?<![\w-]|[.=] ?)(?:UNAVAILABLE|UNAUTHENTICATED|UNIMPLEMENTED|ABORTED)(?=: [A-Za-z])/g),
    example: 'UNAVAILABLE: io exception',
    finds: 'UNAVAILABLE',
    not: 'THE SERVER IS UNAVAILABLE',
  },
  {
    name: 'mail server',
    kind,
    find: matching(/(?<![\w.])[45]\d\d[ -]#?(?<found>[45]\.\d{1,3}\.\d{1,3})(?![\w.]\w|\w)/dg),
    example: '550 5.7.509: Access denied, sending domain does not pass DMARC',
    finds: '5.7.509',
    not: 'we have 550 4.18 and 5.7.509',
  },
  {
    name: 'number of a system error',
    kind,
    find: matching(/(?<![A-Za-z])\[?(?:[Ee]rrno|ERRNO)[ :=]{1,3}(?<found>-?\d{1,5})(?![\w.])/dg, {
      value: (found) => `errno ${found.replace('-', '')}`,
    }),
    example: '[Errno 111] Connection refused',
    finds: 'errno 111',
    not: 'errno is set',
  },
  {
    name: 'how a process ended',
    kind,
    find: matching(
      /\b(?:[Ee]xit(?:ed)?(?: with)?[ _-]?(?:[Cc]ode|[Ss]tatus)|(?<![a-z])exitCode)["']?(?: is|:|=)? {0,8}(?<found>-?[1-9]\d{0,9})(?![\w.])/dg,
      { value: (found) => `exit code ${found}` },
    ),
    example: 'Exit Code:    137',
    finds: 'exit code 137',
    not: 'exit code 0',
  },
  {
    name: 'signal of a process',
    kind,
    find: matching(
      /(?<![\w-])(?:SIG(?:ABRT|BUS|FPE|HUP|ILL|INT|KILL|PIPE|QUIT|SEGV|SYS|TERM|TRAP)|EXC_BAD_ACCESS|EXC_CRASH)(?![\w-])/g,
    ),
    example: 'signal SIGSEGV: segmentation violation',
    finds: 'SIGSEGV',
    not: 'SIGNAL and SIGMA',
  },
  {
    name: 'curl',
    kind,
    find: matching(/\bcurl: \((?<found>\d{1,2})\)/dg, { value: (found) => `curl ${found}` }),
    example: 'curl: (60) SSL certificate problem',
    finds: 'curl 60',
    not: 'curl (60)',
  },
];
