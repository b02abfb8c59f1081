import { hashKey, useQuery as useCached } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Interest } from '@/lib/contract/change';
import type { Input, NameOf, Output } from '@/lib/contract/contract';
import { ask } from './ask';
import { cache } from './cache';
import { watch } from './changes';
import { interestsOf } from './interests';

export interface Query<Data> {
  /** Absent until the first answer to this argument; kept while it is asked again. */
  data: Data | undefined;
  /** Why the newest question was not answered. */
  error: unknown;
  loading: boolean;
  /** Asks once more, after an error. */
  retry: () => void;
}

type Question = NameOf<'question'>;

interface Options {
  /** Of what the answer is made, where the argument does not tell: a new one is asked about, the old shown until then. */
  version?: string;
}

/**
 * Asks the worker, and again whenever what it is about changed (`interestsOf`). With the argument `undefined` nothing is
 * asked. Components that ask the same share one question and one answer.
 */
export function useQuery<N extends Question>(
  name: N,
  input: Input<N> | undefined,
  { version }: Options = {},
): Query<Output<N>> {
  const key = [name, input ?? null, version ?? null];
  const { data, error, refetch } = useCached(
    {
      queryKey: key,
      // TanStack takes `undefined` for a mistake; an answer may well be none.
      queryFn: async () => ({ answer: await ask(name, input as Input<N>) }),
      enabled: input !== undefined,
      placeholderData: (previous, before) =>
        before && hashKey(before.queryKey.slice(0, 2)) === hashKey(key.slice(0, 2)) ? previous : undefined,
    },
    cache,
  );
  useWatch(name, key, input, data?.answer);
  return {
    data: data?.answer,
    error: error ?? undefined,
    loading: input !== undefined && data === undefined && error === null,
    retry: () => void refetch(),
  };
}

/** Keeps the answer current as long as the component is there. */
function useWatch<N extends Question>(
  name: N,
  key: unknown[],
  input: Input<N> | undefined,
  answer: Output<N> | undefined,
): void {
  const hash = hashKey(key);
  const interests: Interest[] = input === undefined ? [] : (interestsOf[name]?.(input, answer) ?? []);
  const wanted = JSON.stringify(interests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash stands for the key, whose identity changes with every render
  const refresh = useMemo(() => refreshing(key), [hash]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` stands for the interests
  useEffect(() => {
    if (interests.length === 0) return;
    return watch({ key: hash, interests, refresh });
  }, [hash, refresh, wanted]);
}

/** Asks again; while the answer is under way, once more after it, however often it was called. */
function refreshing(key: unknown[]): () => void {
  let isDue = false;
  const refresh = async () => {
    const query = cache.getQueryCache().find({ queryKey: key, exact: true });
    if (!query?.isActive()) return;
    if (query.state.fetchStatus === 'fetching') {
      if (isDue) return;
      isDue = true;
      await query.promise?.catch(() => undefined);
      isDue = false;
    }
    await cache.refetchQueries({ queryKey: key, exact: true, type: 'active' }, { cancelRefetch: false });
  };
  return () => void refresh();
}
