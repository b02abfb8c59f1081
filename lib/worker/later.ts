/**
 * Something whose methods all answer by a promise, made when the first of them is called. Together with `import()` its
 * files are evaluated no sooner, so that a worker that wakes for a clock builds what a clock needs.
 */
export function later<T extends object>(make: () => Promise<T>): T {
  const made = once(make);
  return new Proxy({} as T, {
    get(_, name) {
      if (name === 'then') return undefined; // It is no promise itself.
      return async (...input: unknown[]) => {
        const it = (await made()) as Record<PropertyKey, (...input: unknown[]) => unknown>;
        return it[name]?.(...input);
      };
    },
  });
}

/** The same outcome for all who ask; what failed is tried again by the next. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (made) return made;
    const making = make();
    made = making;
    making.catch(() => {
      if (made === making) made = undefined;
    });
    return making;
  };
}
