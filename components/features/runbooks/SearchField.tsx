import type { KeyboardEvent, Ref } from 'react';
import { cx } from '../../ui/cx';
import { inputClass } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { moveToFirstRunbook } from './move-between';
import classes from './Runbooks.module.css';

interface SearchFieldProps {
  ref: Ref<HTMLInputElement>;
  text: string;
  onText: (text: string) => void;
  placeholder: string;
  controls: string;
}

export function SearchField({ ref, text: value, onText, placeholder, controls }: SearchFieldProps) {
  const w = useWords();

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (value !== '') moveToFirstRunbook(event, controls);
    if (event.key !== 'Escape' || value === '') return;
    event.preventDefault(); // the first Esc empties the field, the next one closes the panel
    onText('');
  }
  return (
    <label className={classes.search}>
      <span className={text.hiddenVisually}>{w.runbooks.search}</span>
      <Icon name="search" className={classes.searchIcon} />
      <input
        ref={ref}
        className={cx(inputClass, classes.searchInput)}
        type="search"
        value={value}
        placeholder={placeholder}
        aria-controls={controls}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' && (
        <span className={classes.key} aria-hidden="true">
          /
        </span>
      )}
    </label>
  );
}
