import { useEffect, useState } from 'react';
import type { DraftOfTicket, DraftStep, RunbookDraft } from '@/lib/runbooks/from-ticket';
import type { Words } from '@/locales/words';
import { ask, refusalIn } from '../../data/ask';
import { useDraft } from '../../data/drafts';
import { usePanel } from '../../data/panel-context';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { Field, inputClass } from '../../ui/Field';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { refusedWords } from '../../ui/refused';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { SignalsField } from './SignalsField';
import classes from './Write.module.css';

interface WriteRunbookProps {
  /** The ticket, as people call it. */
  record: string;
  onClose: () => void;
}

/** A runbook begun from the ticket on show: each step with where it is from, all of it the person's to change. */
export function WriteRunbook({ record, onClose }: WriteRunbookProps) {
  const { of } = usePanel();
  const query = useQuery('draftFromTicket', of);
  return (
    <QueryState query={query}>
      {(begun) => begun && <Writing begun={begun} record={record} onClose={onClose} />}
    </QueryState>
  );
}

function Writing({ begun, record, onClose }: WriteRunbookProps & { begun: DraftOfTicket }) {
  const w = useWords();
  const words = w.write;
  const kept = useDraft<RunbookDraft>('write runbook', begun.draft);
  const draft = kept.value;
  const change = (part: Partial<RunbookDraft>) => kept.set({ ...draft, ...part });
  const { data: file } = useQuery('draftFile', { draft: useSettled(draft), source: record });
  const saving = useMutation('saveRunbook');
  const undoable = useUndo();
  const { say, toast, warn } = useStatus();
  const [wasRefused, setWasRefused] = useState(false);
  const isWhole =
    [draft.title, draft.area, draft.owner].every((field) => field.trim() !== '') &&
    draft.steps.some((step) => step.text.trim() !== '');

  /** Of the draft as it stands, not as it stood when the figures below it were asked for. */
  async function markdownNow(): Promise<string | undefined> {
    try {
      return (await ask('draftFile', { draft, source: record })).markdown;
    } catch (error) {
      warn(refusedWords(w, refusalIn(error)));
      return undefined;
    }
  }
  async function save(close: () => void) {
    if (saving.saving) return;
    if (!isWhole) {
      setWasRefused(true);
      return say(words.needs);
    }
    const markdown = await markdownNow();
    const saved = markdown === undefined ? undefined : await saving.run({ markdown });
    if (!saved) return;
    kept.clear();
    close();
    undoable(words.saved(draft.title.trim()), saved.command);
  }
  async function copy() {
    const markdown = await markdownNow();
    if (markdown === undefined) return;
    try {
      await copyText(markdown);
      toast(words.copied);
    } catch {
      warn(words.notCopied);
    }
  }
  return (
    <Sheet
      title={words.title}
      back={words.back}
      aside={<span className={text.meta}>{words.from(record)}</span>}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button look="primary" aria-disabled={saving.saving} onClick={() => void save(close)}>
            {words.save}
          </Button>
          <Button icon="copy" onClick={() => void copy()}>
            {words.markdown}
          </Button>
          <Button look="quiet" className={text.end} onClick={close}>
            {words.later}
          </Button>
        </>
      )}
    >
      <TextField label={words.fields.title} value={draft.title} onChange={(title) => change({ title })} />
      <div className={classes.two}>
        <TextField label={words.fields.area} value={draft.area} onChange={(area) => change({ area })} />
        <TextField label={words.fields.owner} value={draft.owner} onChange={(owner) => change({ owner })} />
      </div>
      <SignalsField signals={draft.signals} tickets={file?.tickets} onChange={(signals) => change({ signals })} />
      <StepsField steps={draft.steps} onChange={(steps) => change({ steps })} />
      {begun.leftOut.length > 0 && <Note icon="shield">{words.leftOut(leftOutWords(w, begun))}</Note>}
      {file && <p className={text.meta}>{words.file(file.name)}</p>}
      {wasRefused && !isWhole && <p className={text.bad}>{words.needs}</p>}
      {saving.refusal && <NotSaved what={words.notSaved} refusal={saving.refusal} onRetry={() => void save(onClose)} />}
    </Sheet>
  );
}

function leftOutWords(w: Words, { leftOut }: DraftOfTicket): string {
  return w.format.values(leftOut.map(({ kind, count }) => w.write.kinds(count, w.settings.privacy.kinds[kind])));
}

function TextField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label}>
      <input
        className={inputClass}
        dir="auto"
        maxLength={500}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}

interface StepsFieldProps {
  steps: DraftStep[];
  onChange: (steps: DraftStep[]) => void;
}

/** The steps, and an empty one to go on; one that is emptied is gone when it is saved. */
function StepsField({ steps, onChange }: StepsFieldProps) {
  const words = useWords().write;
  const shown: DraftStep[] = steps.at(-1)?.text === '' ? steps : [...steps, { text: '' }];
  const put = (at: number, typed: string) =>
    onChange(shown.map((step, index) => (index === at ? { ...step, text: typed } : step)));
  return (
    <fieldset>
      <legend>{words.steps}</legend>
      <ol className={classes.steps}>
        {shown.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li key={at}>
            <span aria-hidden="true">{at + 1}</span>
            <div>
              <textarea
                className={inputClass}
                dir="auto"
                rows={1}
                maxLength={5000}
                aria-label={words.step(at + 1)}
                placeholder={words.nextStep}
                value={step.text}
                onChange={({ currentTarget }) => put(at, currentTarget.value)}
              />
              {step.from && (
                <p className={text.meta}>
                  {'comment' in step.from ? words.fromComment(step.from.comment) : words.from(step.from.record)}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

const typingPauseMs = 200;

/** The draft once it has not changed for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
