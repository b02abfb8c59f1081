import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import type { CriterionId } from '@/lib/packet/packet';
import { rubric } from '@/lib/packet/rubric';
import { ticketOf } from '../../../scripts/cases/context';

export const labels = ['ob', 'eb', 's2r'] as const;
export type Label = (typeof labels)[number];

/** Whether a method finds what a report tells, with the sentence that decided. */
interface Told {
  isThere: boolean;
  because?: string;
}
export type Method = (title: string, text: string) => Record<Label, Told>;

const criteria: Record<Label, CriterionId> = { ob: 'actual', eb: 'expected', s2r: 'steps' };

/** Ours: what a customer who wrote this would be asked for. What is weak is there. */
const sidelight: Method = (title, text) => {
  const context = ticketOf(title, text);
  const { verdicts } = checkPacket(context, findEvidence(context), rubric);
  const told = (label: Label): Told => {
    const verdict = verdicts.find(({ criterion }) => criterion === criteria[label]);
    const isThere = verdict !== undefined && verdict.verdict !== 'missing';
    return {
      isThere,
      ...(isThere && { because: `${verdict.verdict}: ${verdict.citations.map((one) => one.text).join(' | ')}` }),
    };
  };
  return { ob: told('ob'), eb: told('eb'), s2r: told('s2r') };
};

const anyOf =
  (patterns: Record<Label, RegExp>): Method =>
  (title, text) => {
    const told = (label: Label): Told => {
      const found = patterns[label].exec(`${title}\n${text}`)?.[0];
      return { isThere: found !== undefined, because: found };
    };
    return { ob: told('ob'), eb: told('eb'), s2r: told('s2r') };
  };

/** One word is enough, as a quick filter in a help desk would have it. */
const keywords = anyOf({
  ob: /\b(?:fail\w*|error\w*|crash\w*|not|n't|wrong|broken|instead|hang\w*|bug|problem|issue|exception)\b/i,
  eb: /\b(?:should(?:n't)?|expect(?:ed|s|ing)?|supposed to|ought to|instead of|would be (?:nice|better|good|great)|would like|need(?:s)? to|must)\b/i,
  s2r: /\b(?:steps? to reproduce|reproduc\w*|to repro|steps|step \d)\b|^\s*1[.)]/im,
});

/** Only what a template names or numbers. */
const strict = anyOf({
  ob: /^\W{0,6}(?:actual|observed|current|what happen\w*|error message)[ \w]{0,20}\W{0,4}(?::|$)/im,
  eb: /^\W{0,6}(?:expected|desired|what (?:did )?you expect\w*)[ \w]{0,20}\W{0,4}(?::|$)/im,
  s2r: /^\W{0,6}(?:steps? to (?:re)?produce|reproducible|how to reproduce|to reproduce)|^\s*1[.)] .*\n(?:.*\n){0,3}?\s*2[.)] /im,
});

export const methods: Record<string, Method> = { sidelight, keywords, strict };
