import { useEffect, useState } from 'react';
import type { Run } from '@/lib/runbooks/runbook';
import { QueryState } from '../../data/QueryState';
import { type Query, useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { Operators } from './Operators';
import { RunbookItem } from './RunbookItem';
import classes from './Runbooks.module.css';

const typingPauseMs = 120;

interface SearchResultsProps {
  text: string;
  runs: Run[];
  back: string;
  onBack: () => void;
  /** Looks for another text instead. */
  onText: (text: string) => void;
}

export function SearchResults({ text, runs, back: backTo, onBack, onText }: SearchResultsProps) {
  const w = useWords();
  const query = useKept(useQuery('searchRunbooks', { text: useSettled(text.trim()) }));
  const back = (
    <Button small look="quiet" icon="left" onClick={onBack}>
      {backTo}
    </Button>
  );
  return (
    <QueryState query={query}>
      {(results) => (
        <Section title={w.runbooks.found} count={results.length} aside={back}>
          <Operators text={text} onText={onText} />
          {results.length === 0 ? (
            <Message icon="search" title={w.runbooks.noResult(text.trim())}>
              {w.runbooks.noResultText}
            </Message>
          ) : (
            <ol className={classes.list}>
              {results.map((suggestion, index) => (
                <RunbookItem
                  key={suggestion.runbook.id}
                  suggestion={suggestion}
                  rank={index + 1}
                  run={runs.find(({ runbookId }) => runbookId === suggestion.runbook.id)}
                />
              ))}
            </ol>
          )}
        </Section>
      )}
    </QueryState>
  );
}

/** Leaves the last results in place while new ones are awaited. */
function useKept<Data>(query: Query<Data>): Query<Data> {
  const [kept, setKept] = useState(query.data);
  if (query.data !== undefined && query.data !== kept) setKept(query.data);
  return { ...query, data: query.data ?? kept };
}

/** The value once it has not changed for a moment, so that not every keystroke is a question. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
