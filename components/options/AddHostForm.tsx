import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { parseHost } from '@/lib/hosts/parse-host';
import { sites } from '@/lib/sites/sites';
import { say as wordsOf } from '@/locales/domain/say';
import { ask } from '../data/ask';
import { requestAccess } from '../data/permissions';
import { useMutation } from '../data/use-mutation';
import { Button } from '../ui/Button';
import { Field, inputClass } from '../ui/Field';
import { Foreign } from '../ui/Foreign';
import { NotSaved } from '../ui/NotSaved';
import { useStatus } from '../ui/Status';
import text from '../ui/text.module.css';
import { rich, useWords } from '../ui/words';
import classes from './Form.module.css';

interface AddHostFormProps {
  /** Hosts that may be read already. */
  hosts: readonly string[];
  onDone: () => void;
}

/** Lets the person grant a host of their company's own: a Jira Data Center, a custom domain. */
export function AddHostForm({ hosts, onDone }: AddHostFormProps) {
  const w = useWords();
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
    if (parsed.problem) return refuse(wordsOf(w.domain.hosts.problem, parsed.problem));
    if (hosts.includes(parsed.host)) return refuse(w.options.addHost.known(parsed.host));
    let isGranted: boolean;
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      isGranted = await requestAccess({ permissions: ['scripting'], origins: sites.bundled.originsOf(parsed.host) });
    } catch {
      return refuse(w.options.sites.cannotAsk(parsed.host));
    }
    if (!isGranted) return refuse(w.options.sites.refused(parsed.host));
    setProblem(undefined);
    const saved = await add.run({ host: parsed.host });
    if (!saved) return;
    toast(
      saved.answer.product === undefined
        ? w.options.sites.mayReadOpen(parsed.host)
        : w.options.sites.mayRead(parsed.host),
      () => {
        ask('removeHost', { host: parsed.host }).catch(() => warn(w.options.sites.notUndone));
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
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.options.addHost.title}>
      <div className={classes.line}>
        <Field label={w.options.addHost.field} className={text.grow}>
          <input
            ref={input}
            className={inputClass}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
            placeholder={w.options.addHost.example}
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
          {add.saving ? w.ui.saving : w.options.sites.grant}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {w.ui.cancel}
        </Button>
      </div>
      <div id={aboutId}>
        {problem ? (
          <p className={text.bad}>{problem}</p>
        ) : (
          <p className={text.support}>
            {rich(w.options.addHost.about, {
              host: host === undefined ? w.options.addHost.thisHost : <Foreign className={text.strong}>{host}</Foreign>,
            })}
          </p>
        )}
      </div>
      {add.refusal && <NotSaved refusal={add.refusal} what={w.notSaved.host} onRetry={() => void onSubmit()} />}
    </form>
  );
}
