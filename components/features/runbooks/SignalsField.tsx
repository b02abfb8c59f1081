import { useState } from 'react';
import { Button } from '../../ui/Button';
import { inputClass } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { ChipButton } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';

interface SignalsFieldProps {
  signals: string[];
  /** So many tickets have one of them; absent until it is counted. */
  tickets: number | undefined;
  onChange: (signals: string[]) => void;
}

/** What a ticket has that is shown the runbook: a click takes one away, a word typed adds one. */
export function SignalsField({ signals, tickets, onChange }: SignalsFieldProps) {
  const words = useWords().write;
  const [typed, setTyped] = useState('');
  function add() {
    const signal = typed.trim();
    if (signal !== '' && !signals.includes(signal)) onChange([...signals, signal]);
    setTyped('');
  }
  return (
    <fieldset>
      <legend>{words.signals}</legend>
      <div className={`${text.wrap} ${text.tight}`}>
        {signals.map((signal) => (
          <ChipButton
            key={signal}
            aria-label={words.removeSignal(signal)}
            onClick={() => onChange(signals.filter((one) => one !== signal))}
          >
            <Foreign>{signal}</Foreign>
            <Icon name="close" small />
          </ChipButton>
        ))}
      </div>
      <div className={text.row}>
        <input
          className={inputClass}
          aria-label={words.signal}
          maxLength={200}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button small icon="plus" onClick={add}>
          {words.addSignal}
        </Button>
      </div>
      {tickets !== undefined && <p className={text.meta}>{words.tickets(tickets)}</p>}
    </fieldset>
  );
}
