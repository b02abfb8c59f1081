import { useId, useState } from 'react';
import type { TrustedKey } from '@/lib/selectors/pack';
import { ask } from '../data/ask';
import { Button } from '../ui/Button';
import { dateOf } from '../ui/format';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { AddKeyForm } from './AddKeyForm';
import classes from './List.module.css';

/** Whose selector packs are used. */
export function TrustedKeys({ keys }: { keys: readonly TrustedKey[] }) {
  const [isAdding, setIsAdding] = useState(false);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classes.stack}>
      <div className={classes.subhead}>
        <h3 id={titleId}>Trusted keys</h3>
        <Button small icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
          Add a key
        </Button>
      </div>
      {isAdding && <AddKeyForm onDone={() => setIsAdding(false)} />}
      {keys.length === 0 ? (
        <p className={text.support}>None: no pack is used.</p>
      ) : (
        <ul>
          {keys.map((key) => (
            <KeyItem key={`${key.from} ${key.thumbprint}`} trusted={key} />
          ))}
        </ul>
      )}
    </section>
  );
}

function KeyItem({ trusted: { name, thumbprint, from, addedAt } }: { trusted: TrustedKey }) {
  const [isForgetting, setIsForgetting] = useState(false);
  const { toast, warn } = useStatus();

  async function forget() {
    setIsForgetting(true);
    try {
      await ask('forgetKey', { thumbprint });
      toast(`The key ${name} was forgotten`);
    } catch {
      setIsForgetting(false);
      warn('Not forgotten. Try it again.');
    }
  }
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <span className={text.strong}>{name}</span> <code title={thumbprint}>{thumbprint.slice(0, 12)}…</code>
        </p>
        <p className={text.meta}>
          {from === 'policy' ? 'set by your company' : `added by you${addedAt ? `, ${dateOf(addedAt)}` : ''}`}
        </p>
      </div>
      {from === 'person' && (
        <Button
          small
          look="quiet"
          disabled={isForgetting}
          aria-label={`Forget key ${name}`}
          onClick={() => void forget()}
        >
          Forget key
        </Button>
      )}
    </li>
  );
}
