import { isHostName } from './host-name';

/** Why what was typed names no host that can be read. */
export type HostProblem =
  | { code: 'empty' }
  | { code: 'otherScheme'; scheme: string }
  | { code: 'noAddress'; typed: string }
  | { code: 'withCredentials' }
  | { code: 'otherPort'; port: string }
  | { code: 'wildcard' }
  | { code: 'noHostName'; typed: string }
  | { code: 'bundled'; host: string };

/** The host a person means, or why it cannot be read. */
export type ParsedHost = { host: string; problem?: undefined } | { host?: undefined; problem: HostProblem };

/**
 * Takes the host out of what was typed or pasted: an address (`https://jira.acme.example/browse/OPS-1`) or the host
 * alone. Pure.
 * @param isBundled whether a host is read from the start
 */
export function parseHost(typed: string, isBundled: (host: string) => boolean): ParsedHost {
  const text = typed.trim();
  if (text === '') return { problem: { code: 'empty' } };
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') return { problem: { code: 'otherScheme', scheme } };
  const address = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(address)) return { problem: { code: 'noAddress', typed: short(text) } };
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return { problem: { code: 'withCredentials' } };
  if (url.port !== '') return { problem: { code: 'otherPort', port: url.port } };
  const parsed = checked(url.hostname.replace(/\.$/, ''), text);
  return parsed.host !== undefined && isBundled(parsed.host)
    ? { problem: { code: 'bundled', host: parsed.host } }
    : parsed;
}

function checked(host: string, text: string): ParsedHost {
  // Browsers differ in what they make of one.
  if (/\*|%2a/i.test(host)) return { problem: { code: 'wildcard' } };
  // A number alone is an address of a machine to the browser, though nobody means one.
  const isWritten = !/^[\d.]+$/.test(host) || text.includes(host);
  if (!isWritten || !isHostName(host)) {
    return {
      problem: { code: 'noHostName', typed: short(host === '' || !isWritten || host.includes('%') ? text : host) },
    };
  }
  return { host };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
