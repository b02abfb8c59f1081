import type { Refusal } from '@/lib/contract/refusal';
import type { Format } from './format';

/** Words for each refusal: what happened, what is kept, what to do. One without words does not compile. */
export type RefusedWords = {
  [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>, format: Format) => string;
};
