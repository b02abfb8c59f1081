import { type ReactNode, type RefObject, useId, useState } from 'react';
import type { Run } from '@/lib/runbooks/runbook';
import { useWords } from '../../ui/words';
import classes from './Runbooks.module.css';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';

interface RunbookSearchProps {
  searchRef: RefObject<HTMLInputElement | null>;
  /** Absent until it is known. */
  librarySize?: number;
  /** Runs on the record in view, if there is one. */
  runs?: Run[];
  /** What there is to go back to; suggestions, unless it says. */
  back?: string;
  /** Right below the field, while nothing is looked for. */
  below?: ReactNode;
  /** What stands there while nothing is looked for. */
  children: ReactNode;
}

/** A search through all runbooks, which needs no record; what was there before it comes back with it emptied. */
export function RunbookSearch({ searchRef, librarySize, runs = [], back, below, children }: RunbookSearchProps) {
  const w = useWords();
  const [text, setText] = useState('');
  const resultsId = useId();
  const isSearching = text.trim() !== '';
  return (
    <>
      <div>
        <SearchField
          ref={searchRef}
          text={text}
          onText={setText}
          placeholder={librarySize === undefined ? w.runbooks.search : w.runbooks.searchPlaceholder(librarySize)}
          controls={resultsId}
        />
        {!isSearching && below}
      </div>
      <div id={resultsId} className={classes.results}>
        {isSearching ? (
          <SearchResults text={text} runs={runs} back={back ?? w.runbooks.back} onBack={() => setText('')} />
        ) : (
          children
        )}
      </div>
    </>
  );
}
