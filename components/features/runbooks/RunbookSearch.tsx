import { type ReactNode, type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Run } from '@/lib/runbooks/runbook';
import { useActions } from '../../data/actions';
import { useRunbookOpener } from '../../data/open-runbook';
import { useWords } from '../../ui/words';
import { moveBetweenRunbooks } from './move-between';
import { OneRunbook } from './OneRunbook';
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
  /** One that was asked for by its name elsewhere. */
  const [opened, setOpened] = useState<string>();
  const resultsId = useId();
  const isSearching = text.trim() !== '';
  const backTo = back ?? w.runbooks.back;
  const search = (wanted: string) => {
    setText(wanted);
    setOpened(undefined);
  };
  useRunbookOpener((id) => flushSync(() => setOpened(id)));
  useActions([
    {
      id: 'search',
      name: w.actions.search,
      icon: 'search',
      group: 'record',
      keys: '/',
      after: 'tab runbooks', // a hidden field takes no focus
      run: () => searchRef.current?.focus(),
    },
    {
      id: 'search for',
      name: w.actions.search,
      icon: 'search',
      group: 'runbooks',
      unlisted: true,
      run: () => undefined,
      typed: (wanted) => [
        {
          id: 'search for typed',
          name: w.actions.searchFor(wanted),
          icon: 'search',
          group: 'runbooks',
          after: 'tab runbooks',
          run() {
            search(wanted);
            searchRef.current?.focus();
          },
        },
      ],
    },
  ]);
  return (
    <>
      <div>
        <SearchField
          ref={searchRef}
          text={text}
          onText={search}
          placeholder={librarySize === undefined ? w.runbooks.search : w.runbooks.searchPlaceholder(librarySize)}
          controls={resultsId}
        />
        {!isSearching && below}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one runbook to the next, each of which is a control */}
      <div id={resultsId} className={classes.results} onKeyDown={moveBetweenRunbooks}>
        {opened !== undefined ? (
          <OneRunbook key={opened} id={opened} runs={runs} back={backTo} onBack={() => setOpened(undefined)} />
        ) : isSearching ? (
          <SearchResults text={text} runs={runs} back={backTo} onBack={() => setText('')} onText={search} />
        ) : (
          children
        )}
      </div>
    </>
  );
}
