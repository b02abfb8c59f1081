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
  const id = idOfPlace(isNumber.test(place) ? `${source}-${place}` : place);
  return { ...read, runbook: { ...read.runbook, id, source, reviewed: changed } };
}

/** The id of an article is a number that another source may have as well. */
const isNumber = /^[0-9a-f]+$/;
