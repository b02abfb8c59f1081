import { type FormEvent, useState } from 'react';
import type { SiteId } from '@/lib/context/record';
import type { LabelledFields } from '@/lib/sites/about';
import { useMutation } from '../data/use-mutation';
import { useUndo } from '../data/use-undo';
import { Button } from '../ui/Button';
import { Field, inputClass, Select } from '../ui/Field';
import { sentence } from '../ui/format';
import { NotSaved } from '../ui/NotSaved';
import text from '../ui/text.module.css';
import classes from './Form.module.css';
import { mappedLabel } from './mapped-label';

export interface LabelledHost {
  host: string;
  site: SiteId;
  labelled: LabelledFields;
}

/** Names the label under which a page shows a field: translated, or renamed by the company. */
export function MapLabelForm({ hosts, onDone }: { hosts: readonly LabelledHost[]; onDone: () => void }) {
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
    undoable(`${sentence(mappedLabel(field))} is read where the page says “${label.trim()}”`, saved.command);
    onDone();
  }

  return (
    <form className={classes.form} onSubmit={(event) => void onSubmit(event)} aria-label="Map a label">
      <p className={text.support}>
        For Salesforce in another language, or with fields your company renamed: which label on the page is which field?
      </p>
      <div className={classes.line}>
        <Field label="Host" className={text.grow}>
          <Select value={draft.host} onChange={(event) => set({ host: event.currentTarget.value })}>
            {hosts.map(({ host }) => (
              <option key={host}>{host}</option>
            ))}
          </Select>
        </Field>
        <Field label="Object">
          <Select value={object} onChange={(event) => set({ object: event.currentTarget.value })}>
            {objects.map((object) => (
              <option key={object}>{object}</option>
            ))}
          </Select>
        </Field>
        <Field label="Field">
          <Select value={field} onChange={(event) => set({ field: event.currentTarget.value })}>
            {fields.map((name) => (
              <option key={name} value={name}>
                {sentence(mappedLabel(name))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Label as shown on the page" className={text.grow}>
          <input
            className={inputClass}
            required
            maxLength={200}
            pattern=".*\S.*"
            placeholder="Priorität"
            value={draft.label}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
        </Field>
      </div>
      <div className={text.row}>
        <Button type="submit" look="primary" small disabled={add.saving}>
          {add.saving ? 'Saving…' : 'Map label'}
        </Button>
        <Button small look="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
      {add.refusal && <NotSaved refusal={add.refusal} what="This label" onRetry={() => void onSubmit()} />}
    </form>
  );
}
