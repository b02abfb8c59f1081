import type { ReactNode, RefObject } from 'react';
import type { Context } from '@/lib/context/context';
import type { SuggestionsView } from '@/lib/contract/runbooks';
import { QueryState } from '../../data/QueryState';
import type { Query } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { KnownFirst, KnownLast, useKnown } from '../known/slots';
import { LookedAt } from '../record/LookedAt';
import { Closest } from './Closest';
import { FoundEvidence } from './FoundEvidence';
import { RunbookItem } from './RunbookItem';
import { RunbookSearch } from './RunbookSearch';
import classes from './Runbooks.module.css';
import { StartRunbook } from './StartRunbook';
import { UsedRunbooks } from './UsedRunbooks';

interface RunbooksTabProps {
  /** Absent of a record that could not be read. */
  context: Context | undefined;
  query: Query<SuggestionsView>;
  searchRef: RefObject<HTMLInputElement | null>;
  /** In the place of what fits, where the record could not be read. */
  unread: ReactNode;
}

/** What fits this record, best first, and why; or the answers to a search, without losing the record. */
export function RunbooksTab({ context, query, searchRef, unread }: RunbooksTabProps) {
  const view = context && query.data;
  const known = useKnown(context);
  return (
    <RunbookSearch
      searchRef={searchRef}
      librarySize={view?.librarySize}
      runs={view?.runs}
      below={
        view &&
        view.suggestions.length > 0 &&
        context?.kind === 'ticket' && <FoundEvidence evidence={view.evidence} context={context} />
      }
    >
      {context ? (
        <QueryState query={query}>
          {(suggestions) => (
            <>
              <LookedAt looked={suggestions.looked} />
              <KnownFirst context={context} view={known} />
              <Suggestions context={context} view={suggestions} onSearch={() => searchRef.current?.focus()} />
              <KnownLast view={known} hasNone={suggestions.suggestions.length === 0} />
            </>
          )}
        </QueryState>
      ) : (
        unread
      )}
    </RunbookSearch>
  );
}

function Suggestions({ context, view, onSearch }: { context: Context; view: SuggestionsView; onSearch: () => void }) {
  const w = useWords();
  const { kind } = context;
  const { suggestions, closest, runs } = view;
  return (
    <>
      {suggestions.length === 0 ? (
        <NothingFits context={context} view={view} onSearch={onSearch} />
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
      <Closest closest={closest} after={suggestions.length} runs={runs} />
      {context.kind === 'ticket' && suggestions.length > 0 && <StartRunbook context={context} />}
      <UsedRunbooks runs={runs} shown={suggestions.map(({ runbook }) => runbook.id)} kind={kind} />
    </>
  );
}

function NothingFits({ context, view, onSearch }: { context: Context; view: SuggestionsView; onSearch: () => void }) {
  const w = useWords();
  const search = (look?: 'primary') => (
    <Button look={look} icon="search" onClick={onSearch}>
      {w.runbooks.searchInstead}
    </Button>
  );
  if (context.kind === 'account') {
    return (
      <Message icon="book" title={w.runbooks.forTickets} actions={search('primary')}>
        {w.runbooks.forTicketsText}
      </Message>
    );
  }
  const { evidence, librarySize } = view;
  return (
    <Message
      icon="book"
      title={w.runbooks.noneFits}
      actions={
        <>
          <StartRunbook context={context} isMain />
          {search()}
        </>
      }
    >
      <p>
        {evidence.length === 0
          ? w.runbooks.nothingToGoBy(librarySize)
          : w.runbooks.lookedFor({ findings: evidence.length, runbooks: librarySize })}
      </p>
      {evidence.length > 0 && <FoundEvidence quiet atFirst={12} evidence={evidence} context={context} />}
    </Message>
  );
}
