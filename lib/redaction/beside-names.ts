import { isGiven, looksGenerated } from './assignments';
import { isPlainFact } from './facts';
import { atLine, joined, linesWith } from './lines';
import type { Range } from './pattern';
import { isSecretName } from './secret-names';

/** A string of code that holds neither a line's end nor its own quote. */
const string = (name: string) =>
  `@?\\\\?(?<${name}Quote>["'\`])(?<${name}>(?:(?!\\k<${name}Quote>)[^\\n]){3,1000})\\k<${name}Quote>`;
const name = '[\\w.$-]{2,100}';

/** Ways in which code brings a secret and its name together without setting one to the other. */
const ways = [
  // setHeader("x-api-key", "…"), ("password", "…"), Set('token','…')
  new RegExp(`["'\`](?<name>${name})["'\`]\\s{0,2},\\s{0,2}${string('value')}`, 'dg'),
  // if ("…" == password)
  new RegExp(`(?<![\\w"'\`])${string('value')}\\s{0,2}[!=]={1,2}\\s{0,2}(?<name>${name})`, 'dg'),
  // std::string secret("…"), secret.assign("…"), withPassword("…")
  new RegExp(
    `(?<![\\w.-])(?<name>${name}?)(?:\\.(?:assign|set|equals|append|of|concat))?\\(\\s{0,2}${string('value')}`,
    'dg',
  ),
  // password "…";
  new RegExp(`(?<![\\w.$-])(?<name>${name}) {1,2}${string('value')}`, 'dg'),
];
const worthALook = /pass|pwd|kennwort|secret|token|key|cred|auth/gi;

/** Finds secrets in calls, comparisons and configuration that has a space for a sign. */
export function findBesideNames(text: string): Range[] {
  return linesWith(text, worthALook)
    .filter((line) => /["'`]/.test(line.text))
    .flatMap((line) => atLine(line, joined(ways.flatMap((way) => foundBy(way, line.text)))));
}

function foundBy(way: RegExp, text: string): Range[] {
  return [...text.matchAll(way)].flatMap(({ groups, indices }): Range[] => {
    const range = indices?.groups?.value;
    const isOne = range && isSecretName(groups?.name ?? '') && isSecretValue(groups?.value ?? '');
    return isOne ? [{ start: range[0], end: range[1] }] : [];
  });
}

/** In a call the second word may be anything: only what looks like a password or a key counts. */
function isSecretValue(value: string): boolean {
  if (value.length < 6 || !isGiven(value) || isPlainFact(value) || /\s|^https?:/.test(value)) return false;
  return looksGenerated(value) || (/[A-Za-z]/.test(value) && /[\d!@#$^&*{}<>~]/.test(value) && !isPath.test(value));
}

const isPath = /^[\w-]{1,60}(?:[./:][\w-]{1,60}){1,20}$/;
