import { useId, useState } from 'react';
import type { TrustedKey } from '@/lib/selectors/pack';
import { ask } from '../data/ask';
import { Button } from '../ui/Button';
import { Foreign } from '../ui/Foreign';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { AddKeyForm } from './AddKeyForm';
import classes from './List.module.css';

/** Whose selector packs are used. */
export function TrustedKeys({ keys }: { keys: readonly TrustedKey[] }) {
  const w = useWords();
  const [isAdding, setIsAdding] = useState(false);
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={classes.stack}>
      <div className={classes.subhead}>
        <h3 id={titleId}>{w.options.keys.title}</h3>
        <Button small icon="plus" aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
          {w.options.keys.add}
        </Button>
      </div>
      {isAdding && <AddKeyForm onDone={() => setIsAdding(false)} />}
      {keys.length === 0 ? (
        <p className={text.support}>{w.options.keys.none}</p>
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
  const w = useWords();
  const [isForgetting, setIsForgetting] = useState(false);
  const byYou = addedAt ? w.options.keys.addedByYouOn(w.format.dateOf(addedAt)) : w.options.keys.addedByYou;
  const { toast, warn } = useStatus();

  async function forget() {
    setIsForgetting(true);
    try {
      await ask('forgetKey', { thumbprint });
      toast(w.options.keys.forgotten(name));
    } catch {
      setIsForgetting(false);
      warn(w.options.keys.notForgotten);
    }
  }
  return (
    <li className={classes.item}>
      <div className={text.grow}>
        <p>
          <Foreign className={text.strong}>{name}</Foreign> <code title={thumbprint}>{thumbprint.slice(0, 12)}…</code>
        </p>
        <p className={text.meta}>{from === 'policy' ? w.options.setByCompany : byYou}</p>
      </div>
      {from === 'person' && (
        <Button
          small
          look="quiet"
          disabled={isForgetting}
          aria-label={w.options.keys.forgetKey(name)}
          onClick={() => void forget()}
        >
          {w.options.keys.forget}
        </Button>
      )}
    </li>
  );
}
