import { type RefObject, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RecordRef } from '@/lib/context/record';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import { useActions } from '../../data/actions';
import { QueryState } from '../../data/QueryState';
import type { Query } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Message } from '../../ui/Message';
import { Section } from '../../ui/Section';
import { Chip } from '../../ui/Tag';
import { useWords } from '../../ui/words';
import { LookedAt } from '../record/LookedAt';
import { FoundEvidence } from './FoundEvidence';
import { moveBetweenRunbooks } from './move-between';
import { OneRunbook } from './OneRunbook';
import { useRunbookOpener } from './open-runbook';
import { RunbookItem } from './RunbookItem';
import classes from './Runbooks.module.css';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';
import { UsedRunbooks } from './UsedRunbooks';

interface RunbooksTabProps {
  kind: RecordRef['kind'];
  query: Query<SuggestionsView>;
  searchRef: RefObject<HTMLInputElement | null>;
}

/** What fits this record, best first, and why; or the answers to a search, without losing the record. */
export function RunbooksTab({ kind, query, searchRef }: RunbooksTabProps) {
  const w = useWords();
  const [text, setText] = useState('');
  const resultsId = useId();
  const isSearching = text.trim() !== '';
  /** One that was asked for by its name elsewhere. */
  const [opened, setOpened] = useState<string>();
  useRunbookOpener((id) => flushSync(() => setOpened(id)));
  useActions([
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
            setText(wanted);
            setOpened(undefined);
            searchRef.current?.focus();
          },
        },
      ],
    },
  ]);
  return (
    <QueryState query={query}>
      {(view) => (
        <>
          <div>
            <SearchField
              ref={searchRef}
              text={text}
              onText={(next) => {
                setText(next);
                setOpened(undefined);
              }}
              placeholder={w.runbooks.searchPlaceholder(view.librarySize)}
              controls={resultsId}
            />
            {!isSearching && view.suggestions.length > 0 && <FoundEvidence evidence={view.evidence} />}
          </div>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go from one runbook to the next, each of which is a control */}
          <div id={resultsId} className={classes.results} onKeyDown={moveBetweenRunbooks}>
            {opened !== undefined ? (
              <OneRunbook key={opened} id={opened} runs={view.runs} onBack={() => setOpened(undefined)} />
            ) : isSearching ? (
              <SearchResults text={text} runs={view.runs} onBack={() => setText('')} />
            ) : (
              <>
                <LookedAt looked={view.looked} />
                <Suggestions kind={kind} view={view} onSearch={() => searchRef.current?.focus()} />
              </>
            )}
          </div>
        </>
      )}
    </QueryState>
  );
}

function Suggestions({
  kind,
  view,
  onSearch,
}: {
  kind: RecordRef['kind'];
  view: SuggestionsView;
  onSearch: () => void;
}) {
  const w = useWords();
  const { suggestions, runs } = view;
  return (
    <>
      {suggestions.length === 0 ? (
        <NothingFits kind={kind} view={view} onSearch={onSearch} />
      ) : (
        <Section title={w.runbooks.fitThis[kind]} count={suggestions.length} aside={w.runbooks.bestFirst}>
          <ol className={classes.list}>
            {suggestions.map((suggestion, index) => (
              <RunbookItem
                key={suggestion.runbook.id}
                suggestion={suggestion}
                rank={index + 1}
                run={runs.find(({ runbookId }) => runbookId === suggestion.runbook.id)}
              />
            ))}
          </ol>
        </Section>
      )}
      <UsedRunbooks runs={runs} shown={suggestions.map(({ runbook }) => runbook.id)} kind={kind} />
    </>
  );
}

function NothingFits({
  kind,
  view,
  onSearch,
}: {
  kind: RecordRef['kind'];
  view: SuggestionsView;
  onSearch: () => void;
}) {
  const w = useWords();
  const search = (
    <Button look="primary" icon="search" onClick={onSearch}>
      {w.runbooks.searchInstead}
    </Button>
  );
  if (kind === 'account') {
    return (
      <Message icon="book" title={w.runbooks.forTickets} actions={search}>
        {w.runbooks.forTicketsText}
      </Message>
    );
  }
  const { evidence, librarySize } = view;
  return (
    <Message icon="book" title={w.runbooks.noneFits} actions={search}>
      <p>
        {evidence.length === 0
          ? w.runbooks.nothingToGoBy(librarySize)
          : w.runbooks.lookedFor({ findings: evidence.length, runbooks: librarySize })}
      </p>
      {evidence.length > 0 && (
        <div className={classes.chips}>
          {evidence.slice(0, 12).map(({ kind: what, value }) => (
            <Chip key={`${what} ${value}`} mono plain>
              <Foreign>{value}</Foreign>
            </Chip>
          ))}
        </div>
      )}
    </Message>
  );
}
