import { type ReactNode, useRef } from 'react';
import { IconButton } from './Button';
import classes from './CodeBlock.module.css';
import { copyText } from './copy-text';
import { useStatus } from './Status';
import { useWords } from './words';

/** Code verbatim, with a button that copies exactly it. */
export function CodeBlock({ children }: { children: ReactNode }) {
  const code = useRef<HTMLPreElement>(null);
  const { toast, warn } = useStatus();
  const w = useWords();

  async function copy() {
    const text = code.current?.textContent ?? '';
    try {
      await copyText(text.replace(/\n$/, ''));
      toast(w.ui.copied);
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current);
      warn(w.ui.copyBySelection);
    }
  }
  return (
    <div className={classes.code}>
      <pre ref={code}>{children}</pre>
      <IconButton icon="copy" label={w.ui.copyCode} onClick={() => void copy()} />
    </div>
  );
}
