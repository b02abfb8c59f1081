import { type FormEvent, useId } from 'react';
import type { TimeView } from '@/lib/contract/time';
import { useDraft } from '../../data/drafts';
import { useAsked } from '../../data/use-asked';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Time.module.css';

/** Asked once, below what the person logged, as long as they have no name. */
export function AskName({ view }: { view: TimeView }) {
  const hasLogged = view.entries.some(({ endedAt }) => endedAt !== undefined);
  const [asked, remember] = useAsked('name');
  const { data } = useQuery('home', hasLogged && asked === false ? {} : undefined);
  if (asked !== false || !hasLogged || data?.person.name !== '') return null;
  return <NameQuestion seen={data.person.revision} onAnswered={remember} />;
}

export function NameQuestion({ seen, onAnswered }: { seen: string | undefined; onAnswered: () => void }) {
  const w = useWords().settings;
  const words = w.ask;
  const draft = useDraft('name', '');
  const { run, saving, refusal } = useMutation('rename');
  const undoable = useUndo();
  const { toast } = useStatus();
  const whyId = useId();

  async function save() {
    const name = draft.value.trim();
    if (name === '') return;
    const saved = await run({ name, seen });
    if (!saved) return;
    undoable(w.you.saved(name), saved.command);
    done();
  }
  function done() {
    draft.clear();
    onAnswered();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void save();
  }
  return (
    <form className={classes.form} aria-label={words.question} onSubmit={onSubmit}>
      <p className={text.small}>
        <span className={text.strong}>{words.question}</span>{' '}
        <span id={whyId} className={text.support}>
          {words.why}
        </span>
      </p>
      <div className={text.row}>
        <Field label={words.name} quiet className={text.grow}>
          <input
            className={inputClass}
            maxLength={100}
            autoComplete="name"
            placeholder={words.name}
            aria-describedby={whyId}
            value={draft.value}
            onChange={(event) => draft.set(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" small disabled={saving || draft.value.trim() === ''}>
          {saving ? w.saving : words.save}
        </Button>
        <Button
          small
          look="quiet"
          disabled={saving}
          onClick={() => {
            done();
            toast(words.later);
          }}
        >
          {words.notNow}
        </Button>
      </div>
      {refusal && <NotSaved refusal={refusal} what={w.you.notSaved} onRetry={() => void save()} />}
    </form>
  );
}
