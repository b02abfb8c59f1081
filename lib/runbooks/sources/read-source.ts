import { type ReadRunbook, readRunbook } from '../parse';
import { idOfPlace } from './place-id';

interface Origin {
  /** The path of a file, the id of an article. */
  place: string;
  /** What the source is called. */
  source: string;
  /** The day on which it was last changed there. */
  changed?: string;
}

/**
 * The same as `readRunbook`, for Markdown of a source: what names no id has one by its place, and what tells no source or
 * day of review has the source's name and the day of its last change there. @throws RunbookError
 */
export function readOfSource(markdown: string, { place, source, changed = '' }: Origin): ReadRunbook {
  const read = readRunbook(markdown, place);
  // Our own front matter tells a source always.
  if (read.runbook.source !== '') return read;
  return { ...read, runbook: { ...read.runbook, id: idOfPlace(place), source, reviewed: changed } };
}
