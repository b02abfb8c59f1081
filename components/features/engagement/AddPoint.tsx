import { readinessAreas } from '@/lib/accounts/engagements/readiness';
import { useDraft } from '../../data/drafts';
import { Field, Select, Switch } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { TextField } from './TextField';
import { useParts } from './use-parts';

/** A point of a person's own, for what our checklist does not ask. */
export function AddPoint({ engagementId, onClose }: { engagementId: string; onClose: () => void }) {
  const w = useWords();
  const words = w.engagement.readiness;
  const draft = useDraft(`point of ${engagementId}`, { typed: '', area: readinessAreas[0] as string, must: false });
  const parts = useParts(engagementId);
  const { value } = draft;
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const text = value.typed.trim();
    const area = readinessAreas.find((each) => each === value.area) ?? readinessAreas[0];
    const content = { part: 'point', area, text, must: value.must, state: 'open' } as const;
    if (await parts.add(content, w.engagement.added(text))) close();
  }
  return (
    <SaveForm
      label={words.add}
      saving={parts.saving}
      refusal={parts.refusal}
      onSave={() => void save()}
      onCancel={close}
    >
      <TextField
        label={words.text}
        required
        most={1000}
        value={value.typed}
        onChange={(typed) => draft.set({ ...value, typed })}
      />
      <div className={classes.pair}>
        <Field label={words.area}>
          <Select
            value={value.area}
            onChange={({ currentTarget }) => draft.set({ ...value, area: currentTarget.value })}
          >
            {readinessAreas.map((area) => (
              <option key={area} value={area}>
                {w.engagement.areas[area]}
              </option>
            ))}
          </Select>
        </Field>
        <Switch checked={value.must} onChange={(must) => draft.set({ ...value, must })}>
          {words.mustBe}
        </Switch>
      </div>
    </SaveForm>
  );
}
