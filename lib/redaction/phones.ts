import { isIpv4 } from '@/lib/evidence/ip';
import { matchesAt } from './anchors';
import { joined } from './lines';
import type { Range } from './pattern';

export const digitsOf = (text: string) => text.replace(/\D/g, '');

const digits = '[(+\\d][\\d ()./\\u00a0\\u2009\\u202f+-]{5,22}\\d';
/** What people write before a number, in the languages we read. */
const words =
  'tele(?:fon|phone|foon|fono?|fone)(?:n[ou]mm?er|numaram?)?|téléphone|teléfono|telemóvel|telefoonnummer|rufnummer|mobilnummer|handynummer|t[eé]l|phone|mobile?|mobil|móvil|mobiel|cell(?:ulare|ular)?|celular|portable|fax|handy|landline|festnetz|durchwahl|rückruf|whatsapp|gsm|cep|puhelin|puh|tlf|erreichen(?: sie)? (?:mich|uns) unter|erreichbar unter|ll[áa]ma(?:me|nos)(?: al)?|ligue(?: para)?|appele(?:z|r)(?:[- ](?:moi|nous))?(?: au)?|chiama(?:mi|temi|teci)(?: al)?|bel me op|call(?: me| us)?(?: (?:at|on|back on|back at))?|(?:reach|text|ring|dial) (?:me|us|him|her)(?: (?:at|on))?|電話(?:番号)?|携帯|전화(?:번호)?|휴대폰|电话|手机|電話番号';
const labelled = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${words})(?: ?(?:number|nummer|numaram?|no|nr|num|número|numéro|numero))?\\.?(?: (?:is|ist|est|es|è|é|olarak))?[ \\t]{0,2}[:：.=]{0,2}(?:\\*{2})?[ \\t]{0,3}\\n?[ \\t]{0,4}(?<found>${digits})(?![\\w-])`,
  'diuy',
);
/** `My Israeli number is …`, `the international one is …` */
const owned = new RegExp(`(?:number|one)(?: is|:)?[ \\t]{0,2}(?<found>${digits})(?![\\w-])`, 'duy');
const owner = /(?<!\p{L})(?:my|our|his|her|their|your|the)(?: \p{L}{2,20}){0,3} $/iu;
/** What each of the words above begins with. */
const beginning =
  /tel|tél|phone|ruf|mob|móv|cel|portable|fax|handy|landline|festnetz|durch|rück|whatsapp|gsm|cep|puh|tlf|erreich|llám|llam|ligue|appel|chiama|bel me|call|reach|text|ring|dial|電話|携帯|전화|휴대폰|电话|手机/gi;

export function findLabelledPhones(text: string): Range[] {
  const named = matchesAt(text, beginning, labelled).filter(({ groups }) => isNumber(groups?.found ?? ''));
  const own = matchesAt(text, /number|one/g, owned).filter(
    ({ index, groups }) => isGrouped(groups?.found ?? '') && owner.test(text.slice(Math.max(0, index - 70), index)),
  );
  return joined(
    [...named, ...own].flatMap(({ indices }): Range[] => {
      const range = indices?.groups?.found;
      return range ? [{ start: range[0], end: range[1] }] : [];
    }),
  );
}

function isNumber(found: string): boolean {
  const count = digitsOf(found).length;
  return count >= 6 && count <= 15 && !isIpv4(found) && !looksLikeDate(found) && !/^\d+(?:\.\d+)+$/.test(found);
}

const isGrouped = (found: string) =>
  isNumber(found) && digitsOf(found).length >= 9 && /\d[ ()/-]{1,3}\d|^0\d{9,10}$|^1\d{10}$/.test(found);

const looksLikeDate = (found: string) =>
  /^(?:(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d)(?!\d)/.test(found);

/**
 * National numbers as they are written where they are dialled: `0351 / 123 45 67`, `01 23 45 67 89`, `090-1234-5678`,
 * `532 123 45 67`. Groups of a kind, and nothing more of digits beside them: a dump of bytes has more.
 */
const zero = `0[1-9]\\d{0,3}(?: ?[/-] ?|[ \\u00a0.-])`;
const national = new RegExp(
  [
    `\\(?0[1-9]\\d{0,4}\\)?(?: ?/ ?|[ \\u00a0-])\\d{2,4}(?:[ \\u00a0-]\\d{2,4}){1,3}`,
    `0[1-9]\\d{1,4} ?[/-] ?\\d{5,8}(?:-\\d{1,4})?`,
    `0[1-9](?<g>[ \\u00a0.-])\\d{2}(?:\\k<g>\\d{2}){3}`,
    `0(?<t>[ \\u00a0-])\\(?[1-9]\\d{2}\\)?\\k<t>\\d{3}(?:\\k<t>?\\d{2}){2}`,
    `[2-5]\\d{2}(?<m>[ \\u00a0.-])\\d{3}\\k<m>\\d{2}\\k<m>\\d{2}`,
    `${zero}\\d{3}[ \\u00a0.-]\\d{3,4}`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'g',
);

export function findNationalPhones(text: string): Range[] {
  const ranges: Range[] = [];
  for (const { 0: found, index } of text.matchAll(national)) {
    const count = digitsOf(found).length;
    const end = index + found.length;
    if (count < 9 || count > 12 || looksLikeDate(found)) continue;
    if (/[\p{L}\p{N}_.+=:/#-]$|\d ?$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (
      /^(?:[\p{L}\p{N}_-]|[ .,:/]\d|:)/u.test(text.slice(end, end + 2)) ||
      / [0-9a-fA-F]{2}\b/y.test(text.slice(end, end + 4))
    )
      continue;
    ranges.push({ start: index, end });
  }
  return ranges;
}

/** Eleven digits with a zero at their head, alone on their line. */
const lone = /(?<=^[^\S\n]{0,8})0[1-9]\d{9}(?=[^\S\n]{0,8}$)/gm;

export function findLonePhones(text: string): Range[] {
  return [...text.matchAll(lone)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
