import type { ImportFrom } from './source';

/** Its own name, and what tells it from others: of two imports from one place the later is a new reading of it. */
export function nameOfSource(from: ImportFrom): string {
  switch (from.kind) {
    case 'files':
    case 'zip':
      return from.name;
    case 'site':
      return from.part === undefined ? from.host : `${from.host} ${from.part}`;
    case 'pack': {
      // What stands behind the path is often a key that is another each time.
      const { host, pathname } = new URL(from.url);
      return host + pathname;
    }
  }
}
