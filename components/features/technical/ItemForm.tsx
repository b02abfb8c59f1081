import type { ItemContent } from '@/lib/accounts/record/item';
import { type ItemState, itemStates, type RecordSection, sections } from '@/lib/accounts/record/sections';
import type { Refusal } from '@/lib/contract/refusal';
import { useDraft } from '../../data/drafts';
import { Field, inputClass, Select } from '../../ui/Field';
import { SaveForm } from '../../ui/SaveForm';
import { useWords } from '../../ui/words';
import classes from './Technical.module.css';

/** What is typed of a line; `name` and `typed` are its words. */
export interface ItemDraft {
  section: RecordSection;
  name: string;
  typed: string;
  state: ItemState | '';
  version: string;
  fromOn: string;
  untilOn: string;
  by: string;
  url: string;
}

interface ItemFormProps {
  /** Names the form for what is typed in it. */
  draft: string;
  label: string;
  initial: ItemDraft;
  /** Of a line that should be there: what it is about is given. */
  isFixed?: boolean;
  /** Of a line that is there, its part of the record is given. */
  isChange?: boolean;
  saving: boolean;
  refusal: Refusal | undefined;
  /** Resolves to whether it is kept. */
  onSave(content: ItemContent): Promise<boolean>;
  onClose(): void;
}

/** One line of a technical record. What is typed stays until it is kept or given up. */
export function ItemForm(props: ItemFormProps) {
  const { draft, label, initial, isFixed, isChange, saving, refusal, onSave, onClose } = props;
  const w = useWords();
  const words = w.records.form;
  const { value, set, clear } = useDraft(draft, initial);
  const change = (part: Partial<ItemDraft>) => set({ ...value, ...part });
  const { section } = value;
  const isIntegration = section === 'integration';
  const isPerson = section === 'person';

  function close() {
    set(initial);
    clear();
    onClose();
  }
  async function save() {
    if (await onSave(contentOf(value))) close();
  }
  const input = (
    name: keyof ItemDraft,
    title: string,
    more: { type?: 'date' | 'url'; required?: boolean; max?: number } = {},
  ) => (
    <Field label={title}>
      <input
        className={inputClass}
        dir="auto"
        type={more.type ?? 'text'}
        required={more.required}
        maxLength={more.max ?? 120}
        value={value[name]}
        onChange={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </Field>
  );
  return (
    <SaveForm
      label={label}
      saving={saving}
      refusal={refusal}
      notSaved={w.records.notSaved}
      onSave={() => void save()}
      onCancel={close}
    >
      {!isFixed && !isChange && (
        <Field label={words.what}>
          <Select
            value={section}
            onChange={({ currentTarget }) =>
              change({ section: sections.find((one) => one === currentTarget.value) ?? section })
            }
          >
            {sections.map((one) => (
              <option key={one} value={one}>
                {w.records.one[one]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!isFixed &&
        input('name', isIntegration ? words.integration : isPerson ? words.role : words.heading, {
          required: isIntegration || isPerson,
        })}
      {input('typed', isPerson ? words.name : section === 'decision' ? words.decision : words.text, {
        max: 1000,
        required: !isIntegration && section !== 'link',
      })}
      {isIntegration && (
        <div className={classes.pair}>
          <Field label={words.state}>
            <Select
              value={value.state}
              onChange={({ currentTarget }) =>
                change({ state: itemStates.find((one) => one === currentTarget.value) ?? '' })
              }
            >
              <option value="">{words.noState}</option>
              {itemStates.map((one) => (
                <option key={one} value={one}>
                  {w.records.states[one]}
                </option>
              ))}
            </Select>
          </Field>
          {input('version', words.version)}
        </div>
      )}
      {!isPerson && section !== 'link' && (
        <div className={classes.pair}>
          {input('fromOn', section === 'decision' ? words.on : words.from, { type: 'date' })}
          {section === 'decision' ? input('by', words.by) : input('untilOn', words.until, { type: 'date' })}
        </div>
      )}
      {!isPerson && input('url', words.url, { type: 'url', max: 2000, required: section === 'link' })}
    </SaveForm>
  );
}

/** What is empty is not said. */
function contentOf({ section, name, typed, state, version, fromOn, untilOn, by, url }: ItemDraft): ItemContent {
  const said = { version, fromOn, untilOn, by, url };
  const given = Object.entries(said).map(([key, value]) => [key, value.trim()] as const);
  return {
    section,
    subject: name.trim(),
    text: typed.trim(),
    ...(state !== '' && { state }),
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
  };
}

/** A line that is empty but for what it is about. */
export function emptyItem(section: RecordSection, name = ''): ItemDraft {
  return { section, name, typed: '', state: '', version: '', fromOn: '', untilOn: '', by: '', url: '' };
}

/** A line as it is typed anew. */
export function draftOf({ section, subject, text, state, ...rest }: ItemContent): ItemDraft {
  const { version = '', fromOn = '', untilOn = '', by = '', url = '' } = rest;
  return { section, name: subject, typed: text, state: state ?? '', version, fromOn, untilOn, by, url };
}
