import { useState } from 'react';
import type { Criterion } from '@/lib/packet/rubric';
import { severities, ticketTypes } from '@/lib/packet/situation';
import type { SettingView } from '@/lib/settings/view';
import { criterionWords } from '@/locales/domain/packet';
import type { Words } from '@/locales/words';
import { Button, IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Chip } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { CriterionForm } from './CriterionForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';
import { useSave } from './use-save';
import { withOpen } from './with-open';

/** The criteria of a packet, one of them open to be changed. */
export function RubricSection({ view }: { view: SettingView<'rubric'> }) {
  const { settings: w, domain } = useWords();
  const words = w.rubric;
  const [open, setOpen] = useState<Criterion>();
  const [added, setAdded] = useState<Criterion>();
  const { save, saving } = useSave(view);
  const missing = (view.each.default ?? []).filter(({ id }) => !view.value.some((each) => each.id === id));

  async function remove(removed: Criterion) {
    const value = view.value.filter((each) => each.id !== removed.id);
    const isRemoved = await save({ value }, w.removed(criterionWords(removed, domain.packet.criteria).title));
    if (isRemoved) setOpen(undefined);
  }
  return (
    <SettingSection id="packet" words={words} view={view}>
      <div className={classes.scrolling}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.criterion}</th>
              <th scope="col">{words.columns.appliesTo}</th>
              <th scope="col" className={classes.numeric}>
                {words.columns.weight}
              </th>
              <th scope="col">{words.columns.required}</th>
              <th scope="col">{words.columns.on}</th>
              <th scope="col">
                <span className={text.hiddenVisually}>{w.edit('')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {withOpen(view.value, open).map((criterion) => (
              <CriterionRows
                key={criterion.id}
                view={view}
                criterion={criterion}
                isOpen={open?.id === criterion.id}
                saving={saving}
                onOpen={(isOpen) => setOpen(isOpen ? criterion : undefined)}
                onUse={(on) =>
                  void save({ value: view.value.map((each) => (each.id === criterion.id ? { ...each, on } : each)) })
                }
                onRemove={() => void remove(criterion)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {added && <CriterionForm view={view} id={added.id} initial={added} onDone={() => setAdded(undefined)} />}
      {!view.fixed && (
        <div className={`${text.wrap} ${classes.below}`}>
          <Button
            small
            icon="plus"
            aria-label={words.addLabel}
            aria-expanded={added !== undefined}
            onClick={() => setAdded(added ? undefined : newCriterion())}
          >
            {words.add}
          </Button>
          {missing.map((criterion) => (
            <Button
              key={criterion.id}
              small
              look="quiet"
              disabled={saving}
              onClick={() => void save({ value: [...view.value, criterion] })}
            >
              {words.putBack(criterionWords(criterion, domain.packet.criteria).title)}
            </Button>
          ))}
        </div>
      )}
    </SettingSection>
  );
}

interface CriterionRowsProps {
  view: SettingView<'rubric'>;
  criterion: Criterion;
  isOpen: boolean;
  saving: boolean;
  onOpen: (isOpen: boolean) => void;
  onUse: (on: boolean) => void;
  onRemove: () => void;
}

function CriterionRows({ view, criterion, isOpen, saving, onOpen, onUse, onRemove }: CriterionRowsProps) {
  const { settings: w, domain } = useWords();
  const words = w.rubric;
  const { id, asked, weight, required, on } = criterion;
  const { title } = criterionWords(criterion, domain.packet.criteria);
  const isLast = on && !view.value.some((each) => each.id !== id && each.on);
  return (
    <>
      <tr className={on ? undefined : classes.off}>
        <th scope="row">
          <Foreign>{title}</Foreign>
        </th>
        <td>
          {asked.types.length === ticketTypes.length ? (
            words.always
          ) : (
            <Chip plain>{asked.types.map((type) => words.types[type]).join(', ')}</Chip>
          )}
          {asked.severities.length < severities.length && (
            <Chip plain>{words.severities(asked.severities.join(', '))}</Chip>
          )}
        </td>
        <td className={classes.numeric}>{weight}</td>
        <td>{requiredIn(words, required)}</td>
        <td className={classes.middle}>
          <Switch checked={on} disabled={view.fixed || saving || isLast} aria-label={w.on(title)} onChange={onUse}>
            {''}
          </Switch>
        </td>
        <td className={classes.act}>
          <IconButton
            icon={isOpen ? 'down' : 'edit'}
            label={isOpen ? w.close(title) : w.edit(title)}
            aria-expanded={isOpen}
            on={isOpen}
            onClick={() => onOpen(!isOpen)}
          />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.open}>
          <td colSpan={6}>
            <CriterionForm
              view={view}
              id={criterion.id}
              initial={criterion}
              onRemove={onRemove}
              onDone={() => onOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function newCriterion(): Criterion {
  return {
    id: `own-${crypto.randomUUID()}`,
    title: '',
    question: '',
    weight: 1,
    on: true,
    asked: { types: [...ticketTypes], severities: [...severities] },
    required: { types: [], severities: [] },
    judge: { name: 'words', words: [] },
  };
}

function requiredIn(words: Words['settings']['rubric'], required: Criterion['required']): string {
  if (required.types.length === 0 || required.severities.length === 0) return words.notRequired;
  if (required.severities.length === severities.length) return words.required;
  return words.severities(required.severities.join(', '));
}
