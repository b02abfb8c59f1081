import { parseRunbook } from './parse';
import type { Runbook } from './runbook';

const files = import.meta.glob<string>('./starter/*.md', { query: '?raw', import: 'default', eager: true });

/** The runbooks that come with Sidelight, sorted by id. A broken file is our mistake, so it throws. */
export function starterLibrary(): Runbook[] {
  return Object.entries(files)
    .map(([path, text]) => parseRunbook(text, path.slice(path.lastIndexOf('/') + 1)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
