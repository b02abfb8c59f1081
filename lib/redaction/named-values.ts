import { isGiven, looksGenerated, looksRandom } from './assignments';
import { isPlainFact } from './facts';
import { joined } from './lines';
import type { Range } from './pattern';
import { isKeyName, isSecretName } from './secret-names';

/**
 * A name and a value that are two settings: headers and cookies of a HAR file, the environment of a pod, the settings of
 * a .NET application. `{"name": "Cookie", "value": "…"}`, `- name: DB_PASSWORD⏎  value: …`, `<add key="…" value="…"/>`
 */
const pair =
  /(?<![\w-])\\?["']?(?:name|key|header|field|variable)\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?<name>[\w.$:-]{2,100})\\?["']?(?:\s{0,3},)?\s{1,40}?(?:"\w{1,20}"\s?:\s?(?:"[^"\n]{0,60}"|\w{1,10}),\s{1,40})?\\?["']?(?:value|val|content)\\?["']?\s{0,3}[:=]\s{0,3}(?:\\?(?<quote>["'])(?<quoted>(?:(?!\k<quote>)[^\n]){2,8192}?)\\?\k<quote>|(?<bare>[^\s"'<>,;]{3,8192}))/dgi;
const pairTight =
  /\\?["'](?:name|key)\\?["']:\\?["'](?<name>[\w.$:-]{2,100})\\?["'],\\?["'](?:value|val)\\?["']:\\?["'](?<quoted>[^"'\n\\]{2,8192})\\?["']/dgi;
const alwaysSecret =
  /^(?:(?:set-)?cookie|(?:proxy-)?authorization|x-(?:csrf|xsrf|auth|api|access)[\w-]{0,40}|:?authorization)$/i;

const worthALook = /\bval(?:ue)?\b|\bcontent\b/i;

/** Finds the values of pairs whose name is that of a secret. */
export function findNamedValues(text: string): Range[] {
  return worthALook.test(text) ? joined([pair, pairTight].flatMap((pattern) => foundBy(pattern, text))) : [];
}

function foundBy(pattern: RegExp, text: string): Range[] {
  return [...text.matchAll(pattern)].flatMap(({ groups, indices }): Range[] => {
    const range = indices?.groups?.quoted ?? indices?.groups?.bare;
    if (!range) return [];
    const value = text.slice(range[0], range[1]);
    if (!isGiven(value) || isPlainFact(value) || !isSecretPair(groups?.name ?? '', value)) return [];
    return [{ start: range[0], end: range[1] }];
  });
}

function isSecretPair(name: string, value: string): boolean {
  if (alwaysSecret.test(name)) return value.length >= 6;
  return (isSecretName(name) && looksRandom(value)) || (isKeyName(name) && looksGenerated(value));
}
