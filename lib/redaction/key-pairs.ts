import type { Range } from './pattern';

/** The public half of a pair of keys, which says whose the other is. */
const keyId =
  /(?<![A-Za-z0-9])(?:(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}|LTAI[A-Za-z0-9]{16,24}|AKID[A-Za-z0-9]{32}|(?:AC|SK)[0-9a-f]{32}|(?:access|key|client|app|api|account|consumer)[ _-]?(?:key[ _-]?)?id["']?[^\S\n]{0,3}(?:[:=]|is)[^\S\n]{0,3}["']?[\w.@-]{4,80})/gi;
/** What follows it: at most a sign or a short word, then a long run of letters and digits. */
const otherHalf =
  /["']?[^\S\n]{0,3}(?:[,;:/|+=-]|and|und|et|y|e|with|mit)?[^\S\n]{0,3}(?:\n[^\S\n]{0,8})?(?:(?:the )?(?:secret|key|password|pw)(?: (?:access )?key)?(?: is)?[ :=]{1,3})?["'`]?(?<found>[A-Za-z0-9/+=_.~-]{24,128})(?![A-Za-z0-9/+_])/dy;

/** Finds the secret that stands beside the id of its key, without a name of its own. */
export function findKeyPairs(text: string): Range[] {
  return [...text.matchAll(keyId)].flatMap(({ index, 0: id }): Range[] => {
    otherHalf.lastIndex = index + id.length;
    const range = otherHalf.exec(text)?.indices?.groups?.found;
    return range && isScrambled(text.slice(range[0], range[1])) ? [{ start: range[0], end: range[1] }] : [];
  });
}

/** Upper and lower case and digits in one run, as base64 has them; no id, no hash, no path. */
function isScrambled(text: string): boolean {
  if (!/[a-z]/.test(text) || !/\d/.test(text)) return false;
  const isHex = /^[0-9a-f-]{1,128}$/.test(text);
  return isHex ? /^[0-9a-f]{32}$|^[0-9a-f]{64}$/.test(text) : /[A-Z]/.test(text) && /[A-Za-z0-9+]{12}/.test(text);
}
