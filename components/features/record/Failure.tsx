import { useEffect } from 'react';
import type { ReadFailure } from '@/lib/context/context';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { failureWords } from './failures';
import type { Health } from './health';
import { OpenOptions } from './OpenOptions';

interface FailureProps {
  site: string;
  failure: ReadFailure;
  /** What could be read in spite of it. */
  health?: Health;
  onUseFields: () => void;
  onReadAgain: () => void;
  /** Whether the site may be asked again without a click: once, and not after that failed too. */
  mayReadByItself: boolean;
}

/** A record that could not be read: why, and the ways on. */
export function Failure(props: FailureProps) {
  const { site, failure, health, onUseFields, onReadAgain } = props;
  const w = useWords();
  const words = failureWords(w, site, failure);
  const useFields = health !== undefined && health.read > 0;
  return (
    <Message
      icon={words.icon}
      tone={words.tone}
      title={words.title}
      isMain
      actions={
        <>
          {useFields && (
            <Button look="primary" onClick={onUseFields}>
              {w.record.takeFields(health.read)}
            </Button>
          )}
          {failure.until === undefined ? (
            <Button look={useFields ? undefined : 'primary'} onClick={onReadAgain}>
              {w.record.readAgain}
            </Button>
          ) : (
            <Countdown until={failure.until} onReadAgain={onReadAgain} byItself={props.mayReadByItself} />
          )}
          {words.inOptions && <OpenOptions>{w.record.sites}</OpenOptions>}
        </>
      }
    >
      <p>
        {words.text} {w.record.kept}
        {useFields && ` ${w.record.fieldsAllTheSame(health)}`}
      </p>
    </Message>
  );
}

interface OlderReadingProps extends Pick<FailureProps, 'site' | 'failure' | 'onReadAgain' | 'mayReadByItself'> {
  /** When what is shown was read, UTC milliseconds. */
  readAt: number;
}

/** Above a reading that is older than the failure of the last one: why there is no newer; the header reads again. */
export function OlderReading({ site, failure, readAt, onReadAgain, mayReadByItself }: OlderReadingProps) {
  const w = useWords();
  const words = failureWords(w, site, failure);
  const now = useNow(1000);
  return (
    <Note icon={words.icon} tone="warn">
      <p className={text.strong}>{words.title}</p>
      <p>{words.text}</p>
      <p>{w.record.olderReading(w.format.ago(now - readAt))}</p>
      {(failure.until !== undefined || words.inOptions) && (
        <p className={text.wrap}>
          {failure.until !== undefined && (
            <Countdown until={failure.until} onReadAgain={onReadAgain} byItself={mayReadByItself} small />
          )}
          {words.inOptions && <OpenOptions>{w.record.sites}</OpenOptions>}
        </p>
      )}
    </Note>
  );
}

interface CountdownProps {
  /** When the site may be asked again, UTC milliseconds. */
  until: number;
  onReadAgain: () => void;
  byItself: boolean;
  small?: boolean;
}

function Countdown({ until, onReadAgain, byItself, small }: CountdownProps) {
  const w = useWords();
  const left = Math.ceil((until - useNow(1000)) / 1000);
  const countdown = w.format.countdown(left);
  const due = left <= 0;
  useEffect(() => {
    if (due && byItself) onReadAgain();
  }, [due, byItself, onReadAgain]);

  return (
    <Button
      look={due && !small ? 'primary' : undefined}
      small={small}
      aria-disabled={!due}
      onClick={() => due && onReadAgain()}
    >
      {due ? w.record.readAgain : byItself ? w.record.readsAgainIn(countdown) : w.record.canBeReadIn(countdown)}
    </Button>
  );
}
