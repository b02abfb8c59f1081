import type { Finding } from './redaction';

const begin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
/** What the lines of a key are made of, for one that was cut off. */
const body = /[A-Za-z0-9+/=\s\\:,.-]{0,16384}/y;

/** Finds PEM and PGP private keys from their first line to their last, or to where a cut one stops. Linear. */
export function findPrivateKeys(text: string): Finding[] {
  const keys: Finding[] = [];
  const ends = [...text.matchAll(end)].map((match) => match.index + match[0].length);
  let next = 0;
  for (const match of text.matchAll(begin)) {
    const start = match.index;
    if (start < (keys.at(-1)?.end ?? 0)) continue;
    while ((ends[next] ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const stop = ends[next];
    if (stop !== undefined && stop - start <= longestKey) {
      keys.push({ kind: 'secret', start, end: stop });
      continue;
    }
    body.lastIndex = start + match[0].length;
    const rest = body.exec(text)?.[0].trimEnd() ?? '';
    keys.push({ kind: 'secret', start, end: start + match[0].length + rest.length });
  }
  return keys;
}

const longestKey = 32_768;
