import type { KeyboardEvent } from 'react';
import type { CopiedAlone, Masking } from '@/lib/packet/copy-alone';
import { later } from '../../data/later';
import { useQuery } from '../../data/use-query';
import { copyText } from '../../ui/copy-text';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

const isMac = /^Mac/.test(navigator.platform);

/** The browser's own key for copying, which copies what has the focus where nothing is selected. */
export const copyKeys = isMac ? 'Meta+C' : 'Control+C';

export function useCopyKeys(): string {
  const w = useWords();
  return isMac ? w.citations.keys.command : w.citations.keys.control;
}

/** With what finds and masks. */
const copying = later(() => import('@/lib/packet/copy-alone'));
type Copying = typeof import('@/lib/packet/copy-alone');

/** Copies something of the ticket by itself, once it is known what must be masked. */
export function useCopyAlone() {
  const { data: masking } = useQuery('masking', {});
  const { toast, warn } = useStatus();
  const w = useWords();

  return async (copy: (masking: Masking, by: Copying) => CopiedAlone, words?: (copied: CopiedAlone) => string) => {
    if (!masking) return;
    try {
      const copied = copy(masking, copying.now() ?? (await copying.load()));
      await copyText(copied.text);
      const told = copied.isMasked ? w.citations.copiedMasked : w.citations.copied;
      toast(words && !copied.isMasked ? words(copied) : told(copied.text));
    } catch {
      warn(w.citations.notCopied);
    }
  };
}

/** Whether this key asks for a copy of what has the focus: where text is selected, that is what is copied. */
export function asksForCopy(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== 'c' || altKey || shiftKey || (isMac ? !metaKey : !ctrlKey)) return false;
  return (getSelection()?.toString() ?? '') === '';
}
