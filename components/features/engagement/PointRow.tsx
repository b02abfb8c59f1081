import { useState } from 'react';
import type { ReadinessPoint } from '@/lib/accounts/engagements/readiness';
import { isolated } from '@/lib/text/foreign';
import { useDraft } from '../../data/drafts';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { SaveForm } from '../../ui/SaveForm';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { pointText } from './point-text';
import { TextField } from './TextField';
import { todayHere } from './today';
import { orNull } from './typed';
import type { Parts } from './use-parts';

const states = ['unknown', 'open', 'ready'] as const;

/** One point: how it stands is one choice, what was seen one note. */
export function PointRow({ point, parts }: { point: ReadinessPoint; parts: Parts }) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const words = w.engagement.readiness;
  const { row, must, state } = point;
  const asks = pointText(w, point);
  const name = isolated(asks);
  const said = w.engagement.changed(asks);
  async function say(next: (typeof states)[number]) {
    const known = next === 'unknown' ? null : next;
    const checkedOn = known === null ? null : todayHere();
    if (row) return parts.change(row, { part: 'point', state: known, checkedOn }, said);
    if (known === null) return true;
    return parts.add(
      { part: 'point', area: point.area, point: point.point, state: known, checkedOn: todayHere() },
      said,
    );
  }
  return (
    <li className={classes.point}>
      <span>
        {must && <b>{words.must} </b>}
        <Foreign>{asks}</Foreign>
        {(row?.note ?? row?.checkedOn) !== undefined && (
          <span className={text.meta}>
            {' '}
            {row?.note !== undefined && <Foreign>{row.note}</Foreign>}{' '}
            {row?.checkedOn !== undefined && words.checked(w.format.dayOfDate(row.checkedOn))}
          </span>
        )}
      </span>
      <Select
        aria-label={words.stateOf(name)}
        value={state}
        onChange={({ currentTarget }) => void say(states.find((each) => each === currentTarget.value) ?? 'unknown')}
      >
        {states.map((each) => (
          <option key={each} value={each}>
            {words.states[each]}
          </option>
        ))}
      </Select>
      <span>
        <IconButton icon="edit" label={words.noteOf(name)} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)} />
        {point.text !== undefined && row && (
          <IconButton
            icon="trash"
            label={w.engagement.removeOf(name)}
            onClick={() => void parts.remove(row, w.engagement.removed(asks))}
          />
        )}
      </span>
      {isOpen && <PointNote point={point} parts={parts} onClose={() => setIsOpen(false)} />}
    </li>
  );
}

function PointNote({ point, parts, onClose }: { point: ReadinessPoint; parts: Parts; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.readiness;
  const { row } = point;
  const asks = pointText(w, point);
  const draft = useDraft(`point ${row?.id ?? point.point}`, { typed: row?.note ?? '' });
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const note = orNull(draft.value.typed);
    const said = w.engagement.changed(asks);
    const isSaved = row
      ? await parts.change(row, { part: 'point', note }, said)
      : note === null || (await parts.add({ part: 'point', area: point.area, point: point.point, note }, said));
    if (isSaved) close();
  }
  return (
    <div className={classes.wide}>
      <SaveForm
        label={words.noteOf(isolated(asks))}
        saving={parts.saving}
        refusal={parts.refusal}
        onSave={() => void save()}
        onCancel={close}
      >
        <TextField
          label={words.note}
          most={1000}
          value={draft.value.typed}
          onChange={(typed) => draft.set({ typed })}
        />
      </SaveForm>
    </div>
  );
}
