import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import { type AskWords, askLanguageOf } from '@/lib/packet/ask';
import { type FixForCustomer, updateMessage } from '@/lib/packet/customer-update';
import { findSensitive } from '@/lib/redaction/find';
import { redact } from '@/lib/redaction/mask';
import { askWordsIn } from '@/locales/ask';
import { useKeptDraft } from '../../data/kept-draft';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { inputClass } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { NextPromised } from '../promises/NextPromised';
import { Promises } from '../promises/Promises';
import classes from './Outcomes.module.css';

interface DraftProps {
  label: string;
  fix: FixForCustomer;
  context: TicketContext;
}

/** What the customer is told, in their language, the person's to change; copied masked, never sent. */
export function Draft({ label, fix, context }: DraftProps) {
  const w = useWords();
  const words = w.outcomes.fix;
  const language = useMemo(() => askLanguageOf(context), [context]);
  const [template, setTemplate] = useState<AskWords>();
  useEffect(() => {
    let isWanted = true;
    void askWordsIn(language).then((loaded) => {
      if (isWanted) setTemplate(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  const draft = useKeptDraft('tell message');
  const made = template && updateMessage(fix, template);
  const message = draft.value ?? made ?? '';
  // Nothing is copied before it is known what must be masked, nor shown as free of promises before the table is known.
  const { data: masking } = useQuery('masking', {});
  const { data: promises } = useQuery('promiseRules', {});
  const field = useRef<HTMLTextAreaElement>(null);
  const labelId = useId();
  const { toast, say } = useStatus();
  const [isRefused, setIsRefused] = useState(false);
  const [copied, setCopied] = useState<string>();

  async function copy() {
    if (!masking || message === '') return;
    const { text: masked, masks } = redact(message, findSensitive(message, {}, masking), new Set(masking.masked));
    try {
      await copyText(masked);
      setIsRefused(false);
      setCopied(message);
      toast(words.copied(masks.length));
    } catch {
      setIsRefused(true);
      field.current?.select();
      say(w.packet.notCopied);
    }
  }
  return (
    <>
      <div className={text.row}>
        <h3 id={labelId} className={text.strong}>
          {label}
        </h3>
        <Button small icon="copy" className={text.end} aria-disabled={!masking} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <textarea
        ref={field}
        dir="auto"
        lang={language}
        aria-labelledby={labelId}
        className={`${inputClass} ${classes.draft}`}
        readOnly={!draft.isKnown || (message === '' && made === undefined)}
        value={message}
        onChange={(event) => draft.set(event.currentTarget.value)}
      />
      {draft.value !== undefined && draft.value !== made && (
        <p className={`${text.meta} ${text.wrap}`}>
          {words.isYours}
          <Button small look="quiet" onClick={draft.clear}>
            {words.again}
          </Button>
        </p>
      )}
      {draft.isUnkept && (
        <p role="alert" className={text.bad}>
          {w.packet.own.isUnkept}
        </p>
      )}
      {isRefused && (
        <Note icon="alert" tone="warn">
          {w.packet.notCopied}
        </Note>
      )}
      {promises && <Promises draft={message} rules={promises} />}
      <NextPromised copied={copied} />
    </>
  );
}
