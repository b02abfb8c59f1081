import { useRef, useState } from 'react';
import type { SaidBy } from '@/lib/contract/packet';
import type { Verdict } from '@/lib/packet/packet';
import { type SaidVerdict, saidVerdicts } from '@/lib/packet/word';
import { useKeptFields } from '../../data/kept-draft';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Packet.module.css';
import { SaidTag } from './SaidTag';
import { useJudge } from './use-judge';

const fields = ['why'] as const;

interface OverruleProps {
  verdict: Verdict;
  /** What the criterion is called. */
  title: string;
  saidBy: readonly SaidBy[];
}

/**
 * A person's word in place of the rules' verdict on one criterion, with why; and what the rules say beside it. Cells of the
 * criterion's grid: the button stands beside its title, the rest below.
 */
export function Overrule({ verdict: { criterion, verdict, said }, title, saidBy }: OverruleProps) {
  const w = useWords();
  const words = w.packet.overrule;
  const judge = useJudge(saidBy);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const topic = `criterion:${criterion}` as const;
  const by = saidBy.find((one) => one.topic === topic);
  const isOwn = by?.isOwn === true;
  return (
    <>
      {/* The same button before and after: it keeps the focus. */}
      <Button
        ref={opener}
        small
        look="quiet"
        icon={isOwn ? undefined : 'more'}
        className={classes.otherwise}
        title={isOwn ? undefined : words.otherwise}
        aria-expanded={isOwn ? undefined : isOpen}
        aria-disabled={judge.saving}
        aria-label={isOwn ? words.takeBackOf(title) : words.otherwiseOf(title)}
        onClick={() => {
          if (isOwn) void judge.takeBack(topic);
          else setIsOpen(!isOpen);
        }}
      >
        {isOwn && w.ticketKind.takeBack}
      </Button>
      {said && by && (
        <p className={classes.word}>
          <SaidTag said={by} /> {said.why !== '' && <q dir="auto">{said.why}</q>}{' '}
          {words.rulesSay(words.verdicts[said.rules])}
        </p>
      )}
      {isOpen && !isOwn && (
        <OverruleForm
          criterion={criterion}
          title={title}
          verdict={verdict}
          saving={judge.saving}
          onSave={(value, why) =>
            judge.say(
              { about: 'criterion', criterion, value, why },
              words.saidNow({ title, verdict: words.verdicts[value] }),
            )
          }
          onClose={() => {
            setIsOpen(false);
            opener.current?.focus();
          }}
        />
      )}
      {judge.refusal && <Refusal what={w.notSaved.answer} refusal={judge.refusal} />}
    </>
  );
}

interface OverruleFormProps {
  criterion: string;
  title: string;
  /** What counts now, which nobody has to say again. */
  verdict: Verdict['verdict'];
  saving: boolean;
  /** Resolves to whether it is kept. */
  onSave(value: SaidVerdict, why: string): Promise<boolean>;
  onClose(): void;
}

/** What a person says instead, and why: what is typed stays until it is kept or given up. */
function OverruleForm({ criterion, title, verdict, saving, onSave, onClose }: OverruleFormProps) {
  const w = useWords();
  const words = w.packet.overrule;
  const [chosen, setChosen] = useState<SaidVerdict>();
  const { values, change, clear } = useKeptFields(`overrule ${criterion}`, fields);

  function close() {
    clear();
    onClose();
  }
  async function save() {
    if (chosen !== undefined && (await onSave(chosen, values.why.trim()))) close();
  }
  return (
    <SaveForm
      label={words.otherwiseOf(title)}
      className={classes.saying}
      saving={saving}
      disabled={chosen === undefined}
      onSave={() => void save()}
      onCancel={close}
    >
      <Segmented
        legend={words.otherwiseOf(title)}
        options={saidVerdicts.filter((one) => one !== verdict).map((one) => [one, words.verdicts[one]] as const)}
        value={chosen}
        onChange={setChosen}
      />
      <Field label={words.why}>
        <input
          className={inputClass}
          dir="auto"
          maxLength={300}
          value={values.why}
          onChange={({ currentTarget }) => change({ why: currentTarget.value })}
        />
      </Field>
    </SaveForm>
  );
}
