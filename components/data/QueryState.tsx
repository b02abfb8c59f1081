import type { ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { Skeleton } from '../ui/Skeleton';
import type { Query } from './use-query';

/** Draws an answer once it is there; until then a skeleton, or that it did not come. */
export function QueryState<Data>({ query, children }: { query: Query<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.loading) return <Skeleton />;
  return (
    <Message
      icon="alert"
      tone="bad"
      title="This could not be loaded"
      actions={<Button onClick={query.retry}>Try again</Button>}
    >
      Sidelight did not answer. What you saved is kept. If it stays so, reload this tab.
    </Message>
  );
}
