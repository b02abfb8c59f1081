import { type FormEvent, useId, useState } from 'react';
import type { SalesforceStatus } from '@/lib/contract/salesforce';
import { requestAccess } from '../data/permissions';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { CodeBlock } from '../ui/CodeBlock';
import { Field, inputClass } from '../ui/Field';
import { NotSaved } from '../ui/NotSaved';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { rich, useWords } from '../ui/words';
import classes from './Form.module.css';

interface ConnectedAppFormProps {
  /** Host of the org's Lightning pages. */
  host: string;
  status: SalesforceStatus;
  /** The browser was asked for something that changes the status. */
  onAsked: () => void;
  onDone: () => void;
}

/** The consumer key of the company’s Connected App, and how to come by one. */
export function ConnectedAppForm({ host, status, onAsked, onDone }: ConnectedAppFormProps) {
  const w = useWords();
  const { clientId, redirectUrl } = status;
  const [value, setValue] = useState(clientId?.value ?? '');
  const [problem, setProblem] = useState<string>();
  const save = useMutation('saveSalesforceApp');
  const { toast, say, warn } = useStatus();
  const problemId = useId();

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const entered = value.trim();
    if (!/^[\w.]{20,200}$/.test(entered)) {
      setProblem(w.options.salesforce.wrongKey);
      return say(w.options.salesforce.wrongKey);
    }
    if (!(await save.run({ host, clientId: entered }))) return;
    toast(w.options.salesforce.keySaved);
    onDone();
  }
  async function showCallback() {
    const isGranted = await requestAccess({ permissions: ['identity'] }).catch(() => false);
    if (isGranted) onAsked();
    else warn(w.options.salesforce.noCallback);
  }

  return (
    <form className={classes.stack} onSubmit={(event) => void onSubmit(event)} aria-label={w.options.salesforce.app}>
      <p>{rich(w.options.salesforce.aboutApp, { api: <code>api</code>, refresh: <code>refresh_token</code> })}</p>
      {redirectUrl ? (
        <CodeBlock>{redirectUrl}</CodeBlock>
      ) : (
        <Button small className={classes.start} onClick={() => void showCallback()}>
          {w.options.salesforce.showCallback}
        </Button>
      )}
      <div className={classes.line}>
        <Field label={w.options.salesforce.key} className={text.grow}>
          <input
            className={inputClass}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={value}
            aria-invalid={problem !== undefined}
            aria-describedby={problem === undefined ? undefined : problemId}
            onChange={(event) => {
              setValue(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <Button type="submit" look="primary" disabled={save.saving}>
          {save.saving ? w.ui.saving : w.options.salesforce.saveKey}
        </Button>
        {clientId && (
          <Button look="quiet" onClick={onDone}>
            {w.ui.cancel}
          </Button>
        )}
      </div>
      {problem && (
        <p id={problemId} className={text.bad}>
          {problem}
        </p>
      )}
      {save.refusal && <NotSaved refusal={save.refusal} what={w.notSaved.key} onRetry={() => void onSubmit()} />}
    </form>
  );
}
