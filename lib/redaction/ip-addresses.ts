import { isIpv6 } from '@/lib/evidence/ip';
import type { Range } from './pattern';

/** Addresses that mean the machine itself, no one, or a mask. */
export const isNobodysAddress = (address: string) =>
  /^(?:127\.|0\.|255\.|(?:::|(?:0:){1,7})[01]?$|169\.254\.169\.254$)/.test(address);

/** What every IPv6 address has: two colons together, or many of them with little between. */
const anchor = /:(?::|[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:[0-9A-Fa-f]{1,4}:)/g;
const whole =
  /(?:[0-9a-fA-F:]{2,39}(?<=:)\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]{2,39})(?:%[A-Za-z0-9]{1,15}(?![A-Za-z0-9]))?/y;
const isAddressPart = (code: number) =>
  (code >= 0x30 && code <= 0x3a) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);

export function findIpv6(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const { index } of text.matchAll(anchor)) {
    if (index < from) continue;
    let start = index;
    while (start > from && index - start < 39 && isAddressPart(text.charCodeAt(start - 1))) start -= 1;
    whole.lastIndex = start;
    const found = whole.exec(text)?.[0].replace(/(?<!:):$/, '') ?? '';
    from = Math.max(index + 1, start + found.length);
    const address = found.replace(/%.*$/, '');
    if (!isIpv6(address) || isNobodysAddress(address) || isShortPath(address)) continue;
    if (/[\w.:]/.test(text.charAt(start - 1)) || /^(?:[\w:]|\.\d)/.test(text.slice(from, from + 2))) continue;
    ranges.push({ start, end: start + found.length });
  }
  return ranges;
}

/** `a1::b2` is a name in C++: an address this short begins as one that is given out (IANA's registry). */
function isShortPath(text: string): boolean {
  return (
    !text.includes('.') &&
    text.split(':').filter(Boolean).length <= 2 &&
    !/^(?:[23][0-9a-f]{3}|f[c-f][0-9a-f]{2}|64):/i.test(text)
  );
}
