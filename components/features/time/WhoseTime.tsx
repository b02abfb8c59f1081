import { type FormEvent, useId, useState } from 'react';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { isOpen } from '@/lib/accounts/engagements/state';
import { recordKey } from '@/lib/context/record-key';
import type { TimeView } from '@/lib/contract/time';
import { isolated } from '@/lib/text/foreign';
import { isBooked } from '@/lib/time/booked';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Checkbox, Field, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EngagementSelect } from '../engagement/EngagementSelect';
import { engagementLabel, findEngagement } from '../engagement/names';
import { ruleWords } from '../engagement/rule-words';
import classes from './Time.module.css';
import { useStart } from './use-running';
import { nameOf, type OnRecord } from './words';

/** What the person chose: an engagement that stands there, or one of those of other customers, which none is yet. */
type Choice = { id?: string; isAnother: boolean };

/** Nothing is booked on a record whose engagement is not known: the person says it once, and it is remembered. */
export function WhoseTime({ view, on, onDone }: { view: TimeView; on: OnRecord; onDone?: () => void }) {
  const w = useWords();
  const { of } = usePanel();
  const { run, saving, refusal } = useMutation('assignEngagement');
  const { say } = useStatus();
  const undoable = useUndo();
  const group = useId();
  const alongId = useId();
  const clock = useStart(view, on);
  const { account, running } = view;
  const runsOpen =
    running !== undefined &&
    !isBooked(running) &&
    running.record !== undefined &&
    recordKey(running.record.ref) === recordKey(on.ref);
  const open = view.engagements.filter(isOpen);
  const own = open.filter(({ accountId }) => accountId !== undefined && accountId === account.id);
  const internal = open.filter(({ accountId }) => accountId === undefined);
  const others = open.filter((one) => !own.includes(one) && !internal.includes(one));
  // Another customer's is never chosen for somebody.
  const [choice, setChoice] = useState<Choice>({ id: own[0]?.id, isAnother: false });
  const [to, setTo] = useState<'record' | 'account'>('record');
  const chosen = findEngagement(open, choice.id);
  const { data: entries = 0 } = useQuery('entriesOnRecord', of);
  const [takesAlong, setTakesAlong] = useState(false);
  const withEntries = entries > 0 && takesAlong;

  async function use(event: FormEvent) {
    event.preventDefault();
    if (!chosen) return say(w.time.log.chooseFirst);
    const saved = await run({ ...of, engagementId: chosen.id, to, ...(withEntries && { withEntries }) });
    if (!saved) return;
    if (withEntries) undoable(w.engagement.ask.moved(engagementLabel(chosen)), saved.command);
    else say(w.time.whose.used(engagementLabel(chosen)));
    onDone?.();
  }

  const option = (engagement: NamedEngagement) => (
    <label key={engagement.id} className={classes.option}>
      <input
        type="radio"
        name={group}
        checked={!choice.isAnother && choice.id === engagement.id}
        onChange={() => setChoice({ id: engagement.id, isAnother: false })}
      />
      <span>
        <Foreign className={text.strong}>{engagementLabel(engagement)}</Foreign>
        {engagement.accountId === undefined && <span className={text.support}> {w.time.whose.internal}</span>}
      </span>
    </label>
  );
  const name = isolated(account.name);
  return (
    <section className={classes.box} aria-label={w.time.whose.title(nameOf(w, on))}>
      <form className={classes.asked} onSubmit={(event) => void use(event)}>
        <p className={text.strong}>{w.time.whose.title(nameOf(w, on))}</p>
        {view.disagreeing && <Disagreeing view={view} rules={view.disagreeing} />}
        <p className={text.support}>
          {account.name === ''
            ? w.time.whose.noAccount
            : own.length === 0
              ? w.time.whose.noneOpen(name)
              : w.time.whose.several(name)}
        </p>
        <fieldset className={classes.options}>
          <legend className={text.hiddenVisually}>{w.time.engagement}</legend>
          {[...own, ...internal].map(option)}
          {others.length > 0 && (
            <label className={classes.option}>
              <input
                type="radio"
                name={group}
                checked={choice.isAnother}
                onChange={() => setChoice({ isAnother: true })}
              />
              <span>
                {w.time.whose.another}
                <span className={text.support}> {w.time.whose.anotherWhy}</span>
              </span>
            </label>
          )}
        </fieldset>
        {choice.isAnother && (
          <EngagementSelect
            label={w.time.whose.which}
            engagements={others}
            value={choice.id}
            onChange={(id) => setChoice({ id, isAnother: true })}
          />
        )}
        {account.id !== undefined && (
          <Field label={w.time.whose.rememberFor}>
            <Select
              value={to}
              onChange={(event) => setTo(event.currentTarget.value === 'account' ? 'account' : 'record')}
            >
              <option value="record">{w.time.whose.thisRecord(nameOf(w, on))}</option>
              <option value="account">{w.time.whose.everyRecord(name)}</option>
            </Select>
          </Field>
        )}
        {entries > 0 && (
          <label className={text.row} htmlFor={alongId}>
            <Checkbox
              id={alongId}
              checked={takesAlong}
              onChange={({ currentTarget }) => setTakesAlong(currentTarget.checked)}
            />
            {w.engagement.ask.takeAlong(entries)}
          </label>
        )}
        <p className={text.wrap}>
          <Button type="submit" look={view.running ? undefined : 'primary'} disabled={saving}>
            {chosen ? w.time.whose.use(engagementLabel(chosen)) : w.time.whose.choose}
          </Button>
          {!runsOpen && (
            <Button icon="play" disabled={clock.mutation.saving} onClick={() => void clock.startOpen(on)}>
              {w.entries.later}
            </Button>
          )}
          {onDone && (
            <Button look="quiet" onClick={onDone}>
              {w.ui.cancel}
            </Button>
          )}
        </p>
        {refusal && <NotSaved refusal={refusal} what={w.notSaved.change} />}
        {clock.mutation.refusal && <NotSaved refusal={clock.mutation.refusal} what={w.notSaved.entryStart} />}
      </form>
    </section>
  );
}

/** Rules that say different engagements are named, each with what it says: the person decides. */
function Disagreeing({ view, rules }: { view: TimeView; rules: NonNullable<TimeView['disagreeing']> }) {
  const w = useWords();
  return (
    <Note icon="question" tone="ask">
      <p>{w.engagement.ask.disagree}</p>
      <ul>
        {rules.map(({ engagementId, conditions }) => (
          <li key={`${engagementId} ${JSON.stringify(conditions)}`}>
            {w.engagement.ask.ruleOf({
              engagement: findEngagement(view.engagements, engagementId)?.name ?? w.time.noSuchEngagement,
              rule: ruleWords(w, conditions),
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
