import { type FormEvent, useId } from 'react';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { useWords } from '../../ui/words';
import classes from './Review.module.css';

interface MaskMoreProps {
  words: string;
  onChange: (words: string) => void;
  onMask: (words: string) => void;
}

/** Words that no rule finds: typed, or selected in the preview, which puts them here. */
export function MaskMore({ words: typed, onChange, onMask }: MaskMoreProps) {
  const w = useWords().packet.maskMore;
  const hintId = useId();
  const words = typed.trim();
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (canBeRemembered(words)) onMask(words);
  }
  return (
    <form className={classes.more} aria-label={w.title} onSubmit={onSubmit}>
      <Field label={w.words} className={classes.moreWords}>
        <input
          className={inputClass}
          dir="auto"
          maxLength={200}
          autoComplete="off"
          value={typed}
          aria-describedby={hintId}
          onChange={({ currentTarget: { value } }) => onChange(value)}
        />
      </Field>
      <Button type="submit" aria-disabled={!canBeRemembered(words)}>
        {w.mask}
      </Button>
      <p id={hintId} className={classes.moreHint}>
        {w.hint}
      </p>
    </form>
  );
}

/** Shorter words stand in every other word; longer ones are no phrase. */
export function canBeRemembered(words: string): boolean {
  const { length } = words.trim();
  return length >= 3 && length <= 200;
}
