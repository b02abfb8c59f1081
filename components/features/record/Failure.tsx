import { useEffect } from 'react';
import type { ReadFailure } from '@/lib/context/context';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
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
  /** Whether that was read before the failure. */
  isFromBefore?: boolean;
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
  const waits = failure.until !== undefined;
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
          {waits ? (
            <Countdown until={failure.until ?? 0} onReadAgain={onReadAgain} byItself={props.mayReadByItself} />
          ) : (
            <Button look={useFields ? undefined : 'primary'} onClick={onReadAgain}>
              {w.record.readAgain}
            </Button>
          )}
          {words.inOptions && <OpenOptions>{w.record.sites}</OpenOptions>}
        </>
      }
    >
      <p>
        {words.text} {w.record.kept}
        {useFields && ` ${props.isFromBefore ? w.record.fieldsBefore(health) : w.record.fieldsAllTheSame(health)}`}
      </p>
    </Message>
  );
}

interface CountdownProps {
  /** When the site may be asked again, UTC milliseconds. */
  until: number;
  onReadAgain: () => void;
  byItself: boolean;
}

function Countdown({ until, onReadAgain, byItself }: CountdownProps) {
  const w = useWords();
  const left = Math.ceil((until - useNow(1000)) / 1000);
  const countdown = w.format.countdown(left);
  const due = left <= 0;
  useEffect(() => {
    if (due && byItself) onReadAgain();
  }, [due, byItself, onReadAgain]);

  return (
    <Button look={due ? 'primary' : undefined} aria-disabled={!due} onClick={() => due && onReadAgain()}>
      {due ? w.record.readAgain : byItself ? w.record.readsAgainIn(countdown) : w.record.canBeReadIn(countdown)}
    </Button>
  );
}
