import { isGiven, looksGenerated } from './assignments';
import { isPlainFact } from './facts';
import type { Range } from './pattern';
import { isSecretName } from './secret-names';

/** A string of code that holds neither a line's end nor its own quote. */
const string = (name: string) => `@?\\\\?(?<${name}Quote>["'\`])(?<${name}>(?:(?!\\k<${name}Quote>)[^\\n]){3,1000})\\k<${name}Quote>`;
const name = '[\\w.$-]{2,100}';

/** Ways in which code brings a secret and its name together without setting one to the other. */
const ways = [
  // setHeader("x-api-key", "…"), ("password", "…"), Set('token','…')
  new RegExp(`["'\`](?<name>${name})["'\`]\\s{0,2},\\s{0,2}${string('value')}`, 'dg'),
  // if ("…" == password)
  new RegExp(`(?<![\\w"'\`])${string('value')}\\s{0,2}[!=]={1,2}\\s{0,2}(?<name>${name})`, 'dg'),
  // std::string secret("…"), secret.assign("…"), withPassword("…")
  new RegExp(`(?<![\\w.-])(?<name>${name}?)(?:\\.(?:assign|set|equals|append|of|concat))?\\(\\s{0,2}${string('value')}`, 'dg'),
  // password "…";
  new RegExp(`(?<![\\w.$-])(?<name>${name}) {1,2}${string('value')}`, 'dg'),
];
const worthALook = /pass|pwd|kennwort|secret|token|key|cred|auth/i;

/** Finds secrets in calls, comparisons and configuration that has a space for a sign. */
export function findBesideNames(text: string): Range[] {
  if (!worthALook.test(text)) return [];
  return linesWorth(text).flatMap(({ start, line }) =>
    ways.flatMap((way) =>
      [...line.matchAll(way)].flatMap(({ groups, indices }): Range[] => {
        const range = indices?.groups?.value;
        const value = groups?.value ?? '';
        if (!range || !isSecretName(groups?.name ?? '') || !isSecretValue(value)) return [];
        return [{ start: start + range[0], end: start + range[1] }];
      }),
    ),
  );
}

/** In a call the second word may be anything: only what looks like a password or a key counts. */
function isSecretValue(value: string): boolean {
  if (value.length < 6 || !isGiven(value) || isPlainFact(value) || /\s|^https?:/.test(value)) return false;
  return looksGenerated(value) || (/[A-Za-z]/.test(value) && /[\d!@#$^&*{}<>~]/.test(value) && !isPath.test(value));
}

const isPath = /^[\w-]{1,60}(?:[./:][\w-]{1,60}){1,20}$/;

/** Lines with a name of a secret and a quote, whole and of no more than a few thousand characters. */
function linesWorth(text: string): { start: number; line: string }[] {
  const lines: { start: number; line: string }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]{1,4000}/g)) {
    if (/["'`]/.test(line) && worthALook.test(line)) lines.push({ start: index, line });
  }
  return lines;
}
