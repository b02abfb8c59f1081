import { useRef, useState } from 'react';
import type { SaidView } from '@/lib/contract/outcomes';
import type { PacketCheck } from '@/lib/packet/packet';
import { checkWords } from '@/lib/packet/sent';
import { usePanel } from '../../data/panel-context';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
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
  const openers = { checked: useRef<HTMLButtonElement>(null), returned: useRef<HTMLButtonElement>(null) };
  const [open, setOpen] = useState<(typeof checkWords)[number]>();

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
        {checkWords.map((said) => (
          <Button
            key={said}
            ref={openers[said]}
            small
            icon={said === 'checked' ? 'check' : undefined}
            aria-expanded={open === said}
            onClick={() => setOpen(open === said ? undefined : said)}
          >
            {words[said]}
          </Button>
        ))}
      </div>
      {open && (
        <SayForm
          key={open}
          draft={open}
          label={words[open]}
          rubric={rubric}
          asks={open === 'returned' ? 'missing' : 'who'}
          needsWho
          saving={checking.saving}
          refusal={checking.refusal}
          onSave={(answer) => keep(open, answer)}
          onClose={() => {
            openers[open].current?.focus();
            setOpen(undefined);
          }}
        />
      )}
    </Section>
  );
}
