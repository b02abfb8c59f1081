import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Clip } from '@/lib/packet/formats';
import { copyText } from '../../ui/copy-text';
import { Field, inputClass } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Review.module.css';

interface Put {
  /** Whether it is on the clipboard; else it stands in `refused`, selected. */
  put: (what: Clip) => Promise<boolean>;
  /** What could not be copied, for the person to copy themselves. */
  refused: ReactNode;
}

/** Copies a packet, and has a way where the browser does not allow it. */
export function usePut(): Put {
  const w = useWords();
  const { say } = useStatus();
  const [refused, setRefused] = useState<Clip>();
  const field = useRef<HTMLTextAreaElement>(null);

  async function put(what: Clip): Promise<boolean> {
    try {
      await copyText(what.text, what.html);
      setRefused(undefined);
      return true;
    } catch {
      flushSync(() => setRefused(what));
      field.current?.select();
      say(w.packet.notCopied);
      return false;
    }
  }
  return {
    put,
    refused: refused && (
      <Note icon="alert" tone="warn">
        <p className={text.strong}>{w.packet.noCopying}</p>
        <p>{w.packet.selected}</p>
        <Field label={w.packet.textToCopy} quiet>
          <textarea
            ref={field}
            dir="auto"
            className={`${inputClass} ${classes.fallback}`}
            readOnly
            value={refused.text}
          />
        </Field>
      </Note>
    ),
  };
}
