import { type FormEvent, useState } from 'react';
import type { SiteId } from '@/lib/context/record';
import type { LabelledFields } from '@/lib/sites/about';
import { isolated } from '@/lib/text/foreign';
import { useMutation } from '../data/use-mutation';
import { useUndo } from '../data/use-undo';
import { Field, inputClass, Select } from '../ui/Field';
import { NotSaved } from '../ui/NotSaved';
import { SaveRow } from '../ui/SaveRow';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import classes from './Form.module.css';
import { mappedLabel } from './mapped-label';

export interface LabelledHost {
  host: string;
  site: SiteId;
  labelled: LabelledFields;
}

/** Names the label under which a page shows a field: translated, or renamed by the company. */
export function MapLabelForm({ hosts, onDone }: { hosts: readonly LabelledHost[]; onDone: () => void }) {
  const w = useWords();
  const [draft, setDraft] = useState({ host: hosts[0]?.host ?? '', object: '', field: '', label: '' });
  const add = useMutation('addPick');
  const undoable = useUndo();
  const set = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));
  const chosen = hosts.find(({ host }) => host === draft.host);
  const fieldsOf = chosen?.labelled.fields ?? {};
  const objects = Object.keys(fieldsOf);
  const object = objects.includes(draft.object) ? draft.object : (objects[0] ?? '');
  const fields = Object.keys(fieldsOf[object] ?? {});
  const field = fields.includes(draft.field) ? draft.field : (fields[0] ?? '');

  async function onSubmit(event?: FormEvent) {
    event?.preventDefault();
    if (!chosen) return;
    const { site, host, labelled } = chosen;
    const { label } = draft;
    const saved = await add.run({ site, host, object, field, css: labelled.cssOf(label) });
    if (!saved) return;
    const words = w.options.mapLabel.saved({ field: w.format.sentence(mappedLabel(w, field)), label: label.trim() });
    undoable(words, saved.command);
    onDone();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label={w.options.mapLabel.title}>
      <p className={text.support}>{w.options.mapLabel.about}</p>
      <div className={classes.line}>
        <Field label={w.options.mapLabel.host} className={text.grow}>
          <Select value={draft.host} onChange={(event) => set({ host: event.currentTarget.value })}>
            {hosts.map(({ host }) => (
              <option key={host} value={host} dir="auto">
                {isolated(host)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={w.options.mapLabel.object}>
          <Select value={draft.object} onChange={(event) => set({ object: event.currentTarget.value })}>
            {objects.map((object) => (
              <option key={object} value={object} dir="auto">
                {isolated(object)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={w.options.mapLabel.field}>
          <Select value={field} onChange={(event) => set({ field: event.currentTarget.value })}>
            {fields.map((name) => (
              <option key={name} value={name}>
                {w.format.sentence(mappedLabel(w, name))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={w.options.mapLabel.label} className={text.grow}>
          <input
            className={inputClass}
            required
            maxLength={200}
            pattern=".*\S.*"
            placeholder={w.options.mapLabel.example}
            value={draft.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
        </Field>
      </div>
      <SaveRow look="primary" save={w.options.mapLabel.save} saving={add.saving} onCancel={onDone} />
      {add.refusal && <NotSaved refusal={add.refusal} what={w.notSaved.label} onRetry={() => void onSubmit()} />}
    </form>
  );
}
