import { useState } from 'react';
import type { Mitigation, MitigationContent } from '@/lib/accounts/doing/mitigation';
import { isOver } from '@/lib/accounts/doing/states';
import type { TechnicalView } from '@/lib/contract/technical';
import { useHasDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import { CopyButton } from '../copying/CopyButton';
import { draftOfMitigation, emptyMitigation, MitigationForm } from './MitigationForm';
import { doingBlocks, knownOf } from './record-blocks';
import classes from './Technical.module.css';

/** A driver of the risk as it is named, and what it contributes now; absent while it is unknown. */
export interface NamedDriver {
  id: string;
  name: string;
  contribution?: number;
}

interface MitigationsProps {
  accountId: string;
  view: TechnicalView;
  drivers: readonly NamedDriver[];
}

/** What is done about the risk: by whom, until when, and what it would take off. */
export function Mitigations({ accountId, view, drivers }: MitigationsProps) {
  const w = useWords();
  const words = w.records.doing;
  const { mitigations } = view;
  return (
    <Section title={words.title} count={mitigations.length}>
      {mitigations.length === 0 && <p className={text.support}>{words.none}</p>}
      <ul className={classes.doing}>
        {mitigations.map((mitigation) => (
          <MitigationRow key={mitigation.id} mitigation={mitigation} drivers={drivers} />
        ))}
      </ul>
      <AddMitigation accountId={accountId} drivers={drivers} />
      {mitigations.length > 0 && (
        <div className={`${text.wrap} ${classes.acts}`}>
          <CopyButton
            title={words.title}
            make={() => ({
              blocks: doingBlocks(w, view.name, mitigations, Date.now()),
              known: knownOf(view),
              fileName: 'mitigations',
            })}
          />
        </div>
      )}
    </Section>
  );
}

function MitigationRow({ mitigation, drivers }: { mitigation: Mitigation; drivers: readonly NamedDriver[] }) {
  const w = useWords();
  const words = w.records.doing;
  const undoable = useUndo();
  const change = useMutation('changeMitigation');
  const remove = useMutation('removeMitigation');
  const [isOpen, setIsOpen] = useState(false);
  const { id, title, revision, owner, dueOn, state } = mitigation;
  const isDone = isOver(mitigation);

  async function toggle() {
    const content: MitigationContent = { ...contentOf(mitigation), state: isDone ? 'doing' : 'done' };
    const saved = await change.run({ id, seen: revision, content });
    if (saved) undoable(isDone ? words.reopened(title) : words.finished(title), saved.command);
  }
  async function onRemove() {
    const removed = await remove.run({ id });
    if (removed) undoable(words.removed(title), removed.command);
  }
  const refusal = isOpen ? undefined : (change.refusal ?? remove.refusal);
  return (
    <li>
      <Foreign className={text.strong}>{title}</Foreign>
      <span className={classes.age}>{dueOn ? w.format.dayOfDate(dueOn) : words.noDate}</span>
      <span className={classes.below}>
        <span>{owner === '' ? words.nobody : <Foreign>{owner}</Foreign>}</span>
        <StateTag mitigation={mitigation} />
        <Effect mitigation={mitigation} drivers={drivers} />
        <span className={text.end}>
          <Button
            small
            look="quiet"
            disabled={change.saving}
            aria-label={isDone ? words.reopenOf(title) : words.finishOf(title)}
            onClick={() => void toggle()}
          >
            {isDone ? words.reopen : words.finish}
          </Button>
          <IconButton
            icon="edit"
            label={words.editOf(title)}
            aria-expanded={isOpen}
            on={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          />
          <IconButton
            icon="trash"
            label={words.removeOf(title)}
            disabled={remove.saving}
            onClick={() => void onRemove()}
          />
        </span>
      </span>
      {refusal && <Refusal what={w.notSaved.change} refusal={refusal} />}
      {isOpen && (
        <MitigationForm
          draft={`mitigation ${id}`}
          label={words.editOf(title)}
          initial={draftOfMitigation({ ...contentOf(mitigation), state })}
          drivers={drivers}
          saving={change.saving}
          refusal={change.refusal}
          onClose={() => setIsOpen(false)}
          onSave={async (content) => {
            const saved = await change.run({ id, seen: revision, content });
            if (saved) undoable(words.saved(content.title), saved.command);
            return saved !== undefined;
          }}
        />
      )}
    </li>
  );
}

function StateTag({ mitigation: { state, dueOn } }: { mitigation: Mitigation }) {
  const w = useWords();
  const words = w.records.doing;
  if (state === 'done') {
    return (
      <Tag icon="met" tone="good">
        {words.states.done}
      </Tag>
    );
  }
  const late = dueOn === undefined || state === 'dropped' ? 0 : daysSince(dueOn, Date.now());
  if (late > 0) {
    return (
      <Tag icon="clock" tone="bad">
        {words.late(late)}
      </Tag>
    );
  }
  return <span>{words.states[state]}</span>;
}

/** As a person reckons, or all of the driver that it is against. */
function Effect({ mitigation, drivers }: { mitigation: Mitigation; drivers: readonly NamedDriver[] }) {
  const w = useWords();
  const words = w.records.doing;
  const driver = drivers.find(({ id }) => id === mitigation.driver);
  const { takesOff } = mitigation;
  return (
    <>
      {driver && <span>{words.against(driver.name)}</span>}
      {isOver(mitigation) ? null : takesOff !== undefined ? (
        <span>{words.takesOff(takesOff)}</span>
      ) : driver?.contribution ? (
        <span>{words.takesOffUpTo(driver.contribution)}</span>
      ) : null}
    </>
  );
}

function AddMitigation({ accountId, drivers }: { accountId: string; drivers: readonly NamedDriver[] }) {
  const w = useWords();
  const words = w.records.doing;
  const undoable = useUndo();
  const add = useMutation('addMitigation');
  const draft = `mitigation of ${accountId}`;
  const [isOpen, setIsOpen] = useState(useHasDraft(draft));
  if (!isOpen) {
    return (
      <Button small icon="plus" aria-label={words.addOf} onClick={() => setIsOpen(true)}>
        {words.add}
      </Button>
    );
  }
  return (
    <MitigationForm
      draft={draft}
      label={words.addOf}
      initial={emptyMitigation}
      drivers={drivers}
      saving={add.saving}
      refusal={add.refusal}
      onClose={() => setIsOpen(false)}
      onSave={async (content) => {
        const saved = await add.run({ accountId, content });
        if (saved) undoable(words.saved(content.title), saved.command);
        return saved !== undefined;
      }}
    />
  );
}

/** What a person says of it, without what makes it a row. */
function contentOf({ title, owner, dueOn, driver, takesOff, state }: Mitigation): MitigationContent {
  return {
    title,
    owner,
    state,
    ...(dueOn !== undefined && { dueOn }),
    ...(driver !== undefined && { driver }),
    ...(takesOff !== undefined && { takesOff }),
  };
}
