import { type FormEvent, useId, useState } from 'react';
import type { SettingView } from '@/lib/settings/view';
import { Button, IconButton } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

interface PhraseListProps {
  view: SettingView<'redaction.allow'> | SettingView<'redaction.deny'>;
  title: string;
  about: string;
}

/** Words and phrases of every layer; the person's own can be taken out, and are added to. */
export function PhraseList({ view, title, about }: PhraseListProps) {
  const w = useWords().settings;
  const words = w.privacy;
  const [phrase, setPhrase] = useState('');
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const { save, saving } = useSave(view);
  const own = view.each.person ?? [];
  const others = view.value.filter((each) => !own.includes(each));

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const entered = phrase.trim();
    if (entered.length < 3) return setProblem(words.short);
    if (view.value.includes(entered)) return setProblem(words.there);
    // What was typed stays when it could not be saved.
    if (await save({ value: [...own, entered] })) setPhrase('');
  }
  return (
    <SettingLine view={view} title={title} about={about} from={own.length > 0 ? 'person' : undefined} isWide>
      {view.value.length === 0 ? (
        <p className={text.meta}>{words.none}</p>
      ) : (
        <ul className={classes.phrases}>
          {others.map((each) => (
            <li key={each}>
              <Foreign>{each}</Foreign>{' '}
              <Tag icon="lock">{w.from[view.each.policy?.includes(each) ? 'policy' : 'team']}</Tag>
            </li>
          ))}
          {own.map((each) => (
            <li key={each}>
              <Foreign>{each}</Foreign>
              <IconButton
                icon="close"
                label={w.remove(each)}
                disabled={saving}
                onClick={() => {
                  const rest = own.filter((other) => other !== each);
                  void save({ value: rest.length > 0 ? rest : null }, w.removed(each));
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form className={classes.add} aria-label={words.addTo(title)} onSubmit={(event) => void onSubmit(event)}>
        <Field label={words.phrase} quiet className={text.grow}>
          <input
            className={inputClass}
            maxLength={200}
            autoComplete="off"
            placeholder={words.phrase}
            value={phrase}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            onChange={(event) => {
              setPhrase(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <Button type="submit" disabled={saving || phrase.trim() === ''}>
          {words.add}
        </Button>
      </form>
      {problem && (
        <p id={problemId} className={text.bad}>
          {problem}
        </p>
      )}
    </SettingLine>
  );
}
