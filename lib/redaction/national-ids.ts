import { validate as isAbn } from 'stdnum/lib/cjs/au/abn.js';
import { validate as isEgn } from 'stdnum/lib/cjs/bg/egn.js';
import { validate as isIdnr } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as isCpr } from 'stdnum/lib/cjs/dk/cpr.js';
import { validate as isIk } from 'stdnum/lib/cjs/ee/ik.js';
import { validate as isAadhaar } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as isFodselsnummer } from 'stdnum/lib/cjs/no/fodselsnummer.js';
import { validate as isPesel } from 'stdnum/lib/cjs/pl/pesel.js';
import { validate as isCnp } from 'stdnum/lib/cjs/ro/cnp.js';
import { validate as isPersonnummer } from 'stdnum/lib/cjs/se/personnummer.js';
import { validate as isTckimlik } from 'stdnum/lib/cjs/tr/tckimlik.js';
import { hasLuhnChecksum } from './checksums';
import { isPlainFact } from './facts';
import { atLine, joined, linesWith } from './lines';
import { nationalShapes } from './national-shapes';
import type { Range } from './pattern';

const shaped = nationalShapes.map(({ shape, counts = () => true }) => ({
  // `My code is030594W903B`: a small letter before it, of a word that ran into it.
  pattern: new RegExp(`(?<![A-Z0-9_./+-]|\\d )${shape}(?![\\w-]|[ .:/]\\d)`, 'g'),
  whole: new RegExp(`^(?:${shape})$`),
  counts,
}));

export function findShapedIds(text: string): Range[] {
  return joined(
    shaped.flatMap(({ pattern, counts }) =>
      [...text.matchAll(pattern)].flatMap(({ index, 0: found }): Range[] =>
        counts(found) ? [{ start: index, end: index + found.length }] : [],
      ),
    ),
  );
}

/** What says that a number is a person's, in the languages we read. Short ones count in capitals only. */
const words =
  "social security(?: (?:number|no|nr))?|national insurance(?: (?:number|no))?|passport|pasaporte|passeport|passaporto|passaporte|paspoort|reisepass|pass(?:port)?nummer|(?:personal)?ausweis|(?:national |personal |turkish |swedish |finnish |polish |danish |korean |citizen )(?:identity|identification|id)(?: (?:number|code|card|no))?|identity (?:number|card|code|document)|id (?:card|document)|(?:driver'?s?|driving) licen[cs]e|licen[cs]e plate|plate number|plates?|vehicle registration|führerschein|kennzeichen|permis de conduire|licencia de conducir|carnet de conducir|patente di guida|rijbewijs|steuer[- ]?id(?:entifikationsnummer|nr)?|steuernummer|tax (?:id|identification|file|payer)(?: (?:number|no))?|taxpayer|sozialversicherungs(?:nummer|nr)|sv-?nummer|rentenversicherungsnummer|krankenversicherten(?:nummer|nr)|sécurité sociale|codice fiscale|número de identificaci[óo]n(?: de extranjero)?|burgerservicenummer|personnummer|person-?nr|fødselsnummer|henkilötunnus|hetu|pesel|kimlik(?: (?:no|numaras[ıi]))?|aadhaar|aadhar|gst(?:in)?(?: registration)?|medicare|(?:national )?provider identifier|arztnummer|oib|jmbg|curp|cédula|cedula|resident registration|nino(?= ?[:#])|\\bpnr\\b";
/** In scripts without spaces the next word may touch it. */
const eastAsian =
  '주민등록번호|외국인등록번호|여권(?:번호)?|면허번호|パスポート(?:番号)?|旅券(?:番号)?|マイナンバー|免許証番号|身份证(?:号码?)?|护照(?:号码?)?|身分證|護照';
const acronyms =
  'SSN|NINO?|NIN|NIE|NIF|DNI|CPF|CNPJ|CUIT|CUIL|RUT|RFC|TIN|ITIN|BSN|CPR|TCKN|TC|PAN|SIN|EGN|CNP|RRN|FRN|MBI|NPI|LANR|ABN|TFN|PPS|NRIC|HKID|ID no|BIR|(?:as |it is )?(?:my|your) ID';
const labels = [
  { label: `(?:(?<![\\p{L}\\p{N}])(?:${words})s?(?!\\p{L})|(?:${eastAsian}))`, flags: 'dgiu' },
  { label: `(?<![A-Za-z0-9])(?:${acronyms})s?(?![A-Za-z0-9])`, flags: 'dgu' },
];
const group = '(?:[A-Za-z]{0,3}\\d[A-Za-z0-9]{0,12}|[A-Z](?![A-Za-z]))';
const value = `(?<found>(?:[A-Za-z]{1,5}[ -]?)?\\d[A-Za-z0-9]{0,17}(?:[ .:/-]${group}){0,5})`;
const ways = labels.flatMap(({ label, flags }) => [
  new RegExp(`${label}[^\\n\\d]{0,24}?(?<![\\p{L}\\p{N}._/-])${value}(?![A-Za-z0-9_]|[.,]\\d)`, flags),
  new RegExp(`(?<![\\p{L}\\p{N}._/-])${value}(?![A-Za-z0-9_])[^\\n\\d]{1,24}?${label}`, flags),
]);
const and = new RegExp(
  `^(?:, ?| (?:and|und|et|y|e|i|&) |(?:, )?[^\\n\\d]{1,12}?: ?)(?<found>${value.slice(9)}(?![A-Za-z0-9_])`,
  'du',
);
/** What one of them holds; read fast, for most lines hold none. */
const worthALook =
  /social sec|insurance|passport|pasaporte|passeport|passap|paspoort|reisepass|passnum|ausweis|identi|\bid c|licen[cs]e|führersch|permis|rijbew|steuer|tax ?p?[aif]|versicherungs|sv-?nu|sécurité|fiscale|burgerser|person|fødsel|henkil|hetu|pesel|kimlik|aadha|gstin?|medicare|arztn|jmbg|curp|c[ée]dula|resident r|nino|주민|여권|면허|외국인|パスポ|旅券|マイナ|免許|身[份分]|护照|護照|\b(?:SSN|NINO?|NIE|NIF|DNI|CPF|CNPJ|CUI[TL]|RUT|RFC|I?TIN|BSN|CPR|TC|TCKN|PAN|SIN|EGN|CNP|[RF]RN|MBI|NPI|LANR|ABN|TFN|PPS|NRIC|HKID|BIR|OIB|PNR|ID)s?\b/gi;

/** Finds numbers that a word beside them calls a person's. */
export function findLabelledIds(text: string): Range[] {
  return linesWith(text, worthALook).flatMap((line) => {
    const found = ways.flatMap((way) =>
      [...line.text.matchAll(way)].flatMap(({ indices }): Range[] => {
        const range = indices?.groups?.found;
        return range ? numbersFrom(line.text, range[0], range[1]) : [];
      }),
    );
    return atLine(line, joined(found));
  });
}

/** A number, and those that are counted up after it. */
function numbersFrom(text: string, start: number, end: number): Range[] {
  const from =
    start +
    (/^(?:[A-Za-z]{3,5}[ -]|(?:is|no|nr|of|id|on|in|at|by|es)[ -])(?=\d|[A-Za-z]{1,2}\d)/i.exec(
      text.slice(start, end),
    )?.[0].length ?? 0);
  const found = text.slice(from, end);
  if (!isIdLike(found)) return [];
  const next = and.exec(text.slice(end, end + 60))?.indices?.groups?.found;
  return [{ start: from, end }, ...(next ? numbersFrom(text, end + next[0], end + next[1]) : [])];
}

function isIdLike(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  const length = found.replace(/[^A-Za-z0-9]/g, '').length;
  const isTime = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\d:\d\d\b/.test(found) && !/\d{3,4}:\d{4}/.test(found);
  return length >= 6 && digits >= 4 && length <= 20 && !isTime && !isPlainFact(found);
}

type Validate = (value: string) => { isValid: boolean };
/** Those whose check digits and dates a number passes by chance no more than once in ten. */
const validators: Validate[] = [
  ...[isAbn, isEgn, isIdnr, isCpr, isIk, isAadhaar, isFodselsnummer, isPesel, isCnp, isTckimlik],
];

/** A line that is nothing but a number: an answer to what was asked for. */
const alone =
  /^[^\S\n]{0,8}(?:[-*•>]{1,2} )?["'(]?(?<found>[A-Za-z0-9][A-Za-z0-9 .:/+-]{5,40}[A-Za-z0-9])["').,;:]{0,2}[^\S\n]{0,8}$/dgm;

/** Finds numbers that stand alone on their line and pass the check of some country. */
export function findLoneIds(text: string): Range[] {
  return [...text.matchAll(alone)].flatMap(({ indices, groups }): Range[] => {
    const range = indices?.groups?.found;
    const found = groups?.found ?? '';
    if (!range || found.split(' ').some((word) => !/\d|^(?:[A-Za-z]|[A-Za-z]{2}|and|und)$/.test(word))) return [];
    return [
      ...found.matchAll(
        /[A-Za-z0-9][A-Za-z0-9.:/+-]{5,24}(?:(?: \d{2,4}){1,4})?(?: [A-Za-z](?![A-Za-z]))?|\S{1,4}(?: \S{2,4}){2,5}(?: [A-Za-z])?/g,
      ),
    ]
      .filter(({ 0: number }) => passes(number))
      .map(({ index, 0: number }) => ({ start: range[0] + index, end: range[0] + index + number.length }));
  });
}

function passes(number: string): boolean {
  const plain = number.replace(/[ .:/+-]/g, '').toUpperCase();
  if (plain.length < 7 || isPlainFact(number) || isEpoch(plain) || /^\d{4}[-/.]\d\d[-/.]\d\d|:\d\d\b/.test(number))
    return false;
  if (
    shaped.some(({ whole, counts }) => [number.toUpperCase(), plain].some((each) => whole.test(each) && counts(each)))
  )
    return true;
  if (!/^\d{8,14}$/.test(plain)) return false;
  return validators.some((validate) => validate(plain).isValid) || isDoctor(plain) || isSwede(plain) || isKorean(plain);
}

/** Seconds and milliseconds of our years. */
const isEpoch = (digits: string) => /^1[5-9]\d{8}(?:\d{3})?$/.test(digits);
/** A US provider (Luhn with 80840 before it). */
const isDoctor = (digits: string) => /^[12]\d{9}$/.test(digits) && hasLuhnChecksum(`80840${digits}`);
const isSwede = (digits: string) =>
  /^(?:\d\d)?\d{10}$/.test(digits) && isPersonnummer(digits.replace(/(?=\d{4}$)/, '-')).isValid;
/** A day, and a digit for sex, century and origin; newer ones have no check digit. */
const isKorean = (digits: string) => /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]\d{6}$/.test(digits);

/** A text that is nothing but a number as passports have it: what somebody was asked for. A ticket's own number is none. */
const passports =
  /^\s{0,8}(?:[A-Za-z]{1,3}\d{6,8}|[A-Za-z]\d{3}[A-Za-z]\d{4})(?:(?:,| and|\s)\s{0,3}(?:[A-Za-z]{1,3}\d{6,8}|[A-Za-z]\d{3}[A-Za-z]\d{4})){0,3}\s{0,8}$/;
const ticketNumber = /^(?:INC|CS|CHG|PRB|REQ|SR|KB|TKT|BUG|ORA|PO|SO|RMA)\d/i;

export function findLonePassports(text: string): Range[] {
  if (text.length > 80 || !passports.test(text)) return [];
  return [...text.matchAll(/[A-Za-z]{1,3}\d[A-Za-z0-9]{5,8}/g)]
    .filter(({ 0: found }) => !ticketNumber.test(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Plates have too few digits for other numbers' rules. */
const plates =
  /(?<!\p{L})(?:licen[cs]e plates?|number plates?|plates?(?: numbers?)?|vehicle registration(?: number)?|kennzeichen|plaque d'immatriculation|matrícula|targa|kenteken)[ :#]{1,3}(?:(?:is|ist|est|es|are) )?(?<found>[A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{0,3}\d{0,3}|\d{1,4}[ -]?[A-Z]{1,3}[ -]?\d{1,4})(?![\w-])(?:(?:,| and| und| et| y| e) ?(?<next>[A-Z]{1,3}[ -]?\d{1,4}[ -]?[A-Z]{0,3}\d{0,3})(?![\w-]))?/dgiu;

export function findPlates(text: string): Range[] {
  return [...text.matchAll(plates)].flatMap(({ indices }) =>
    [indices?.groups?.found, indices?.groups?.next].flatMap((range): Range[] =>
      range && range[1] - range[0] >= 5 ? [{ start: range[0], end: range[1] }] : [],
    ),
  );
}
