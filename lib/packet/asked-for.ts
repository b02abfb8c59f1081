import type { CriterionId } from './packet';

/** Asks whoever reported something for more of it. English and German: what engineers write their issues in here. */
const asking =
  /\b(?:can|could|would|will) (?:you|we|someone|somebody)\b[^.!\n]{0,120}\b(?:provide|share|send|attach|add|give|confirm|clarify|check|tell|post|upload|get)\b|\bplease (?:provide|share|send|attach|add|give|confirm|clarify|check|tell|post|upload|include)\b|\b(?:we|i) (?:still )?(?:need|lack|miss)\b|\b(?:need|missing|without|no) (?:more )?(?:info|information|details|repro|steps|logs?|request id)\b|\b(?:which|what) (?:version|build|browser|region|environment|tenant|steps|exactly)\b|\bhow (?:many|often|do (?:i|we) reproduce)\b|\bkönn(?:t|te|test|ten) (?:ihr|du|sie)\b|\bbitte\b[^.!\n]{0,80}\b(?:schick|send|häng|nenn|ergänz|liefer|füg|geb|gib|teil)\w*|\b(?:uns |hier )?fehl(?:t|en)\b|\bwelche (?:version|umgebung|schritte)\b/iu;

/** What a request is for, told by its words: the first that fits. */
const wanted: readonly (readonly [CriterionId, RegExp])[] = [
  [
    'evidence',
    /\brequest[ -]?ids?\b|\bcorrelation[ -]?ids?\b|\btrace[ -]?ids?\b|\btimestamps?\b|\btime ?zone\b|\bzeitstempel\b/i,
  ],
  ['logs', /\blogs?\b|\bhar\b|\bdumps?\b|\btraces?\b|\bscreenshots?\b|\bprotokoll/i],
  ['steps', /\bsteps?\b|\brepro(?:duce|duction)?\b|\bschritte?n?\b|\bnachstell/i],
  ['expected', /\bexpect(?:ed|s)?\b|\berwarte/i],
  ['environment', /\bversions?\b|\bbuilds?\b|\bbrowser\b|\bregion\b|\benvironment\b|\bumgebung\b|\btenant\b/i],
  ['impact', /\bhow many\b|\bimpact\b|\baffect(?:ed|s)\b|\bwie viele\b|\bbetroffen/i],
  ['configuration', /\bconfig(?:uration)?\b|\bsettings?\b|\bkonfiguration\b|\beinstellung/i],
  ['timeline', /\bsince when\b|\bwhen did\b|\bchanged?\b|\bseit wann\b/i],
  ['actual', /\berror (?:text|message)\b|\bexact error\b|\bfehlermeldung\b/i],
];

/** Longer comments are looked at by their beginning: who asks for something says so there. */
const looked = 4000;

/** Whether a comment asks for more than was sent. */
export function asksForMore(comment: string): boolean {
  return asking.test(comment.slice(0, looked));
}

/** The criterion that a request seems to be about; `undefined` where its words tell none. */
export function criterionAskedFor(comment: string): CriterionId | undefined {
  const text = comment.slice(0, looked);
  return wanted.find(([, words]) => words.test(text))?.[0];
}
