import { loadAdded } from '../added-selectors';
import { sendMessage } from '../messages';
import type { Tools } from '../tools';
import { loadWords } from '../words';
import { pickPlace } from './pick-place';

/** Lets the person point at a field of the record on show; our own elements make way for it. */
export const picker: Tools['picker'] = (given, { field, label }) => {
  const { site, ref, element, signal } = given;
  const pick = async () => {
    const [added, said] = await Promise.all([loadAdded(site.id), loadWords()]);
    if (signal.aborted) return;
    const comeBack = element?.stepAside();
    await pickPlace({
      label,
      recordId: ref.id,
      roots: () => site.roots(ref, document, added),
      take: (place) => sendMessage('fieldPicked', { ref, field, ...place }, crypto.randomUUID()),
      signal,
      words: said?.words.picker,
    });
    comeBack?.();
  };
  pick().catch(() => undefined); // The page is as it was.
  return undefined;
};
