import { useState } from 'react';
import { isolated } from '@/lib/text/foreign';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';

/** Removes everything that is kept of the account; asked once more, for it cannot be undone. */
export function ForgetAccount({ id, name }: { id: string; name: string | undefined }) {
  const w = useWords();
  const words = w.risk.forget;
  const [isAsking, setIsAsking] = useState(false);
  const forget = useMutation('forgetAccount');
  const { say } = useStatus();
  const account = isolated(name || w.account.known.nameless);

  async function onForget() {
    const forgotten = await forget.run({ account: id });
    if (!forgotten) return;
    setIsAsking(false);
    say(words.done(account));
  }
  if (!isAsking) {
    return (
      <p className={text.small}>
        <Button small look="quiet" icon="trash" onClick={() => setIsAsking(true)}>
          {words.button}
        </Button>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be the question above its buttons
    <div className={classes.statement} role="group" aria-label={words.ask(account)}>
      <p className={text.strong}>{words.ask(account)}</p>
      <p className={text.support}>{words.about}</p>
      <div className={text.wrap}>
        <Button small look="danger" disabled={forget.saving} onClick={() => void onForget()}>
          {words.yes(account)}
        </Button>
        <Button small autoFocus onClick={() => setIsAsking(false)}>
          {words.no}
        </Button>
      </div>
      {forget.refusal && <Refusal what={w.notSaved.change} refusal={forget.refusal} />}
    </div>
  );
}
