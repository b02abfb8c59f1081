import { useState } from 'react';
import type { RecordAge } from '@/lib/accounts/record/record';
import type { TechnicalView } from '@/lib/contract/technical';
import { useHasDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { CopyButton } from '../copying/CopyButton';
import { emptyItem, ItemForm } from './ItemForm';
import { RecordLines } from './RecordLines';
import { ReviewedToday } from './ReviewedToday';
import { knownOf, recordBlocks } from './record-blocks';
import classes from './Technical.module.css';

/** What is known of an account's technology: by whom, since when, and what is missing. */
export function TechnicalRecord({ accountId, view }: { accountId: string; view: TechnicalView }) {
  const w = useWords();
  const { record } = view;
  return (
    <Section title={w.records.title} aside={<Age age={record.age} />}>
      {record.sections.map(({ section, lines }) => (
        <RecordLines key={section} accountId={accountId} section={section} lines={lines} />
      ))}
      <AddItem accountId={accountId} />
      <div className={`${text.wrap} ${classes.acts}`}>
        {record.age.state !== 'empty' && <ReviewedToday accountId={accountId} of="record" />}
        <CopyButton
          title={w.records.title}
          make={() => ({
            blocks: recordBlocks(w, view, Date.now()),
            known: knownOf(view),
            fileName: 'technical-record',
          })}
        />
      </div>
    </Section>
  );
}

function Age({ age }: { age: RecordAge }) {
  const w = useWords();
  if (age.state === 'empty') return <span>{w.records.age.empty}</span>;
  const { days, dueAfterDays: due } = age;
  if (age.state === 'due') {
    return (
      <Tag icon="clock" tone="warn">
        {w.records.age.due({ days, due })}
      </Tag>
    );
  }
  return <span>{days === 0 && age.isConfirmed ? w.records.age.today : w.records.age.fresh({ days, due })}</span>;
}

function AddItem({ accountId }: { accountId: string }) {
  const w = useWords();
  const undoable = useUndo();
  const add = useMutation('addRecordItem');
  const draft = `record ${accountId} new`;
  const [isOpen, setIsOpen] = useState(useHasDraft(draft));
  if (!isOpen) {
    return (
      <Button
        small
        look="quiet"
        icon="plus"
        aria-label={w.records.addOf(w.records.title)}
        onClick={() => setIsOpen(true)}
      >
        {w.records.add}
      </Button>
    );
  }
  return (
    <ItemForm
      draft={draft}
      label={w.records.addOf(w.records.title)}
      initial={emptyItem('decision')}
      saving={add.saving}
      refusal={add.refusal}
      onClose={() => setIsOpen(false)}
      onSave={async (content) => {
        const saved = await add.run({ accountId, content });
        if (saved) undoable(w.records.added(w.records.one[content.section]), saved.command);
        return saved !== undefined;
      }}
    />
  );
}
