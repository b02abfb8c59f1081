import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import { useWords } from '../ui/words';
import type { Query } from './use-query';

/** Draws an answer once it is there; until then a skeleton, or that it did not come. */
export function QueryState<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  const w = useWords();
  if (query.data !== undefined) return children(query.data);
  // Without an error it is asked, or will be.
  if (query.loading || query.error === undefined) return <Skeleton />;
  return (
    <Message
      icon="alert"
      tone="bad"
      title={w.ui.notLoaded}
      actions={<Button onClick={query.retry}>{w.ui.tryAgain}</Button>}
    >
      {w.ui.notLoadedText}
    </Message>
  );
}
