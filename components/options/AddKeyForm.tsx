import { type FormEvent, useId, useState } from 'react';
import { packRefusedWords } from '@/locales/domain/packs';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Field, inputClass } from '../ui/Field';
import { NotSaved } from '../ui/NotSaved';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { FileButton } from './FileButton';
import classes from './Form.module.css';

/** Lets the person trust a key, whose packs are used from then on. */
export function AddKeyForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [jwk, setJwk] = useState('');
  const [problem, setProblem] = useState<string>();
  const trust = useMutation('trustKey');
  const { toast, say } = useStatus();
  const problemId = useId();

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const saved = await trust.run({ name: name.trim(), jwk });
    if (!saved) return;
    if ('refused' in saved.answer) return refuse(packRefusedWords(saved.answer.refused));
    toast(`Packs signed with ${saved.answer.name} are used from now on`);
    onDone();
  }
  function refuse(why: string) {
    setProblem(why);
    say(why);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label="Add a key">
      <p className={text.support}>
        A key decides where Sidelight reads from. Add one only if you know whose it is, and got it from them.
      </p>
      <Field label="Whose key it is">
        <input
          className={inputClass}
          required
          maxLength={100}
          pattern=".*\S.*"
          placeholder="Support tooling"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field label="Public key (JWK)">
        <textarea
          className={cx(inputClass, classes.jwk)}
          required
          rows={4}
          maxLength={10_000}
          spellCheck={false}
          placeholder='{"kty":"EC","crv":"P-256","x":"…","y":"…"}'
          value={jwk}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          onChange={(event) => {
            setJwk(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
      </Field>
      {problem && (
        <p id={problemId} className={text.bad}>
          {problem}
        </p>
      )}
      <div className={text.row}>
        <Button type="submit" look="primary" small disabled={trust.saving}>
          {trust.saving ? 'Saving…' : 'Trust this key'}
        </Button>
        <FileButton
          small
          label="From a file"
          accept=".json,.jwk,application/json"
          onText={(_, content) => {
            setJwk(content);
            setProblem(undefined);
          }}
          onRefused={(file, why) => refuse(`${file}: ${why}`)}
        />
        <Button small look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {trust.refusal && <NotSaved refusal={trust.refusal} what="This key" onRetry={() => void onSubmit()} />}
    </form>
  );
}
