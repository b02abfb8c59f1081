import { useCallback, useEffect, useState } from 'react';
import type { Query } from './use-query';

/** Code of ours that the first screen does without. */
export interface Later<Module> {
  /** Absent until it is loaded. */
  now: () => Module | undefined;
  /** Rejects when it cannot be loaded, and tries anew when it is called again. */
  load: () => Promise<Module>;
}

const all: Later<unknown>[] = [];

export function later<Module>(bring: () => Promise<Module>): Later<Module> {
  let module: Module | undefined;
  let loading: Promise<Module> | undefined;
  async function load() {
    try {
      module = await bring();
      return module;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }
  const one: Later<Module> = {
    now: () => module,
    load: () => {
      loading ??= load();
      return loading;
    },
  };
  all.push(one);
  return one;
}

/** Brings what is not there yet, one after another. What fails now is tried again by who needs it, and told then. */
export async function loadAllLater(): Promise<void> {
  for (const one of all) await one.load().catch(() => undefined);
}

/** Such code where it is drawn, as an answer is: at once if it is there, and with a way on when it does not come. */
export function useLater<Module>(one: Later<Module>): Query<Module> {
  const [{ data, error }, setState] = useState<{ data?: Module; error?: unknown }>(() => ({ data: one.now() }));
  const load = useCallback(() => {
    setState({});
    one.load().then(
      (module) => setState({ data: module }),
      (reason: unknown) => setState({ error: reason ?? new Error('It could not be loaded.') }),
    );
  }, [one]);
  useEffect(() => {
    if (one.now() === undefined) load();
  }, [one, load]);
  return { data, error, loading: data === undefined && error === undefined, retry: load };
}
