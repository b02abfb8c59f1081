import { useRef, useState } from 'react';
import type { SaidView } from '@/lib/contract/outcomes';
import type { PacketCheck } from '@/lib/packet/packet';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Outcomes.module.css';
import { type Answer, SayForm } from './SayForm';
import { SaidLine } from './SentRow';

interface SecondLookProps {
  checks: SaidView[];
  rubric: PacketCheck['rubric'];
}

/** What a second person says before the packet goes. */
export function SecondLook({ checks, rubric }: SecondLookProps) {
  const w = useWords();
  const words = w.outcomes.second;
  const { of } = usePanel();
  const checking = useMutation('checkPacket');
  const undoable = useUndo();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  async function keep(said: 'checked' | 'returned', { by, why, criterion }: Answer) {
    const saved = await checking.run({ ...of, said, by, why, ...(criterion !== undefined && { criterion }) });
    if (saved) undoable(w.outcomes.say.saved(w.outcomes.say.words[said]), saved.command);
    return saved !== undefined;
  }
  return (
    <Section title={words.title}>
      {checks.length === 0 && <p className={text.support}>{words.none}</p>}
      <ul className={classes.history}>
        {checks.map((check) => (
          <li key={check.id}>
            <SaidLine said={check} rubric={rubric} />
          </li>
        ))}
      </ul>
      <div className={text.wrap}>
        <Button
          small
          icon="check"
          aria-disabled={checking.saving}
          onClick={() => void keep('checked', { by: '', why: '' })}
        >
          {words.checked}
        </Button>
        <Button ref={opener} small aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {words.returned}
        </Button>
      </div>
      {isOpen && (
        <SayForm
          draft="returned"
          label={words.returned}
          rubric={rubric}
          asks="missing"
          saving={checking.saving}
          refusal={checking.refusal}
          onSave={(answer) => keep('returned', answer)}
          onClose={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      )}
      {!isOpen && checking.refusal && <Refusal what={w.notSaved.answer} refusal={checking.refusal} />}
    </Section>
  );
}
