import { useRef, useState } from 'react';
import type { UpdateView } from '@/lib/contract/outcomes';
import { useKeptFields } from '../../data/kept-draft';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { SaveForm } from '../../ui/SaveForm';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { dateTimeInput, fromDateTimeInput } from '../../ui/zone';
import { DueTag } from './DueTag';
import { UpdateField } from './UpdateField';

const fields = ['at'] as const;

/** When this ticket's customer hears next: a clock until they were told. */
export function NextUpdate({ update }: { update: UpdateView | undefined }) {
  const w = useWords();
  const words = w.outcomes.update;
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section title={words.title} aside={update && <DueTag dueAt={update.dueAt} />}>
      <p className={text.support}>{update ? words.due(w.format.instant(update.dueAt)) : words.none}</p>
      <div className={text.wrap}>
        {/* The same button before and after: it keeps the focus. */}
        <Button ref={opener} small icon="clock" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {update ? words.move : words.promise}
        </Button>
        {update && <EndUpdate update={update} />}
      </div>
      {isOpen && (
        <UpdateForm
          update={update}
          onClose={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </Section>
  );
}

/** The customer was told, or it is dropped; each can be taken back. */
export function EndUpdate({ update: { id, revision, label } }: { update: UpdateView }) {
  const w = useWords();
  const words = w.outcomes.update;
  const ending = useMutation('endUpdate');
  const undoable = useUndo();
  async function end(ended: 'told' | 'dropped') {
    const saved = await ending.run({ id, ended, seen: revision });
    if (saved) undoable(ended === 'told' ? words.toldNow : words.dropped, saved.command);
  }
  return (
    <>
      <Button
        small
        icon="check"
        aria-label={words.toldOf(label)}
        aria-disabled={ending.saving}
        onClick={() => void end('told')}
      >
        {words.told}
      </Button>
      <Button small look="quiet" aria-disabled={ending.saving} onClick={() => void end('dropped')}>
        {words.drop}
      </Button>
      {ending.refusal && <Refusal what={w.notSaved.change} refusal={ending.refusal} />}
    </>
  );
}

function UpdateForm({ update, onClose }: { update: UpdateView | undefined; onClose: () => void }) {
  const w = useWords();
  const words = w.outcomes.update;
  const { of } = usePanel();
  const draft = useKeptFields('next update', fields);
  const at = draft.values.at || (update ? dateTimeInput(update.dueAt) : '');
  const promising = useMutation('promiseUpdate');
  const moving = useMutation('moveUpdate');
  const undoable = useUndo();
  const [isWrong, setIsWrong] = useState(false);
  const refusal = promising.refusal ?? moving.refusal;

  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const dueAt = fromDateTimeInput(at);
    if (dueAt === undefined || dueAt <= Date.now()) return setIsWrong(true);
    const saved = update
      ? await moving.run({ id: update.id, dueAt, seen: update.revision })
      : await promising.run({ ...of, dueAt });
    if (!saved) return;
    const when = w.format.instant(dueAt);
    undoable(update ? words.moved(when) : words.saved(when), saved.command);
    close();
  }
  return (
    <SaveForm
      label={words.title}
      saving={promising.saving || moving.saving}
      refusal={refusal}
      problem={isWrong ? words.wrong : undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      <UpdateField label={words.at} value={at} onChange={(value) => draft.change({ at: value })} />
    </SaveForm>
  );
}
