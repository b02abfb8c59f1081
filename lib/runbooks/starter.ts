import { parseRunbook } from './parse';
import type { Runbook } from './runbook';

const files = import.meta.glob<string>('./starter/*.md', { query: '?raw', import: 'default', eager: true });

let parsed: readonly Runbook[] | undefined;

/** The runbooks that come with Sidelight, sorted by id, parsed once. A broken file is our mistake, so it throws. */
export function starterLibrary(): readonly Runbook[] {
  parsed ??= Object.entries(files)
    .map(([path, text]) => parseRunbook(text, path.slice(path.lastIndexOf('/') + 1)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return parsed;
}

/** Another text for another library: what was made of this one is told by it. */
export function starterVersion(): string {
  const text = Object.values(files).join('\n');
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(16);
}
