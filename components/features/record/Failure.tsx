import { useEffect } from 'react';
import type { ReadFailure } from '@/lib/context/context';
import { Button } from '../../ui/Button';
import { countOf } from '../../ui/format';
import { Message } from '../../ui/Message';
import { useNow } from '../../ui/use-now';
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
  const words = failureWords(site, failure);
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
              Use {countOf(health.read, 'field')}
            </Button>
          )}
          {waits ? (
            <Countdown until={failure.until ?? 0} onReadAgain={onReadAgain} byItself={props.mayReadByItself} />
          ) : (
            <Button look={useFields ? undefined : 'primary'} onClick={onReadAgain}>
              Read again
            </Button>
          )}
          {words.inOptions && <OpenOptions>Sites and permissions</OpenOptions>}
        </>
      }
    >
      <p>
        {words.text} Your notes and the clock are kept.
        {useFields &&
          ` ${props.isFromBefore ? 'Read before' : 'Read all the same'}: ${health.read} of ${health.expected} fields.`}
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
  const left = Math.ceil((until - useNow(1000)) / 1000);
  const due = left <= 0;
  useEffect(() => {
    if (due && byItself) onReadAgain();
  }, [due, byItself, onReadAgain]);

  return (
    <Button look={due ? 'primary' : undefined} aria-disabled={!due} onClick={() => due && onReadAgain()}>
      {due
        ? 'Read again'
        : `${byItself ? 'Reads' : 'Can be read'} again in ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}
    </Button>
  );
}
