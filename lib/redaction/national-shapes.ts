import { validate as isNn } from 'stdnum/lib/cjs/be/nn.js';
import { validate as isCpf } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as isAhv } from 'stdnum/lib/cjs/ch/ssn.js';
import { validate as isRun } from 'stdnum/lib/cjs/cl/run.js';
import { validate as isRic } from 'stdnum/lib/cjs/cn/ric.js';
import { validate as isDni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as isNie } from 'stdnum/lib/cjs/es/nie.js';
import { validate as isHetu } from 'stdnum/lib/cjs/fi/hetu.js';
import { validate as isNir } from 'stdnum/lib/cjs/fr/nir.js';
import { validate as isHkid } from 'stdnum/lib/cjs/hk/hkid.js';
import { validate as isAadhaar } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as isPersonnummer } from 'stdnum/lib/cjs/se/personnummer.js';
import { validate as isSsn } from 'stdnum/lib/cjs/us/ssn.js';

/** A number that tells by its own form and check digits that it is a person's. */
export interface NationalShape {
  name: string;
  shape: string;
  counts?: (found: string) => boolean;
  example: string;
  not: string;
}

type Validate = (value: string) => { isValid: boolean };
const by = (validate: Validate) => (found: string) => validate(found.toUpperCase()).isValid;
const plain = (text: string) => text.replace(/[ .:/()-]/g, '').toUpperCase();

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `YYMMDD`, of either century. */
const startsWithDay = (digits: string) => isDay(2000, Number(digits.slice(2, 4)), Number(digits.slice(4, 6)));

/** A time in a file's name, `20261118-0905`, has the form too: nobody born so lately writes to a help desk, and few in years that builds have. */
function isSwede(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  const isTime = /(?:[01]\d|2[0-3])[0-5]\d$/.test(digits);
  if (digits.length === 12 && Number(digits.slice(0, 4)) > (isTime ? 1990 : 2015)) return false;
  const dashed =
    digits.length === 12 ? `${digits.slice(0, 8)}-${digits.slice(8)}` : `${digits.slice(0, 6)}-${digits.slice(6)}`;
  return isPersonnummer(dashed).isValid;
}

export const nationalShapes: NationalShape[] = [
  {
    name: 'Finnish identity code',
    shape: '\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]',
    counts: by(isHetu),
    example: '131052-308T',
    not: '131052-308A',
  },
  {
    name: 'Swedish personal number',
    shape: '(?:1[89]|20)?\\d{6}[-+]\\d{4}',
    counts: isSwede,
    example: '19910924-2397',
    not: '20261118-0905',
  },
  {
    name: 'Korean registration number',
    shape: '\\d{6}-[1-8]\\d{6}',
    counts: startsWithDay,
    example: '960121-1234567',
    not: '969921-1234567',
  },
  {
    name: 'US social security number',
    shape: '\\d{3}(?<s>[-.])\\d{2}\\k<s>\\d{4}',
    counts: (found) => isSsn(found.replaceAll('.', '-')).isValid,
    example: '460-89-9847',
    not: '000-12-3456',
  },
  {
    name: 'Spanish identity number',
    shape: '(?:[XYZ]-?\\d{7}-?[A-Z]|\\d{7,8}-?[A-Z])',
    counts: isSpaniard,
    example: '12345678Z',
    not: '12345678A',
  },
  {
    name: 'Italian fiscal code',
    shape: '[A-Z]{6}\\d{2}[A-EHLMPR-T](?:[04][1-9]|[1256]\\d|[37][01])[A-Z]\\d{3}[A-Z]',
    example: 'RSSMRA85T10A562S',
    not: 'RSSMRA85T99A562S',
  },
  {
    name: 'Indian tax number',
    shape: '(?:0[1-9]|[12]\\d|3[0-8])[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]',
    example: '27ABCDE1234F1Z5',
    not: '99ABCDE1234F1Z5',
  },
  {
    name: 'Indian Aadhaar number',
    shape: '[2-9]\\d{3}(?<a>[ :-])\\d{4}\\k<a>\\d{4}',
    counts: (found) => isAadhaar(plain(found)).isValid,
    example: '3123 4567 8909',
    not: '3123 4567 8908',
  },
  {
    name: 'British national insurance number',
    shape: '(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?<n> ?)\\d{2} ?\\d{2} ?\\d{2}\\k<n>[A-D]',
    example: 'AA 12 34 56 B',
    not: 'GB 12 34 56 B',
  },
  {
    name: 'British driving licence',
    shape: '(?=[A-Z9]{5})[A-Z]{1,5}9{0,4}\\d[0156]\\d[0-3]\\d{2}[A-Z9]{2}[A-Z0-9][A-Z]{2}',
    example: 'MORGA607054SM9IJ',
    not: 'MORGA697054SM9IJ',
  },
  {
    name: 'US Medicare number',
    shape:
      '[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d-[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\\d-[AC-HJKMNP-RT-Y]{2}\\d{2}',
    example: '1EG4-TE5-MK73',
    not: '1EG4-TE5-MK7',
  },
  {
    name: 'French social security number',
    shape: '[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:2[AB]|\\d{2}) ?\\d{3} ?\\d{3} ?\\d{2}',
    counts: (found) => isNir(plain(found)).isValid,
    example: '2 95 10 99 126 111 93',
    not: '2 95 10 99 126 111 94',
  },
  {
    name: 'Swiss social security number',
    shape: '756\\.\\d{4}\\.\\d{4}\\.\\d{2}',
    counts: by(isAhv),
    example: '756.9217.0769.85',
    not: '756.9217.0769.84',
  },
  {
    name: 'Belgian national number',
    shape: '\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}',
    counts: (found) => isNn(plain(found)).isValid,
    example: '85.07.30-033.28',
    not: '85.07.30-033.61',
  },
  {
    name: 'Brazilian CPF',
    shape: '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}',
    counts: by(isCpf),
    example: '390.533.447-05',
    not: '390.533.447-06',
  },
  {
    name: 'Chilean RUN',
    shape: '\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]',
    counts: (found) => isRun(plain(found)).isValid,
    example: '12.531.909-2',
    not: '12.531.909-3',
  },
  {
    name: 'Mexican CURP',
    shape: '[A-Z]{4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[HMX][A-Z]{5}[0-9A-Z]\\d',
    example: 'BOXW310820HNERXN09',
    not: 'BOXW319920HNERXN09',
  },
  {
    name: 'Chinese identity number',
    shape: '[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]',
    counts: by(isRic),
    example: '360426199101010071',
    not: '360426199101010072',
  },
  {
    name: 'Hong Kong identity card',
    shape: '[A-Z]{1,2}\\d{6}\\([0-9A]\\)',
    counts: (found) => isHkid(plain(found)).isValid,
    example: 'J345678(9)',
    not: 'J345678(3)',
  },
  {
    name: 'German company register',
    shape: 'HR[AB] ?\\d{1,6}',
    example: 'HRB 123456',
    not: 'HRX 123456',
  },
];

function isSpaniard(found: string): boolean {
  const number = plain(found);
  return /^[XYZ]/.test(number) ? isNie(number).isValid : isDni(number.padStart(9, '0')).isValid;
}
