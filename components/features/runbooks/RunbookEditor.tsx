import { useEffect, useId, useState } from 'react';
import type { Notice } from '@/lib/runbooks/notice';
import { useDraft } from '../../data/drafts';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { copyText } from '../../ui/copy-text';
import { inputClass } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { NotSaved } from '../../ui/NotSaved';
import { Sheet } from '../../ui/Sheet';
import { useStatus } from '../../ui/Status';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Editor.module.css';

interface RunbookEditorProps {
  /** Of the runbook that is edited; absent for a new one. */
  id?: string;
  /** What a new one begins with. */
  template?: string;
  onClose: () => void;
}

/** Writes a runbook as the Markdown file that it is; what was typed stays until it is saved or given up. */
export function RunbookEditor({ id, template = '', onClose }: RunbookEditorProps) {
  const source = useQuery('runbookSource', id === undefined ? undefined : { id });
  if (id === undefined) return <Editing markdown={template} onClose={onClose} />;
  return (
    <QueryState query={source}>
      {({ markdown, revision }) => <Editing id={id} markdown={markdown} seen={revision} onClose={onClose} />}
    </QueryState>
  );
}

interface EditingProps extends Omit<RunbookEditorProps, 'template'> {
  markdown: string;
  seen?: string | undefined;
}

function Editing({ id, markdown, seen, onClose }: EditingProps) {
  const w = useWords();
  const words = w.library.editor;
  const draft = useDraft(`runbook ${id ?? ''}`, markdown);
  const saving = useMutation('saveRunbook');
  const undoable = useUndo();
  const { toast, warn } = useStatus();
  const fieldId = useId();
  const checking = useQuery('checkRunbook', { markdown: useSettled(draft.value), ...(id !== undefined && { id }) });
  const runbook = checking.data?.runbook;

  async function save(close: () => void) {
    if (saving.saving) return;
    const base = seen === undefined ? {} : { seen };
    const saved = await saving.run({ markdown: draft.value, ...(id !== undefined && { id }), ...base });
    if (!saved) return;
    draft.clear();
    close();
    undoable(words.saved(runbook?.title ?? saved.answer.id), saved.command);
  }
  async function copy() {
    try {
      await copyText(draft.value);
      toast(words.copied);
    } catch {
      warn(words.notCopied);
    }
  }
  return (
    <Sheet
      title={id === undefined ? words.newTitle : words.editTitle}
      back={words.back}
      onClose={onClose}
      footer={(close) => (
        <>
          <Button look="primary" aria-disabled={saving.saving} onClick={() => void save(close)}>
            {words.save}
          </Button>
          <Button icon="copy" onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button look="quiet" className={text.end} onClick={close}>
            {words.later}
          </Button>
        </>
      )}
    >
      <label htmlFor={fieldId}>{words.text}</label>
      <textarea
        id={fieldId}
        dir="auto"
        spellCheck
        className={`${inputClass} ${classes.markdown}`}
        value={draft.value}
        onChange={({ currentTarget }) => draft.set(currentTarget.value)}
      />
      <div role="status">
        {runbook && (
          <Tag icon="check" tone="good">
            {words.good({
              title: runbook.title,
              steps: runbook.steps.length === 0 ? w.library.page : w.library.steps(runbook.steps.length),
            })}
          </Tag>
        )}
        <Notices title={words.problems} notices={checking.data?.problems ?? []} isProblem />
        <Notices title={words.remarks} notices={checking.data?.remarks ?? []} />
      </div>
      {saving.refusal && <NotSaved what={words.notSaved} refusal={saving.refusal} onRetry={() => void save(onClose)} />}
    </Sheet>
  );
}

/** What is said of a text, line by line; these are sentences for its author, as the file's format has them. */
function Notices({ title, notices, isProblem }: { title: string; notices: readonly Notice[]; isProblem?: boolean }) {
  const words = useWords().library.editor;
  if (notices.length === 0) return null;
  return (
    <Note icon={isProblem ? 'alert' : 'info'} {...(isProblem && { tone: 'warn' as const })}>
      <p className={text.strong}>{title}</p>
      <ul className={classes.notices}>
        {notices.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            <span className={text.meta}>{words.line(line)}</span>
            <Foreign>{reason}</Foreign>
          </li>
        ))}
      </ul>
    </Note>
  );
}

const typingPauseMs = 300;

/** The text once it has not changed for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
