import { isIpv4 } from '@/lib/evidence/ip';
import { hasIbanChecksum, hasLuhnChecksum } from './checksums';
import { findEmails, findGuests } from './emails';
import { findIpv4, findIpv6, isNobodysAddress } from './ip-addresses';
import { findLabelledIds, findLoneIds, findLonePassports, findPlates, findShapedIds } from './national-ids';
import { nationalShapes } from './national-shapes';
import { matching, type SensitivePattern } from './pattern';
import { digitsOf, findLabelledPhones, findLonePhones, findNationalPhones } from './phones';

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
/** What people and word processors write between groups of digits. */
const space = '[ \\u00a0\\u2007\\u2009\\u202f-]';
const ibans = Object.entries(ibanLengths)
  .map(([country, length]) => `${country}\\d{2}(?:${space}?[A-Z0-9]){${length}}`)
  .join('|');

export const personalPatterns: SensitivePattern[] = [
  {
    name: 'email address',
    kind: 'email',
    find: findEmails,
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
    find: findEmails,
    example: '?login_hint=ines.carvalho%40halden.example&x=1',
    masks: 'ines.carvalho%40halden.example',
    not: ['/a%40b', '%40halden'],
  },
  {
    name: 'email address in a URL in a URL',
    kind: 'email',
    find: findEmails,
    example: '?to=%2Fauthorize%3Flogin_hint%3Dines.carvalho%2540halden.example',
    masks: 'ines.carvalho%2540halden.example',
    not: ['%2540halden'],
  },
  {
    name: 'email address in escapes of JSON',
    kind: 'email',
    find: findEmails,
    example: '{"mail":"ines\\u0040halden.example"}',
    masks: 'ines\\u0040halden.example',
    not: ['\\u0040 is a sign'],
  },
  {
    name: 'email address in entities',
    kind: 'email',
    find: findEmails,
    example: '<b>ines&#64;halden.example</b>',
    masks: 'ines&#64;halden.example',
    not: ['&#64; is a sign', 'a&#65;b.example'],
  },
  {
    name: 'email address in words',
    kind: 'email',
    find: findEmails,
    example: 'ines [at] halden [dot] example or by phone',
    masks: 'ines [at] halden [dot] example',
    not: ['look [at] it', 'f(at) is 4'],
  },
  {
    name: 'guest of a Microsoft tenant',
    kind: 'email',
    find: findGuests,
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
    find: findLabelledPhones,
    example: 'Tel. 030 / 1234567',
    masks: '030 / 1234567',
    not: [
      'call 12 of them',
      'phone 4.18.2',
      'call at 09:05',
      'the order number is 4711004712',
      'call 2026-11-18',
      'my version number is 4.18.2',
    ],
  },
  {
    name: 'phone number below its word',
    kind: 'phone',
    find: findLabelledPhones,
    example: 'Phone:\n60-56-85-91\n',
    masks: '60-56-85-91',
    not: ['Phone:\n2026-11-18\n', 'Phone:\nnone'],
  },
  {
    name: 'national phone number',
    kind: 'phone',
    find: findNationalPhones,
    example: 'or 0351 / 123 45 67 after six',
    masks: '0351 / 123 45 67',
    not: [
      '00 01 02 03 04 05 06 07',
      'at 09-05-2026 it',
      'job 0123-4567',
      '2026-05-01 02 03',
      'a 01 02 03 04 05 0a 0b',
      '10.0532.123.45.67',
    ],
  },
  {
    name: 'national phone number with an extension',
    kind: 'phone',
    find: findNationalPhones,
    example: 'or 030/123456-78 after six',
    masks: '030/123456-78',
    not: ['030/123456-7 8 9'],
  },
  {
    name: 'phone number alone on its line',
    kind: 'phone',
    isAlone: true,
    find: findLonePhones,
    example: 'thanks\n05321234567\n',
    masks: '05321234567',
    not: ['00000123456', 'order 05321234567'],
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
    find: findIpv4,
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
      'Windows NT 5.1; en-US; rv:1.8.0.2) Gecko',
      '"version": "15.0.6.1"',
      'Nextcloud version | 20.0.4.0',
      'hbase 1.2.6 --> 1.2.6.1',
      'solr-core.jar:8.4.1.7',
    ],
  },
  {
    name: 'IPv4 address behind the name of its host',
    kind: 'ip',
    find: matching(
      /(?<=[A-Za-z][\w-]{0,60}\/)\d{1,3}(?:\.\d{1,3}){3}(?=:\d{2,5}(?!\d))|(?<=\w\.[A-Za-z][\w-]{1,24}\/)\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
      (found) => isIpv4(found) && !isNobodysAddress(found),
    ),
    example: 'refused: db.kelda.internal/10.127.103.71:34773',
    masks: '10.127.103.71',
    not: ['Chrome/120.0.0.0', 'lib.js/1.2'],
  },
  {
    name: 'IPv6 address',
    kind: 'ip',
    find: findIpv6,
    example: 'and 2001:db8::7 too',
    masks: '2001:db8::7',
    not: ['09:05:12', '00:1a:2b:3c:4d:5e', 'std::string', '::1', 'dead::beef', 'std::vector a1::b2'],
  },
  {
    name: 'card number with its word',
    kind: 'card',
    find: matching(
      /(?<!\p{L})(?:cc|credit ?card|debit ?card|card ?(?:number|no|nr)\.?|kreditkarten?(?:nummer)?|kartennummer|carte (?:bancaire|de crédit)|tarjeta(?: de crédito)?|cartão(?: de crédito)?|carta di credito|creditcard(?:nummer)?|pan)(?: (?:number|no|nr|nummer))?\.?[ :#]{1,3}(?:(?:is|ist|est|es) )?(?<found>\d(?:[ -]?\d){11,18})(?![\w-]|\.\d)/dgiu,
    ),
    example: 'my cc 503802053770 was charged',
    masks: '503802053770',
    not: ['cc 12345', 'the card was charged 4 times'],
  },
  {
    name: 'check digits of a card',
    kind: 'card',
    find: matching(/(?<!\p{L})(?:cvv2?|cvc2?)(?: (?:is|code|ist))?[ :=#]{1,3}(?<found>\d{3,4})(?![\w-]|\.\d)/dgiu),
    example: 'exp 12/27 cvv 123',
    masks: '123',
    not: ['cvv 12 of them', 'the cvv was wrong 4 times'],
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
    find: matching(new RegExp(`(?<![A-Za-z0-9])(?:${ibans})(?![A-Za-z0-9])`, 'gi'), hasIbanChecksum),
    example: 'IBAN: DE89 3704 0044 0532 0130 00.',
    masks: 'DE89 3704 0044 0532 0130 00',
    not: ['DE89 3704 0044 0532 0130 01', 'AB12 is the row of the table'],
  },
  {
    name: 'wallet',
    kind: 'iban',
    find: matching(
      /(?<![\w/.=-])(?:bc1[ac-hj-np-z02-9]{25,62}|(?=[1-9A-HJ-NP-Za-km-z]{0,34}[A-Z])(?=[1-9A-HJ-NP-Za-km-z]{0,34}[a-z])(?=.\d{0,33}[A-Za-z]\w{0,33}\d)[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![\w-])/g,
    ),
    example: 'send it to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq please',
    masks: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    not: ['bc1 is bitcoin', '3b6e0c1a77d24e0b9a51c0d4f1e2aa01', '1513958400000'],
  },
  ...nationalShapes.map(
    ({ name, example, not }): SensitivePattern => ({
      name,
      kind: 'id',
      find: findShapedIds,
      example: `it is ${example}, or so`,
      masks: example,
      not: [`it is ${not}, or so`],
    }),
  ),
  {
    name: 'national number with its word',
    kind: 'id',
    find: findLabelledIds,
    example: 'My passport number is CD7654321 and it expires soon',
    masks: 'CD7654321',
    not: [
      'the passport expired on 2026-11-18',
      'passport 0.7.0 fails',
      'passport-saml 3.2.1 fails with 401',
      'identity provider 4711004712',
      'the tax id is missing in 12 rows',
      'tc 4711004712 qdisc',
    ],
  },
  {
    name: 'national number before its word',
    kind: 'id',
    find: findLabelledIds,
    example: '199109242397 är mitt personnummer.',
    masks: '199109242397',
    not: ['2026-11-18 is on the passport', 'HTTP 401 in passport'],
  },
  {
    name: 'national number alone on its line',
    kind: 'id',
    isAlone: true,
    find: findLoneIds,
    example: 'here it is:\n44051401458\nthanks',
    masks: '44051401458',
    not: ['44051401459', 'it is 44051401458 of 5', '1513958400', '2d1b0571b4c4364c0f0c9985c9fc582851b153c4'],
  },
  {
    name: 'passport number alone',
    kind: 'id',
    isAlone: true,
    find: findLonePassports,
    example: 'AB1234567',
    masks: 'AB1234567',
    not: ['INC0012345', 'see AB1234567', 'v1234567890'],
  },
  {
    name: 'vehicle plate',
    kind: 'id',
    find: findPlates,
    example: 'The plate number is ABJ-123XY for this vehicle',
    masks: 'ABJ-123XY',
    not: ['plates 12 of them', 'the plate is broken'],
  },
];
