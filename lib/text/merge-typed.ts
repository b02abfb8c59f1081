/** What one change of a text replaced, in places of the text before, and by what. */
interface Splice {
  start: number;
  end: number;
  by: string;
}

/**
 * A text that two people changed at once, from one that both had: what either typed is in it. Where both changed the same
 * stretch, theirs stands before mine, and nothing of either is dropped.
 */
export function mergeTyped(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  const [a, b] = [spliceOf(base, mine), spliceOf(base, theirs)];
  if (a.end < b.start || b.end < a.start) {
    const [first, last] = a.end < b.start ? [a, b] : [b, a];
    return base.slice(0, first.start) + first.by + base.slice(first.end, last.start) + last.by + base.slice(last.end);
  }
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const within = (splice: Splice) => base.slice(start, splice.start) + splice.by + base.slice(splice.end, end);
  return base.slice(0, start) + within(b) + within(a) + base.slice(end);
}

/** The one stretch that differs: between what is the same at the beginning and at the end. */
function spliceOf(base: string, changed: string): Splice {
  const most = Math.min(base.length, changed.length);
  let start = 0;
  while (start < most && base[start] === changed[start]) start += 1;
  let same = 0;
  while (same < most - start && base[base.length - 1 - same] === changed[changed.length - 1 - same]) same += 1;
  return { start, end: base.length - same, by: changed.slice(start, changed.length - same) };
}
