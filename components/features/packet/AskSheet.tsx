import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import {
  type Askable,
  type AskLanguage,
  type AskTone,
  type AskWords,
  askableOf,
  askLanguageOf,
  askLanguages,
  askMessage,
  firstNameOf,
} from '@/lib/packet/ask';
import type { PacketCheck } from '@/lib/packet/packet';
import type { PromiseRules } from '@/lib/packet/promise-rules';
import { sites } from '@/lib/sites/sites';
import { askWordsIn } from '@/locales/ask';
import { criterionWords } from '@/locales/domain/packet';
import { useKeptDraft } from '../../data/kept-draft';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { cx } from '../../ui/cx';
import { Checkbox, Field, inputClass, Segmented, Select } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { NextPromised } from '../promises/NextPromised';
import { Promises } from '../promises/Promises';
import classes from './Ask.module.css';

export interface AskSheetProps {
  context: TicketContext;
  check: PacketCheck;
  evidence: Evidence[];
  rules: PromiseRules;
  onClose: () => void;
}

/** One message with all that is missing, the person's to change; it is copied, never sent. */
export function AskSheet({ context, check, evidence, rules, onClose }: AskSheetProps) {
  const w = useWords();
  const words = w.packet.askCustomer;
  const askable = useMemo(() => askableOf(check, context, evidence), [check, context, evidence]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(askable.filter(({ required }) => required).map(({ criterion }) => criterion.id)),
  );
  const [tone, setTone] = useState<AskTone>('full');
  const [language, setLanguage] = useState<AskLanguage>(() => askLanguageOf(context));
  const template = useTemplate(language);
  /** What the person made of it; until they change something it follows the choices. */
  const draft = useKeptDraft('ask message');
  const own = draft.value;
  const [isRefused, setIsRefused] = useState(false);
  const [copied, setCopied] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const labelId = useId();
  const { toast, say } = useStatus();

  const asked = askable.filter(({ criterion }) => chosen.has(criterion.id));
  const made = template && askMessage(asked, firstNameOf(context), template, tone);
  const message = own ?? made ?? '';
  /** The words of the language, or what the person wrote before, are on their way: what would be typed or copied now is not the message. */
  const isComing = !draft.isKnown || (own === undefined && made === undefined);

  function choose(id: string, isChosen: boolean) {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  }
  async function copy() {
    if (isComing) return;
    try {
      await copyText(message);
      setIsRefused(false);
      setCopied(message);
      toast(words.copied);
    } catch {
      setIsRefused(true);
      field.current?.select();
      say(w.packet.notCopied);
    }
  }

  return (
    <Sheet
      title={words.title}
      back={w.packet.backToPacket}
      onClose={onClose}
      aside={<span className={text.meta}>{sites.contextLabel(context)}</span>}
      footer={(close) => (
        <>
          <Button look="primary" icon="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button onClick={close}>{w.packet.back}</Button>
        </>
      )}
    >
      <fieldset className={classes.asked}>
        <legend>{words.askFor}</legend>
        {askable.map((each) => (
          <Choice
            key={each.criterion.id}
            askable={each}
            isChosen={chosen.has(each.criterion.id)}
            onChoose={(isChosen) => choose(each.criterion.id, isChosen)}
          />
        ))}
      </fieldset>
      <div className={text.wrap}>
        <Segmented
          legend={words.tone}
          options={[
            ['short', words.tones.short],
            ['full', words.tones.full],
          ]}
          value={tone}
          onChange={setTone}
        />
        <Field label={words.language} quiet className={text.end}>
          <Select
            value={language}
            onChange={({ currentTarget: { value } }) =>
              setLanguage(askLanguages.find((each) => each === value) ?? 'en')
            }
          >
            {askLanguages.map((id) => (
              <option key={id} value={id}>
                {w.format.sentence(w.domain.packet.language(id))}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div>
        <p className={classes.label} id={labelId}>
          {words.message}
        </p>
        <textarea
          ref={field}
          dir="auto"
          lang={language}
          aria-labelledby={labelId}
          className={`${inputClass} ${classes.message}`}
          readOnly={isComing}
          aria-busy={isComing}
          value={message}
          onChange={(event) => draft.set(event.currentTarget.value)}
        />
        {own !== undefined && own !== made && (
          <p className={`${text.meta} ${text.wrap}`}>
            {words.isYours}
            <Button small look="quiet" onClick={draft.clear}>
              {words.makeAgain}
            </Button>
          </p>
        )}
      </div>
      {draft.isUnkept && (
        <p role="alert" className={text.bad}>
          {w.packet.own.isUnkept}
        </p>
      )}
      {isRefused && (
        <Note icon="alert" tone="warn">
          {w.packet.notCopied}
        </Note>
      )}
      <Promises draft={message} rules={rules} />
      <NextPromised copied={copied} />
      <Note icon="shield">{words.notSent}</Note>
    </Sheet>
  );
}

interface ChoiceProps {
  askable: Askable;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}

function Choice({ askable: { criterion, required }, isChosen, onChoose }: ChoiceProps) {
  const w = useWords();
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={classes.choice}>
      <Checkbox checked={isChosen} onChange={({ currentTarget: { checked } }) => onChoose(checked)} />
      <Foreign>{criterionWords(criterion, w.domain.packet.criteria).title}</Foreign>
      {!required && <span className={cx(text.meta, classes.optional)}>{w.packet.isOptional}</span>}
    </label>
  );
}

/** The words of a language, once they are loaded; those of the last one until then. */
function useTemplate(language: AskLanguage): AskWords | undefined {
  const [template, setTemplate] = useState<AskWords>();
  useEffect(() => {
    let isWanted = true;
    void askWordsIn(language).then((words) => {
      if (isWanted) setTemplate(words);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return template;
}
