import { isHostName } from './host-name';

/** The host a person means, or why it cannot be read, in words for them. */
export type ParsedHost = { host: string; refused?: undefined } | { host?: undefined; refused: string };

/**
 * Takes the host out of what was typed or pasted: an address (`https://jira.acme.example/browse/OPS-1`) or the host
 * alone. Pure.
 * @param isBundled whether a host is read from the start
 */
export function parseHost(typed: string, isBundled: (host: string) => boolean): ParsedHost {
  const text = typed.trim();
  if (text === '') return refused('Enter the address of a page, or its host alone.');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'https') {
    return refused(`Sidelight reads pages only over https; this address is ${scheme}.`);
  }
  const address = scheme === undefined ? `https://${text}` : text;
  if (!URL.canParse(address)) return refused(`“${short(text)}” is no address of a page.`);
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') {
    return refused('Leave out what stands before the “@”: only the host is needed.');
  }
  if (url.port !== '') return refused(`Sidelight reads hosts on the usual port only (443), not on ${url.port}.`);
  const parsed = checked(url.hostname.replace(/\.$/, ''), text);
  return parsed.host !== undefined && isBundled(parsed.host)
    ? refused(`Sidelight reads ${parsed.host} already.`)
    : parsed;
}

function checked(host: string, text: string): ParsedHost {
  if (host.includes('*')) return refused('One host at a time: enter its full name, without “*”.');
  // A number alone is an address of a machine to the browser, though nobody means one.
  const isWritten = !/^[\d.]+$/.test(host) || text.includes(host);
  if (!isWritten || !isHostName(host)) {
    return refused(
      `“${short(host === '' || !isWritten ? text : host)}” is no full name of a host, as jira.example.com is.`,
    );
  }
  return { host };
}

function refused(why: string): ParsedHost {
  return { refused: why };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
