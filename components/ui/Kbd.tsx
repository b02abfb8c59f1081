import type { Words } from '@/locales/words';
import classes from './Kbd.module.css';
import { useWords } from './words';

const isMac = /^Mac/.test(navigator.platform);

/** A key as it is told on this machine: `Mod+K` is `Ctrl K`, or `⌘ K` on a Mac; one of the browser’s stays as it says. */
export function keyWords(w: Words, keys: string): string {
  return keys
    .replace(/^Mod\+/, `${isMac ? w.keys.command : w.keys.control} `)
    .replace(/^[a-z]$/, (key) => key.toUpperCase());
}

/** Whether Ctrl, on a Mac ⌘, is held and nothing else that would make it another combination. */
export function isMod({ ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return !altKey && (isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey);
}

export function Kbd({ keys }: { keys: string }) {
  const w = useWords();
  return (
    <kbd className={classes.kbd} translate="no">
      {keyWords(w, keys)}
    </kbd>
  );
}
