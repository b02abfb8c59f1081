import { type FormEvent, useState } from 'react';
import { checksumIn, packAddressOf } from '@/lib/runbooks/sources/pack-address';
import { say } from '@/locales/domain/say';
import { requestAccess } from '../../data/permissions';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Field, inputClass } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Imports.module.css';

interface ImportFromAddressProps {
  /** Of a pack that was read before; absent for a first one. */
  again?: { url: string; name: string };
  onDone: () => void;
}

/** Asks for the address of a pack and its checksum, and for access to its host, and begins to read it. */
export function ImportFromAddress({ again, onDone }: ImportFromAddressProps) {
  const w = useWords();
  const words = w.imports.pack;
  const [typed, setTyped] = useState(again?.url ?? '');
  const [checksum, setChecksum] = useState('');
  const [problem, setProblem] = useState<{ of: 'url' | 'sha256' | 'access'; words: string }>();
  const add = useMutation('addSource');
  const read = useMutation('readSource');
  const refusal = add.refusal ?? read.refusal;

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const address = packAddressOf(typed);
    if (address.problem) {
      const { problem } = address;
      const isNone = problem.code === 'empty' || problem.code === 'noAddress';
      return setProblem({ of: 'url', words: isNone ? words.badAddress : say(w.domain.hosts.problem, problem) });
    }
    const sha256 = checksumIn(checksum);
    if (sha256 === undefined) return setProblem({ of: 'sha256', words: words.badChecksum });
    const { url, host } = address;
    let isGranted: boolean;
    try {
      // The browser asks in a click only: nothing may be awaited before this.
      isGranted = await requestAccess({ permissions: ['scripting'], origins: [`https://${host}/*`] });
    } catch {
      return setProblem({ of: 'access', words: words.cannotAsk(host) });
    }
    if (!isGranted) return setProblem({ of: 'access', words: words.notAllowed(host) });
    setProblem(undefined);
    const saved = await add.run({ from: { kind: 'pack', url, sha256 } });
    if (!saved) return;
    if (await read.run({ sourceId: saved.answer.id, run: crypto.randomUUID() })) onDone();
  }

  const plain = { className: inputClass, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;
  return (
    <form
      className={classes.form}
      aria-label={again ? words.again(again.name) : words.title}
      onSubmit={(event) => void onSubmit(event)}
    >
      <div className={classes.fields}>
        {!again && (
          <Field label={words.url} className={text.grow}>
            <input
              {...plain}
              inputMode="url"
              placeholder={words.urlExample}
              value={typed}
              aria-invalid={problem?.of === 'url'}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </Field>
        )}
        <Field label={again ? words.newSha256 : words.sha256} className={text.grow}>
          <input
            {...plain}
            placeholder={words.sha256Example}
            value={checksum}
            aria-invalid={problem?.of === 'sha256'}
            onChange={({ currentTarget }) => setChecksum(currentTarget.value)}
          />
        </Field>
      </div>
      {problem ? (
        <p className={text.bad} role="alert">
          {problem.words}
        </p>
      ) : (
        <p className={text.support}>{words.about}</p>
      )}
      {refusal && <NotSaved refusal={refusal} what={w.imports.notStarted} onRetry={() => void onSubmit()} />}
      <p className={text.wrap}>
        <Button small look="primary" type="submit" disabled={add.saving || read.saving}>
          {words.start}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          {w.ui.cancel}
        </Button>
      </p>
    </form>
  );
}
