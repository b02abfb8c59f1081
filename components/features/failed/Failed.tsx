import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Context } from '@/lib/context/context';
import { typedOn } from '../../data/drafts';
import { later, useLater } from '../../data/later';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Message } from '../../ui/Message';
import { Section } from '../../ui/Section';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Failed.module.css';
import { headOf } from './report';
import { ownVersion } from './version';

/** With what finds and masks. */
const inFull = later(() => import('./details'));

/** A part that may fail by itself; the rest goes on. */
export type Place =
  | 'panel'
  | 'options'
  | 'library'
  | 'accounts'
  | 'engagement'
  | 'record'
  | 'clock'
  | 'runbooks'
  | 'packet'
  | 'time'
  | 'account';

interface FailedProps {
  place: Place;
  error: unknown;
  /** What was on show, whose names are masked. */
  context: Context | undefined;
  /** `recordKey` of the record whose typed text the part would have shown. */
  typedFor?: string;
  onRetry: () => void;
}

/** In the place of what threw while it was drawn: what works all the same, what is kept, what to tell whoever mends it. */
export function Failed({ place, error, context, typedFor, onRetry }: FailedProps) {
  const w = useWords();
  const { say, toast, warn } = useStatus();
  const [at] = useState(Date.now);
  const title = w.failed.titles[place];
  const { data: full } = useLater(inFull);
  // Without what masks them, an error's own words are left out.
  const details = useMemo(() => {
    const about = { version: ownVersion(), userAgent: navigator.userAgent, place };
    return full?.detailsOf(error, { ...about, context }) ?? headOf(about);
  }, [full, error, place, context]);
  // The frame outlived its extension, which was updated: nothing of ours can be asked any more, nor the page reloaded.
  const isOrphan = browser.runtime?.id === undefined;
  const typed = typedFor === undefined ? [] : typedOn(typedFor);
  useEffect(() => say(isOrphan ? w.panel.reload : title), [say, title, isOrphan, w]);

  const copy = (what: string) =>
    copyText(what).then(
      () => toast(w.ui.copied),
      () => warn(w.failed.notCopied),
    );
  const whatWasTyped = typed.length > 0 && (
    <Section title={w.failed.typed}>
      <p dir="auto" className={classes.typed}>
        {typed.join('\n')}
      </p>
      <Button small look="quiet" icon="copy" onClick={() => void copy(typed.join('\n'))}>
        {w.failed.copyTyped}
      </Button>
    </Section>
  );
  if (isOrphan) {
    return (
      <>
        <Message icon="refresh" tone="accent" title={w.panel.reload}>
          {w.panel.reloadText}
        </Message>
        {whatWasTyped}
      </>
    );
  }
  return (
    <>
      <Message
        icon="alert"
        tone="bad"
        title={title}
        actions={
          <>
            <Button look="primary" onClick={onRetry}>
              {w.ui.tryAgain}
            </Button>
            <Button icon="copy" onClick={() => void copy(details)}>
              {w.failed.copyDetails}
            </Button>
          </>
        }
      >
        <p>{w.failed.text(w.format.timeOfDay(at))}</p>
      </Message>
      {whatWasTyped}
      <Section title={w.failed.details} aside={w.failed.notSent}>
        <pre className={classes.details}>{details}</pre>
        <p className={text.meta}>{w.failed.masked}</p>
      </Section>
    </>
  );
}
