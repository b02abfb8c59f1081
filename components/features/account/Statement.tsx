import { type FormEvent, useState } from 'react';
import type { NamedAccount } from '@/lib/accounts/engagement';
import type { NewAccountFact } from '@/lib/accounts/fact';
import type { DriverResult } from '@/lib/accounts/risk';
import { asCalendarDate } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented, Select } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { localZone } from '../../ui/zone';
import classes from './Account.module.css';
import { stateWords } from './driver-name';

interface StatementProps {
  driver: DriverResult;
  name: string;
  account: NamedAccount;
  onDone: () => void;
}

type State = 'fine' | 'degraded' | 'blocked';
const states: readonly State[] = ['fine', 'degraded', 'blocked'];

interface Typed {
  state: State | undefined;
  item: string;
  asOf: string;
  why: string;
}

/** What a person says of the account because no page tells it: how it stands, since when and why. It can be undone. */
export function Statement({ driver, name, account, onDone }: StatementProps) {
  const w = useWords();
  const words = w.risk.say;
  const today = localDay(Date.now(), localZone());
  const draft = useDraft<Typed>(`statement ${driver.id}`, { state: undefined, item: '', asOf: today, why: '' });
  const [isLate, setIsLate] = useState(false);
  const { state, item, asOf, why } = draft.value;
  const enter = useMutation('enterFact');
  const undoable = useUndo();
  const labels = stateWords(w, driver.id);
  const change = (part: Partial<Typed>) => draft.set({ ...draft.value, ...part });

  async function save(value: NewAccountFact['value'], said: string) {
    const day = asCalendarDate(asOf);
    if (value !== 'cleared' && (day === undefined || day > today)) {
      setIsLate(true);
      return;
    }
    setIsLate(false);
    const saved = await enter.run({
      account,
      driver: driver.id,
      value,
      ...(item !== '' && { item }),
      ...(day !== undefined && day !== today && value !== 'cleared' && { asOf: day }),
      ...(why.trim() !== '' && { why: why.trim() }),
    });
    if (!saved) return;
    draft.clear();
    undoable(said, saved.command);
    onDone();
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (state) void save(state, words.saved({ driver: name, state: labels[state] }));
  }
  return (
    <form className={classes.statement} aria-label={words.title(name)} onSubmit={onSubmit}>
      <Segmented
        legend={name}
        options={states.map((one) => [one, labels[one]] as const)}
        value={state}
        onChange={(next) => change({ state: next })}
      />
      <div className={text.wrap}>
        {driver.id === 'integration-state' && (
          <Field label={words.item}>
            <Select value={item} onChange={(event) => change({ item: event.currentTarget.value })}>
              <option value="">{words.whole}</option>
              {Object.entries(w.domain.accounts.items).map(([id, label]) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={words.asOf}>
          <input
            className={inputClass}
            type="date"
            max={today}
            value={asOf}
            onChange={(event) => change({ asOf: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field label={words.why}>
        <input
          className={inputClass}
          maxLength={500}
          value={why}
          onChange={(event) => change({ why: event.currentTarget.value })}
        />
      </Field>
      {isLate && (
        <p className={text.bad} role="alert">
          {words.inFuture}
        </p>
      )}
      <div className={text.wrap}>
        <Button type="submit" small disabled={enter.saving || state === undefined}>
          {enter.saving ? w.ui.saving : words.save}
        </Button>
        {driver.known && (
          <Button small look="quiet" disabled={enter.saving} onClick={() => void save('cleared', words.cleared(name))}>
            {words.clear}
          </Button>
        )}
      </div>
      {enter.refusal && <NotSaved refusal={enter.refusal} what={w.notSaved.value} />}
    </form>
  );
}
