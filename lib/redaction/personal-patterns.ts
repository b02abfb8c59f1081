import { isIpv4, isIpv6 } from '@/lib/evidence/ip';
import { hasIbanChecksum, hasLuhnChecksum } from './checksums';
import { matching, type SensitivePattern } from './pattern';

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** `logo@2x.png` is a file, `git@github.com:` an address of a machine. */
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|css|js|ts|json|html?|md|txt|zip|gz|exe|dll|so)$/i;

/** Addresses that mean the machine itself, no one, or a mask. */
const nobody = /^(?:127\.|0\.|255\.|::1?$|169\.254\.169\.254$)/;

/** Prefixes that card networks use (ISO/IEC 7812); a random number that only fits Luhn is no card. */
const cardPrefix = /^(?:4|5[1-5]|2[2-7]|3[0-9]|6(?:011|4|5|2))/;

/** Characters after the check digits, by country (SWIFT's IBAN registry): no word after the number is taken for a part of it. */
const ibanLengths: Record<string, number> = {
  ...{ NO: 11, BE: 12, DK: 14, FI: 14, FO: 14, GL: 14, NL: 14, MK: 15, SI: 15, AT: 16, BA: 16, EE: 16, KZ: 16, LT: 16 },
  ...{ LU: 16, XK: 16, CR: 18, CH: 17, HR: 17, LI: 17, LV: 17, BG: 18, BH: 18, DE: 18, GB: 18, GE: 18, IE: 18, ME: 18 },
  ...{ RS: 18, VA: 18, AE: 19, GI: 19, IL: 19, AD: 20, CZ: 20, ES: 20, MD: 20, PK: 20, RO: 20, SA: 20, SE: 20, SK: 20 },
  ...{ TN: 20, VG: 20, UA: 25, PT: 21, IS: 22, TR: 22, FR: 23, GR: 23, IT: 23, MC: 23, MR: 23, SM: 23, AL: 24, AZ: 24 },
  ...{ IQ: 19, LY: 21, SC: 27, ST: 21, TL: 19, BY: 24, SD: 14, SV: 24, BI: 23, DJ: 23, RU: 29, SO: 19, NI: 24, OM: 19 },
  ...{ CY: 24, DO: 24, GT: 24, HU: 24, LB: 24, PL: 24, BR: 25, EG: 25, PS: 25, QA: 25, JO: 26, KW: 26, MU: 26, MT: 27 },
};
/** A space as people and word processors write it between groups of digits. */
const space = '[ \\u00a0\\u2007\\u2009\\u202f]';
const ibans = Object.entries(ibanLengths)
  .map(([country, length]) => `${country}\\d{2}(?:${space}?[A-Z0-9]){${length}}`)
  .join('|');

/** `a1::b2` is a name in C++: an address this short begins as one that is given out (IANA's registry). */
function isShortPath(text: string): boolean {
  return (
    !text.includes('.') &&
    text.split(':').filter(Boolean).length <= 2 &&
    !/^(?:[23][0-9a-f]{3}|f[c-f][0-9a-f]{2}|64):/i.test(text)
  );
}

export const personalPatterns: SensitivePattern[] = [
  {
    name: 'email address',
    kind: 'email',
    find: matching(
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+'-]{1,64}(?:\.[\p{L}\p{N}_%+'-]{1,64}){0,8}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@])/gu,
      (found) => !fileEnding.test(found) && !found.startsWith('git@'),
    ),
    example: 'write to ines.carvalho+sso@halden.example.',
    masks: 'ines.carvalho+sso@halden.example',
    not: [
      'marked@4.3.0',
      'logo@2x.png',
      'git@github.com:kelda/sync.git',
      '@azu/format-text@1.0.2',
      'local@tbird-admin1',
    ],
  },
  {
    name: 'email address in a URL',
    kind: 'email',
    find: matching(/(?<![\w.%+-])[\w.+-]{1,64}%40(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@])/g),
    example: '?login_hint=ines.carvalho%40halden.example&x=1',
    masks: 'ines.carvalho%40halden.example',
    not: ['/a%40b', '%40halden'],
  },
  {
    name: 'guest of a Microsoft tenant',
    kind: 'email',
    find: matching(/(?<![\w.+'-])[\w.+'-]{1,160}#EXT#(?:@[\w.-]{1,100}\w)?/g),
    example: 'of ines_halden.example#EXT#@kelda.onmicrosoft.com fails',
    masks: 'ines_halden.example#EXT#@kelda.onmicrosoft.com',
    not: ['#EXT# users'],
  },
  {
    name: 'international phone number',
    kind: 'phone',
    find: matching(
      /(?<![\w+.=/]|\d )(?:\+|00(?=[1-9]\d? ))[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f./-]{0,2}\(0?\d{0,4}\))?(?:[ \u00a0\u2009\u202f./-]{0,2}\d){6,13}(?![\w]|[.,]\d)/g,
      (found) => digitsOf(found).length >= 8 && digitsOf(found).length <= 17,
    ),
    example: 'call +351 21 123 45 67 today',
    masks: '+351 21 123 45 67',
    not: ['2026-11-18T09:05:12+01:00', 'a diff of +1234 lines', 'offset +0000'],
  },
  {
    name: 'phone number with its word',
    kind: 'phone',
    find: matching(
      /(?<!\p{L})(?:t[eé]l(?:efon|[eé]phone)?|erreichen(?: sie)? (?:mich|uns) unter|phone|mobile?|cell|fax|handy|call(?: me)?(?: (?:at|on))?|durchwahl|rückruf|reach me (?:at|on))(?: ?(?:number|nummer|no|nr))? ?[.:]{0,2}\s{0,3}(?<found>[(\d][\d ()./-]{5,20}\d)(?![\w-])/dgiu,
      (found) =>
        digitsOf(found).length >= 7 &&
        digitsOf(found).length <= 15 &&
        !isIpv4(found) &&
        !/^\d{4}-\d\d-\d\d/.test(found),
    ),
    example: 'Tel. 030 / 1234567',
    masks: '030 / 1234567',
    not: ['call 12 of them', 'phone 4.18.2', 'call at 09:05'],
  },
  {
    name: 'North American phone number',
    kind: 'phone',
    find: matching(/(?<![\w.+/=-])(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\w-]|\.\d)/g),
    example: 'or (415) 555-0132 after six',
    masks: '(415) 555-0132',
    not: ['build 415-555-01324', '2015-555-0132', '415 orders'],
  },
  {
    name: 'IPv4 address',
    kind: 'ip',
    find: matching(
      /(?<![\w.-]|\w\/|[Vv]ersion |[Vv]ersion: |(?<![A-Za-z])(?!(?:from|to|at|ip|by|via|on|host|address|addr|server|client|peer|remote|source|destination|is|was|and|or|of|for|with|gateway|dns|ping|von|auf|an|aus|bei|unter|adresse)[^\S\n])[A-Za-z]{2,20} (?=[1-9]\.))\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
      (found) => isIpv4(found) && !nobody.test(found),
    ),
    example: 'from 203.0.113.24:443',
    masks: '203.0.113.24',
    not: [
      'version 4.18.2.1',
      'Chrome/120.0.0.0',
      'v1.2.3.4',
      '127.0.0.1',
      '131.0.6778.86',
      'lib-1.2.3.4.jar',
      'openssl 3.0.13.1',
    ],
  },
  {
    name: 'IPv4 address behind the name of its host',
    kind: 'ip',
    find: matching(
      /(?<=[A-Za-z][\w-]{0,60}\/)\d{1,3}(?:\.\d{1,3}){3}(?=:\d{2,5}(?!\d))|(?<=\w\.[A-Za-z][\w-]{1,24}\/)\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
      (found) => isIpv4(found) && !nobody.test(found),
    ),
    example: 'refused: db.kelda.internal/10.127.103.71:34773',
    masks: '10.127.103.71',
    not: ['Chrome/120.0.0.0', 'lib.js/1.2'],
  },
  {
    name: 'IPv6 address',
    kind: 'ip',
    find: matching(
      /(?<![\w:.])(?=[0-9a-fA-F]{0,4}:)[0-9a-fA-F:]{3,39}(?:(?<=:)\d{1,3}(?:\.\d{1,3}){3})?(?![\w:]|\.\d)/g,
      (found) => isIpv6(found) && !nobody.test(found) && /:[0-9a-f]{0,4}:/i.test(found) && !isShortPath(found),
    ),
    example: 'and 2001:db8::7 too',
    masks: '2001:db8::7',
    not: ['09:05:12', '00:1a:2b:3c:4d:5e', 'std::string', '::1', 'dead::beef', 'std::vector a1::b2'],
  },
  {
    name: 'payment card',
    kind: 'card',
    find: matching(
      /(?<![\w.-])(?:\d{13,16}|\d{19}|\d{4}(?<gap>[ \u00a0\u2007\u2009\u202f-])\d{4}\k<gap>\d{4}\k<gap>\d{4}|\d{4}(?<amex>[ \u00a0\u2007\u2009\u202f-])\d{6}\k<amex>\d{5})(?![\w-]|\.\d)/g,
      (found) => cardPrefix.test(digitsOf(found)) && hasLuhnChecksum(digitsOf(found)),
    ),
    example: 'card 4111 1111 1111 1111 was charged',
    masks: '4111 1111 1111 1111',
    not: ['order 4111 1111 1111 1112', 'time = 1513958400000', '2026-11-18 09-05-12-331'],
  },
  {
    name: 'bank account',
    kind: 'iban',
    find: matching(new RegExp(`(?<![A-Za-z0-9])(?:${ibans})(?![A-Za-z0-9])`, 'g'), hasIbanChecksum),
    example: 'IBAN: DE89 3704 0044 0532 0130 00.',
    masks: 'DE89 3704 0044 0532 0130 00',
    not: ['DE89 3704 0044 0532 0130 01', 'AB12 is the row of the table'],
  },
];
