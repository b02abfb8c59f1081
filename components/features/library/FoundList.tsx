import { useState } from 'react';
import type { FoundRunbook, ImportView } from '@/lib/contract/imports';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Imports.module.css';

type State = FoundRunbook['state'];
/** What is as it was needs no look. */
const shown: readonly State[] = ['refused', 'new', 'changed', 'gone'];

interface FoundListProps {
  sourceId: string;
  found: ImportView['found'];
  /** Another text once more was found. */
  version: string;
}

/** What an import found, by what becomes of it, unfolded by a click; what cannot be taken with its reasons. */
export function FoundList({ sourceId, found, version }: FoundListProps) {
  const w = useWords();
  return shown.flatMap((state) =>
    found[state] === 0
      ? []
      : [<FoundState key={state} {...{ sourceId, state, version }} title={w.imports.found[state](found[state])} />],
  );
}

function FoundState({
  sourceId,
  state,
  title,
  version,
}: {
  sourceId: string;
  state: State;
  title: string;
  version: string;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.state} open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <Icon name="right" small />
        {title}
      </summary>
      {isOpen && <FoundPage sourceId={sourceId} state={state} version={version} />}
    </details>
  );
}

function FoundPage({
  sourceId,
  state,
  version,
  after,
}: {
  sourceId: string;
  state: State;
  version: string;
  after?: string;
}) {
  const w = useWords();
  const [isMore, setIsMore] = useState(false);
  const query = useQuery('foundRunbooks', { sourceId, state, ...(after === undefined ? {} : { after }) }, { version });
  return (
    <QueryState query={query}>
      {({ found, more }) => (
        <>
          <ul className={classes.list}>
            {found.map((one) => (
              <Found key={one.place} found={one} />
            ))}
          </ul>
          {more && !isMore && (
            <Button small look="quiet" onClick={() => setIsMore(true)}>
              {w.imports.moreFound}
            </Button>
          )}
          {more && isMore && <FoundPage {...{ sourceId, state, version }} after={found.at(-1)?.place} />}
        </>
      )}
    </QueryState>
  );
}

function Found({ found: { title, place, url, notices } }: { found: FoundRunbook }) {
  const w = useWords();
  const name = title || place;
  return (
    <li>
      {url?.startsWith('https://') ? (
        <a href={url} target="_blank" rel="noreferrer">
          <Foreign>{name}</Foreign>
        </a>
      ) : (
        <Foreign className={text.strong}>{name}</Foreign>
      )}{' '}
      {name !== place && <Foreign className={text.meta}>{place}</Foreign>}
      {notices.length > 0 && (
        <ul className={classes.reasons}>
          {notices.map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              <span className={text.meta}>{w.imports.line(line)}</span> <Foreign>{reason}</Foreign>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
