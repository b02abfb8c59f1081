import { useRef, useState } from 'react';
import type { SaidBy } from '@/lib/contract/packet';
import type { Verdict } from '@/lib/packet/packet';
import { type SaidVerdict, saidVerdicts } from '@/lib/packet/word';
import { useDraft } from '../../data/drafts';
import { Button } from '../../ui/Button';
import { Field, inputClass, Segmented } from '../../ui/Field';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Packet.module.css';
import { SaidTag } from './SaidTag';
import { useJudge } from './use-judge';

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
  const [chosen, setChosen] = useState<SaidVerdict>();
  const { value: why, set: setWhy, clear: clearWhy } = useDraft(`why ${criterion}`, '');
  const topic = `criterion:${criterion}` as const;
  const by = saidBy.find((one) => one.topic === topic);
  const isOwn = by?.isOwn === true;

  function close() {
    setIsOpen(false);
    setWhy('');
    clearWhy();
    setChosen(undefined);
    opener.current?.focus();
  }
  async function save() {
    if (chosen === undefined || judge.saving) return;
    const isKept = await judge.say(
      { about: 'criterion', criterion, value: chosen, why: why.trim() },
      words.saidNow({ title, verdict: words.verdicts[chosen] }),
    );
    if (isKept) close();
  }
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
        <form
          className={classes.saying}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
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
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          </Field>
          <div className={text.wrap}>
            <Button small type="submit" disabled={chosen === undefined} aria-disabled={judge.saving}>
              {words.save}
            </Button>
            <Button small look="quiet" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
      {judge.refusal && <Refusal what={w.notSaved.answer} refusal={judge.refusal} />}
    </>
  );
}
