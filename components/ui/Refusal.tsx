import type { Refusal as Refused } from '@/lib/contract/refusal';
import { refusedWords } from './refused';
import text from './text.module.css';
import { useWords } from './words';

/** A click that was not carried out, where no form holds anything: `what` says what did not happen, the rest why. */
export function Refusal({ what, refusal }: { what: string; refusal: Refused }) {
  const w = useWords();
  return (
    <p className={text.bad} role="alert">
      {what} {refusedWords(w, refusal)}
    </p>
  );
}
