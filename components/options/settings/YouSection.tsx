import type { FormEvent } from 'react';
import type { HomeView } from '@/lib/contract/database';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { SaveRow } from '../../ui/SaveRow';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import classes from './Settings.module.css';
import { useDraft } from './use-draft';

/** How colleagues see the person. */
export function YouSection() {
  const words = useWords().settings.you;
  return (
    <OptionsSection id="you" title={words.title} about={words.about}>
      <QueryState query={useQuery('home', {})}>{({ person }) => <NameForm person={person} />}</QueryState>
    </OptionsSection>
  );
}

function NameForm({ person }: Pick<HomeView, 'person'>) {
  const w = useWords().settings;
  const words = w.you;
  const draft = useDraft(person.name, person.revision);
  const { run, saving, refusal } = useMutation('rename');
  const undoable = useUndo();

  async function save(seen: string | undefined) {
    const name = draft.value.trim();
    const saved = await run({ name, seen });
    if (!saved) return;
    undoable(words.saved(name), saved.command);
    draft.drop();
  }
  function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    void save(draft.seen);
  }
  const theirs = refusal?.code === 'stale' ? (refusal.now as { name: string; revision: string }) : undefined;
  const isStale = theirs !== undefined && theirs.revision !== draft.seen;

  return (
    <form className={classes.form} aria-label={words.form} onSubmit={onSubmit}>
      <Field label={words.name}>
        <input
          className={inputClass}
          maxLength={100}
          autoComplete="name"
          placeholder={words.placeholder}
          value={draft.value}
          onChange={(event) => draft.change(event.currentTarget.value)}
        />
      </Field>
      {draft.isOpen && isStale && (
        <Note icon="alert" tone="warn" role="alert">
          <p className={text.strong}>{w.stale.title}</p>
          <dl className={classes.both}>
            <dt>{w.stale.theirs}</dt>
            <dd>{theirs.name || words.none}</dd>
            <dt>{w.stale.yours}</dt>
            <dd>{draft.value.trim() || words.none}</dd>
          </dl>
          <div className={text.wrap}>
            <Button small disabled={saving} onClick={() => void save(theirs.revision)}>
              {w.stale.keepMine}
            </Button>
            <Button small look="quiet" onClick={draft.drop}>
              {w.stale.takeTheirs}
            </Button>
          </div>
        </Note>
      )}
      {draft.isOpen && refusal && refusal.code !== 'stale' && (
        <NotSaved refusal={refusal} what={words.notSaved} onRetry={() => onSubmit()} />
      )}
      {draft.isOpen && <SaveRow look="primary" saving={saving} onCancel={draft.drop} />}
    </form>
  );
}
