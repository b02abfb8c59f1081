import { useEffect, useState } from 'react';
import type { Messages, Topic } from '@/lib/messages';
import { type Answer, type Argument, askAgain } from './ask';
import { type Change, onChanged } from './changes';

export interface Query<Data> {
  /** Absent until the first answer to this argument; kept while it is asked again. */
  data: Data | undefined;
  /** Why the newest question was not answered. */
  error: unknown;
  loading: boolean;
  /** Asks once more, after an error. */
  retry: () => void;
}

interface State<Data> {
  key: string | undefined;
  data?: Data;
  error?: unknown;
}

/**
 * Asks the worker, and again whenever one of `topics` changed for the argument's tab. With the argument `undefined`
 * nothing is asked. An answer to an earlier argument, or to an earlier question about the same one, is dropped.
 */
export function useQuery<Name extends keyof Messages>(
  name: Name,
  argument: Argument<Name> | undefined,
  topics: readonly Topic[],
): Query<Answer<Name>> {
  const key = argument === undefined ? undefined : JSON.stringify(argument);
  const [state, setState] = useState<State<Answer<Name>>>({ key });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the argument, whose identity changes with every render; topics are constants
  useEffect(() => {
    if (argument === undefined) return;
    let newest = 0;
    const refresh = () => {
      newest += 1;
      const turn = newest;
      askAgain(name, argument).then(
        (data) => {
          if (turn === newest) setState({ key, data });
        },
        (error: unknown) => {
          if (turn === newest) setState((old) => ({ ...(old.key === key ? old : { key }), error }));
        },
      );
    };
    refresh();
    const stop = onChanged((change) => {
      if (concerns(change, argument, topics)) refresh();
    });
    return () => {
      newest = -1;
      stop();
    };
  }, [name, key, tries]);

  const { data, error } = state.key === key ? state : { data: undefined, error: undefined };
  return {
    data,
    error,
    loading: key !== undefined && data === undefined && error === undefined,
    retry: () => setTries((n) => n + 1),
  };
}

/** The frame in a page does not know the number of its tab, so it asks again for any. */
function concerns(change: Change, argument: unknown, topics: readonly Topic[]): boolean {
  if (!change.topics.some((topic) => topics.includes(topic))) return false;
  const tabId = (argument as { tabId?: number }).tabId;
  return change.tabId === undefined || tabId === undefined || change.tabId === tabId;
}
