/** Names of characters in HTML that comments hold: Latin letters, punctuation and signs. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, index): [string, string] => [name, String.fromCodePoint(0xa0 + index)]);
/** Greek letters, in their order from U+0391 and U+03B1; one place between rho and sigma is empty in capitals. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega'
    .split(' ')
    .flatMap((name, index): [string, string][] => [
      [name, String.fromCodePoint(0x3b1 + index)],
      ...(name === 'sigmaf'
        ? []
        : [
            [name.replace(/^./, (letter) => letter.toUpperCase()), String.fromCodePoint(0x391 + index)] as [
              string,
              string,
            ],
          ]),
    ]);
/** The rest of HTML 4's names that texts hold. */
const others =
  'OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 fnof:192 circ:2c6 tilde:2dc dagger:2020 Dagger:2021 permil:2030 prime:2032 Prime:2033 uarr:2191 darr:2193 crarr:21b5 rArr:21d2 hArr:21d4 infin:221e asymp:2248 equiv:2261 sum:2211 radic:221a part:2202 loz:25ca spades:2660 clubs:2663 hearts:2665 diams:2666 check:2713 cross:2717 star:2606 zwnj:200c zwj:200d lrm:200e rlm:200f Tab:9 colon:3a comma:2c period:2e lpar:28 rpar:29 num:23 commat:40 lowbar:5f sol:2f'
    .split(' ')
    .map((entry): [string, string] => {
      const [name = '', code = ''] = entry.split(':');
      return [name, String.fromCodePoint(Number.parseInt(code, 16))];
    });
const entities = new Map<string, string>([
  ...latin1,
  ...greek,
  ...others,
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
  ['larr', '←'],
  ['rarr', '→'],
  ['harr', '↔'],
  ['minus', '−'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
]);

/** Character references of HTML as the characters; an unknown one stays as it is. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z0-9]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(name) ?? entities.get(name.toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
