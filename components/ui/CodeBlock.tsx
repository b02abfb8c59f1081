import { type ReactNode, useRef } from 'react';
import { IconButton } from './Button';
import classes from './CodeBlock.module.css';
import { copyText } from './copy-text';
import { useStatus } from './Status';

/** Code verbatim, with a button that copies exactly it. */
export function CodeBlock({ children }: { children: ReactNode }) {
  const code = useRef<HTMLPreElement>(null);
  const { toast, warn } = useStatus();

  async function copy() {
    const text = code.current?.textContent ?? '';
    try {
      await copyText(text.replace(/\n$/, ''));
      toast('Copied');
    } catch {
      if (code.current) getSelection()?.selectAllChildren(code.current);
      warn('The browser did not allow copying. It is selected: press Ctrl C or ⌘ C.');
    }
  }
  return (
    <div className={classes.code}>
      <pre ref={code}>{children}</pre>
      <IconButton icon="copy" label="Copy code" onClick={() => void copy()} />
    </div>
  );
}
