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
  },
  {
    name: 'Oracle',
    kind,
    find: matching(/\b(?:ORA|TNS|PLS|RMAN|OCI|SP2|LRM|DPI|DPY|NZE|IMP|EXP|SQL\*Loader)-\d{4,5}\b/g),
  },
  {
    name: 'SQLSTATE',
    kind,
    find: matching(/\bSQL ?(?:STATE|[Ss]tate)["']?(?: ?code)?[ :=(["']{1,4}(?<found>[0-9A-Z]{5})\b/dg, {
      value: (found) => (/\d/.test(found) ? `SQLSTATE ${found}` : undefined),
    }),
  },
  {
    name: 'SQLCODE',
    kind,
    find: matching(/\b(?:SQLCODE|SQL ?[Cc]ode|SQL error code)["']?[ :=(["']{1,4}(?<found>-?\d{2,5})(?![\w.])/dg, {
      value: (found) => `SQLCODE ${found}`,
    }),
  },
  {
    name: 'DB2, MySQL and others of three letters',
    kind,
    find: matching(
      /(?<![\w-])(?:SQL\d{4,5}[NWC]|MY-\d{6}|DSN[A-Z]\d{3}[A-Z]|IDX\d{5}|MSIS\d{4}|[A-Z]{3,5}\d{4}E)(?![\w-])/g,
    ),
  },
  {
    name: 'MySQL',
    kind,
    find: matching(/\bERROR (?<found>\d{4}) \([0-9A-Z]{5}\)/dg, { value: (found) => `ERROR ${found}` }),
  },
  {
    name: 'SQL Server',
    kind,
    find: matching(
      /\b(?:Msg (?=\d{2,6}(?:, (?:Level|Sev)|$|\n))|Error: ?(?=\d{2,6}, Severity)|Error Number: ?(?=\d{2,6}, ?State))(?<found>\d{2,6})/dg,
      { value: (found) => `Msg ${found}` },
    ),
  },
  {
    name: 'MongoDB, Okta and rustc',
    kind,
    find: matching(/E(?<![\w-]E)(?:1[12]\d{3}(?= )|0000\d{3}|(?<=error\[E)\d{4}(?=\]))(?![\w-])/g),
  },
  {
    name: 'Windows HRESULT or NTSTATUS',
    kind,
    find: matching(/(?<!\w)0x[89CDE][0-9A-F]{7}\b/gi, { value: hexadecimal }),
  },
  {
    name: 'HRESULT as a number',
    kind,
    find: matching(/(?<![\w.-])-214\d{7}(?![\w.])/g, {
      value: (found) => hexadecimal(`0x${(Number(found) >>> 0).toString(16)}`),
    }),
  },
  {
    name: 'gRPC',
    kind,
    find: matching(
      /(?:rpc error: code = |StatusCode(?:\.|\s?=\s?["']?)|Status\{code=|\bgrpc[-_]status(?:[-_]code)?["']?\s?[:=]\s?["']?|\bgrpc\.Status(?:Runtime)?Exception: |\bstatus: (?=[A-Za-z]{3,20}, message:)|(?<![\w.-])\d{1,2} (?=[A-Z]{3}[A-Z_]{2,20}: ))(?<found>[A-Za-z_]{3,25}|\d{1,2})(?!\w)/dg,
      { value: grpcCode },
    ),
  },
  {
    name: 'gRPC before its message',
    kind,
    find: matching(/(?<![\w-]|[.=] ?)(?:UNAVAILABLE|UNAUTHENTICATED|UNIMPLEMENTED|ABORTED)(?=: [A-Za-z])/g),
  },
  {
    name: 'mail server',
    kind,
    find: matching(/(?<![\w.])[45]\d\d[ -]#?(?<found>[45]\.\d{1,3}\.\d{1,3})(?![\w.]\w|\w)/dg),
  },
  {
    name: 'number of a system error',
    kind,
    find: matching(/(?<![A-Za-z])\[?(?:[Ee]rrno|ERRNO)[ :=]{1,3}(?<found>-?\d{1,5})(?![\w.])/dg, {
      value: (found) => `errno ${found.replace('-', '')}`,
    }),
  },
  {
    name: 'how a process ended',
    kind,
    find: matching(
      /\b(?:[Ee]xit(?:ed)?(?: with)?[ _-]?(?:[Cc]ode|[Ss]tatus)|(?<![a-z])exitCode)["']?(?: is|:|=)? {0,8}(?<found>-?[1-9]\d{0,9})(?![\w.])/dg,
      { value: (found) => `exit code ${found}` },
    ),
  },
  {
    name: 'signal of a process',
    kind,
    find: matching(
      /(?<![\w-])(?:SIG(?:ABRT|BUS|FPE|HUP|ILL|INT|KILL|PIPE|QUIT|SEGV|SYS|TERM|TRAP)|EXC_BAD_ACCESS|EXC_CRASH)(?![\w-])/g,
    ),
  },
  {
    name: 'curl',
    kind,
    find: matching(/\bcurl: \((?<found>\d{1,2})\)/dg, { value: (found) => `curl ${found}` }),
  },
];
