import { type RefObject, useId, useState } from 'react';
import type { RecordRef } from '@/lib/context/record';
import type { SuggestionsView } from '@/lib/contract/runbooks';
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
  return (
    <QueryState query={query}>
      {(view) => (
        <>
          <div>
            <SearchField
              ref={searchRef}
              text={text}
              onText={setText}
              placeholder={w.runbooks.searchPlaceholder(view.librarySize)}
              controls={resultsId}
            />
            {!isSearching && view.suggestions.length > 0 && <FoundEvidence evidence={view.evidence} />}
          </div>
          <div id={resultsId} className={classes.results}>
            {isSearching ? (
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
