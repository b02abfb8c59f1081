import { type FormEvent, useState } from 'react';
import { sites } from '@/lib/sites/sites';
import { useMutation } from '../../data/use-mutation';
import { Field, inputClass, Select } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { SaveRow } from '../../ui/SaveRow';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Imports.module.css';

/** Sites whose articles can be read. */
const readable = sites.all.flatMap(({ id, articles, exampleHost }) =>
  articles ? [{ id, articles, exampleHost }] : [],
);

/** Asks which site's articles are to be read, and begins to read them. */
export function ImportFromSite({ onDone }: { onDone: () => void }) {
  const w = useWords();
  const words = w.imports.site;
  const [site, setSite] = useState(readable[0]?.id ?? '');
  const [typed, setTyped] = useState('');
  const [part, setPart] = useState('');
  const [isBad, setIsBad] = useState(false);
  const add = useMutation('addSource');
  const read = useMutation('readSource');
  const chosen = readable.find(({ id }) => id === site);

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    const host = hostIn(typed);
    setIsBad(host === undefined);
    if (host === undefined) return;
    const said = chosen?.articles.part === undefined ? '' : part.trim();
    const saved = await add.run({ from: { kind: 'site', site, host, ...(said ? { part: said } : {}) } });
    if (!saved) return;
    if (await read.run({ sourceId: saved.answer.id, run: crypto.randomUUID() })) onDone();
  }
  const refusal = add.refusal ?? read.refusal;

  return (
    <form className={classes.form} aria-label={words.title} onSubmit={(event) => void onSubmit(event)}>
      <div className={classes.fields}>
        <Field label={words.which}>
          <Select value={site} onChange={({ currentTarget }) => setSite(currentTarget.value)}>
            {readable.map(({ id, articles }) => (
              <option key={id} value={id}>
                {articles.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.host} className={text.grow}>
          <input
            className={inputClass}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
            placeholder={words.hostExample(chosen?.exampleHost ?? '')}
            value={typed}
            aria-invalid={isBad}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </Field>
        {chosen?.articles.part !== undefined && (
          <Field label={words.part}>
            <input
              className={inputClass}
              autoComplete="off"
              spellCheck={false}
              placeholder={chosen.articles.part}
              value={part}
              onChange={({ currentTarget }) => setPart(currentTarget.value)}
            />
          </Field>
        )}
      </div>
      {isBad ? (
        <p className={text.bad} role="alert">
          {words.badHost(chosen?.exampleHost ?? '')}
        </p>
      ) : (
        <p className={text.support}>{words.about}</p>
      )}
      {refusal && <NotSaved refusal={refusal} what={w.imports.notStarted} onRetry={() => void onSubmit()} />}
      <SaveRow save={words.start} saving={add.saving || read.saving} onCancel={onDone} />
    </form>
  );
}

/** The host of what was typed: a host, or the address of any page of it. */
function hostIn(typed: string): string | undefined {
  const address = typed.trim().replace(/^(?!https?:\/\/)/i, 'https://');
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) ? hostname : undefined;
}
