import { type HostProblem, parseHost } from '@/lib/hosts/parse-host';

/** The largest pack that is fetched, in bytes. */
export const largestPack = 50_000_000;

/** The address of a pack that a person means, or why there can be none. */
export type PackAddress = { url: string; host: string; problem?: undefined } | { problem: HostProblem };

/** Takes the address of a file out of what was typed; what stands behind a # is not part of it. */
export function packAddressOf(typed: string): PackAddress {
  const parsed = parseHost(typed, () => false);
  if (parsed.problem) return { problem: parsed.problem };
  const text = typed.trim();
  const url = new URL(/^https:\/\//i.test(text) ? text : `https://${text}`);
  if (url.pathname === '/') return { problem: { code: 'noAddress', typed: text.slice(0, 60) } };
  url.hash = '';
  return { url: url.href, host: parsed.host };
}

/** Whether it is an address as `packAddressOf` gives it. */
export function isPackAddress(url: string): boolean {
  const parsed = packAddressOf(url);
  return parsed.problem === undefined && parsed.url === url;
}

/**
 * The SHA-256 in what was pasted: alone, behind the name of the sum (`sha256:…`), or before or behind that of a file, as
 * `sha256sum` and its like write it; `undefined` where there is none, or more than one.
 */
export function checksumIn(pasted: string): string | undefined {
  const found = pasted.match(/(?<![0-9a-z])[0-9a-f]{64}(?![0-9a-z])/gi) ?? [];
  return found.length === 1 ? found[0]?.toLowerCase() : undefined;
}
