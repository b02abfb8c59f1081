import type { ListedRunbook } from '@/lib/contract/library';
import { isSelected, type Selection } from '@/lib/runbooks/library-figures';
import { isMeantBy, meaningsOf, parseSearch } from '@/lib/runbooks/operators';

export interface Filtering {
  text: string;
  selection: Selection;
  /** Empty for all. */
  sourceId: string;
}

/** The runbooks that a person filters for: each word stands somewhere in what the list shows of them or finds them by. */
export function filtered(
  runbooks: readonly ListedRunbook[],
  { text, selection, sourceId }: Filtering,
): ListedRunbook[] {
  const { words, filters } = parseSearch(text);
  const isMeant = isMeantBy<ListedRunbook>(meaningsOf(filters, runbooks), ({ isStale }) => isStale);
  const wanted = words.toLowerCase().split(' ').filter(Boolean);
  return runbooks.filter((runbook) => {
    if (!isSelected[selection](runbook) || (sourceId !== '' && runbook.sourceId !== sourceId)) return false;
    const { title, summary, area, owner, id, tags, signals, place } = runbook;
    const all = [title, summary, area, owner, id, place, ...tags, ...signals].join('\n').toLowerCase();
    return wanted.every((word) => all.includes(word)) && isMeant(runbook);
  });
}
