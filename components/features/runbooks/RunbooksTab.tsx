import type { ReactNode, RefObject } from 'react';
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
import { RunbookSearch } from './RunbookSearch';
import classes from './Runbooks.module.css';
import { UsedRunbooks } from './UsedRunbooks';

interface RunbooksTabProps {
  kind: RecordRef['kind'];
  query: Query<SuggestionsView>;
  searchRef: RefObject<HTMLInputElement | null>;
  /** In the place of what fits, where the record could not be read. */
  unread?: ReactNode;
}

/** What fits this record, best first, and why; or the answers to a search, without losing the record. */
export function RunbooksTab({ kind, query, searchRef, unread }: RunbooksTabProps) {
  const view = unread ? undefined : query.data;
  return (
    <RunbookSearch
      searchRef={searchRef}
      librarySize={view?.librarySize}
      runs={view?.runs}
      below={view && view.suggestions.length > 0 && <FoundEvidence evidence={view.evidence} />}
    >
      {unread ?? (
        <QueryState query={query}>
          {(suggestions) => (
            <>
              <LookedAt looked={suggestions.looked} />
              <Suggestions kind={kind} view={suggestions} onSearch={() => searchRef.current?.focus()} />
            </>
          )}
        </QueryState>
      )}
    </RunbookSearch>
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
