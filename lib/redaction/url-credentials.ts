import { matchesAround } from './anchors';
import type { Range } from './pattern';

/**
 * An address with a name and a password in it. All of it up to its host is masked: where a password ends is not to be
 * told, for it may hold an `@`, and who has the host and the name needs only to guess. Of a database the rest goes too,
 * with what closes it: its path and options name the customer's data, and often hold a second password.
 */
const databases =
  /^(?:jdbc:)?(?:mongodb|mysql|mariadb|postgres(?:ql)?|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|cockroachdb|cassandra|neo4j|couchdb|ldaps?|snowflake|sqlalchemy)(?:\+\w{1,20})?:/i;
const withCredentials =
  /(?<!\w)(?:jdbc:)?[A-Za-z][A-Za-z0-9+.-]{1,30}:\/\/(?<user>[^\s/:@"'<>`?#]{0,200}):(?<password>[^\s/"'<>`]{1,500})@(?<host>[A-Za-z0-9.-]{0,253}(?:,[A-Za-z0-9.:-]{1,253}){0,9})/y;
const restOfDatabase = /[^\s"'<>`)\]}]{0,2000}["'`)\];,]{0,4}(?=\s|$)|[^\s"'<>`)\]};,]{0,2000}/y;
const standIn =
  /[{}$<]|^\[secret|^(?:\*{2,}|x{3,}|\[.{1,40}\])$|^(?:your|my|the|replace|change|insert)[_-](?:with[_-])?(?:your[_-])?(?:password|passwort|pass|pwd|secret|token)$/i;

const isSchemePart = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x3a) ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0x2e;

export function findUrlCredentials(text: string): Range[] {
  return matchesAround(text, '://', withCredentials, 37, isSchemePart).flatMap((match): Range[] => {
    const { user = '', password = '' } = match.groups ?? {};
    // `host:9280,filter=…@1`: what is before the sign is a port.
    if (/[{}$<]/.test(user) || standIn.test(password) || /^\d{2,5}[,;\]]/.test(password)) return [];
    const end = match.index + match[0].length;
    if (!databases.test(match[0])) return [{ start: match.index, end }];
    restOfDatabase.lastIndex = end;
    return [{ start: match.index, end: end + (restOfDatabase.exec(text)?.[0].length ?? 0) }];
  });
}
