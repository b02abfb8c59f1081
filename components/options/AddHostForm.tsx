import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { parseHost } from '@/lib/hosts/parse-host';
import { sites } from '@/lib/sites/sites';
import { ask } from '../data/ask';
import { requestAccess } from '../data/permissions';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { Field, inputClass } from '../ui/Field';
import { NotSaved } from '../ui/NotSaved';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import classes from './Form.module.css';

interface AddHostFormProps {
  /** Hosts that may be read already. */
  hosts: readonly string[];
  onDone: () => void;
}

/** Lets the person grant a host of their company's own: a Jira Data Center, a custom domain. */
export function AddHostForm({ hosts, onDone }: AddHostFormProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = useMutation('addHost');
  const { toast, say, warn } = useStatus();
  const aboutId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  const { host } = parseHost(typed, sites.bundled.isBundled);

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const parsed = parseHost(typed, sites.bundled.isBundled);
    const isKnown = parsed.host !== undefined && hosts.includes(parsed.host);
    const wrong = isKnown ? `${parsed.host} is in the list already.` : parsed.refused;
    if (parsed.host === undefined || wrong !== undefined) return refuse(wrong ?? '');
    let isGranted: boolean;
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      isGranted = await requestAccess({ permissions: ['scripting'], origins: sites.bundled.originsOf(parsed.host) });
    } catch {
      return refuse(`The browser does not let Sidelight ask for ${parsed.host}. Your company may forbid it.`);
    }
    if (!isGranted) return refuse(`Access to ${parsed.host} was not given. Nothing was changed.`);
    setProblem(undefined);
    const saved = await add.run({ host: parsed.host });
    if (!saved) return;
    toast(
      saved.answer.product === undefined
        ? `Sidelight may read ${parsed.host} now. Open a page of it: Sidelight finds out which product it is.`
        : `Sidelight may read ${parsed.host} now.`,
      () => {
        ask('removeHost', { host: parsed.host }).catch(() => warn('Not undone. Try it again.'));
      },
    );
    onDone();
  }

  function refuse(words: string) {
    setProblem(words);
    say(words);
    input.current?.focus();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label="Add a host">
      <div className={classes.line}>
        <Field label="Address of a page there, or the host alone" className={text.grow}>
          <input
            ref={input}
            className={inputClass}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
            placeholder="https://jira.example.com/browse/OPS-1"
            value={typed}
            aria-invalid={problem !== undefined}
            aria-describedby={aboutId}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
        </Field>
        <Button type="submit" look="primary" disabled={add.saving}>
          {add.saving ? 'Saving…' : 'Grant access'}
        </Button>
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      <div id={aboutId}>
        {problem ? (
          <p className={text.bad}>{problem}</p>
        ) : (
          <p className={text.support}>
            Your browser will ask whether Sidelight may read{' '}
            {host === undefined ? 'this host' : <span className={text.strong}>{host}</span>}, and no other: to find out
            which product runs there, and to read the record you have open, as you. The browser may call it “read and
            change”; nothing is written to it. Known are Jira Data Center, and Jira Cloud or ServiceNow under a name of
            your own.
          </p>
        )}
      </div>
      {add.refusal && <NotSaved refusal={add.refusal} what="This host" onRetry={() => void onSubmit()} />}
    </form>
  );
}
