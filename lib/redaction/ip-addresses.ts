import { isIpv4, isIpv6, isShortPath } from '@/lib/evidence/ip';
import type { Range } from './pattern';

/** Addresses that mean the machine itself, no one, or a mask. */
export const isNobodysAddress = (address: string) =>
  /^(?:127\.|0\.|255\.|(?:::|(?:0:){1,7})[01]?$|169\.254\.169\.254$)/.test(address);

/** Four numbers after most words are a version, `openssl 3.0.13.1`; these words have an address after them. */
const four =
  /(?<![\w.-]|\w\/|(?<![A-Za-z])(?!(?:from|to|at|ip|by|via|on|host|address|addr|server|client|peer|remote|source|destination|is|was|and|or|of|for|with|gateway|dns|ping|pinging|von|auf|an|aus|bei|unter|adresse)[^\S\n])[A-Za-z]{2,20} (?=[1-9]\.))\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g;
/** `"version": "15.0.6.1"`, `rv:1.8.0.2`, `1.2.6 → 1.2.6.1`, `core.jar:8.4.1.7` */
const versionBefore =
  /(?:version|versión|versione|versie|release|build|firmware|revision|\brv|\bver|\.jar|\.war|\.dll|\.exe)["']?[^\S\n]{0,4}[:=|~[(]{0,3}[^\S\n]{0,4}["'[(v]{0,2}$|\d\.\d[\d.]{0,12}[^\S\n]{0,2}(?:-{1,2}>|=>|→|to|nach)[^\S\n]{0,2}$/i;

export function findIpv4(text: string): Range[] {
  const ranges: Range[] = [];
  for (const { 0: found, index } of text.matchAll(four)) {
    if (!isIpv4(found) || isNobodysAddress(found)) continue;
    if (versionBefore.test(text.slice(Math.max(0, index - 32), index))) continue;
    ranges.push({ start: index, end: index + found.length });
  }
  return ranges;
}

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
    if (!isIpv6(address) || isNobodysAddress(address) || isShortPath(address) || isSerial.test(address)) continue;
    if (/[\w.:]/.test(text.charAt(start - 1)) || /^(?:[\w:]|\.\d)/.test(text.slice(from, from + 2))) continue;
    ranges.push({ start, end: start + found.length });
  }
  return ranges;
}

/** A serial number or a fingerprint, byte by byte. */
const isSerial = /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i;
