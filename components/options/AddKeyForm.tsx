import { type FormEvent, useId, useState } from 'react';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Field, inputClass } from '../ui/Field';
import { NotSaved } from '../ui/NotSaved';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import { FileButton } from './FileButton';
import classes from './Form.module.css';
import { packRefusedWords } from './pack-words';

/** Lets the person trust a key, whose packs are used from then on. */
export function AddKeyForm({ onDone }: { onDone: () => void }) {
  const w = useWords();
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
    if ('refused' in saved.answer) return refuse(packRefusedWords(w, saved.answer.refused));
    toast(w.options.keys.trusted(saved.answer.name));
    onDone();
  }
  function refuse(why: string) {
    setProblem(why);
    say(why);
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.options.keys.add}>
      <p className={text.support}>{w.options.keys.about}</p>
      <Field label={w.options.keys.name}>
        <input
          className={inputClass}
          required
          maxLength={100}
          pattern=".*\S.*"
          placeholder={w.options.keys.nameExample}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field label={w.options.keys.jwk}>
        <textarea
          className={cx(inputClass, classes.jwk)}
          translate="no"
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
          {trust.saving ? w.ui.saving : w.options.keys.trust}
        </Button>
        <FileButton
          small
          label={w.options.keys.fromFile}
          accept=".json,.jwk,application/json"
          onText={(_, content) => {
            setJwk(content);
            setProblem(undefined);
          }}
          onRefused={(file, why) => refuse(w.options.file.refused({ file, why }))}
        />
        <Button small look="quiet" onClick={onDone}>
          {w.ui.cancel}
        </Button>
      </div>
      {trust.refusal && <NotSaved refusal={trust.refusal} what={w.notSaved.key} onRetry={() => void onSubmit()} />}
    </form>
  );
}
