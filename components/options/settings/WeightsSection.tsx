import type { SettingValue } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import type { Words } from '@/locales/words';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import { GradesLine } from './GradesLine';
import { NumberField } from './NumberField';
import { SettingForm } from './SettingForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';
import { StaleMonths } from './StaleMonths';

type Weights = SettingValue<'runbooks.weights'>;

type WeightWords = Words['settings']['weights'];

interface WeightField {
  label: string;
  min: number;
  max: number;
  step?: 'any';
  get: (weights: Weights) => number;
  put: (weights: Weights, value: number) => Weights;
}

type Plain = Exclude<keyof Weights, 'fields' | 'fit' | 'messages'>;
const plain = (words: WeightWords, name: Plain, min: number, max: number, step?: 'any'): WeightField => ({
  label: words[name],
  min,
  max,
  step,
  get: (weights) => weights[name],
  put: (weights, value) => ({ ...weights, [name]: value }),
});
const inField = (words: WeightWords, name: keyof Weights['fields']): WeightField => ({
  label: words.fields[name],
  min: 0,
  max: 100,
  step: 'any',
  get: ({ fields }) => fields[name],
  put: (weights, value) => ({ ...weights, fields: { ...weights.fields, [name]: value } }),
});
const ofMessage = (words: WeightWords, name: keyof Weights['messages']): WeightField => ({
  label: words.messages[name],
  min: 0,
  max: 1,
  step: 'any',
  get: ({ messages }) => messages[name],
  put: (weights, value) => ({ ...weights, messages: { ...weights.messages, [name]: value } }),
});
const forFit = (words: WeightWords, name: keyof Weights['fit']): WeightField => ({
  label: words.fit[name],
  min: 0,
  max: 100,
  step: 'any',
  get: ({ fit }) => fit[name],
  put: (weights, value) => ({ ...weights, fit: { ...weights.fit, [name]: value } }),
});

interface Group {
  title: string;
  isFine?: true;
  fields: WeightField[];
}

const groupsOf = (words: WeightWords): Group[] => [
  {
    title: words.groups.points,
    fields: [
      plain(words, 'signal', 0, 100, 'any'),
      plain(words, 'area', 0, 100, 'any'),
      plain(words, 'subject', 0, 100, 'any'),
    ],
  },
  { title: words.groups.fit, fields: [forFit(words, 'strong'), forFit(words, 'good'), forFit(words, 'weak')] },
  {
    title: words.groups.outcomes,
    fields: [
      plain(words, 'outcome', 0, 0.9, 'any'),
      plain(words, 'outcomeDoubt', 0.01, 1000, 'any'),
      plain(words, 'outcomeHalfLife', 1, 10_000),
      plain(words, 'generalOutcome', 0, 1, 'any'),
      plain(words, 'accountOutcome', 1, 10, 'any'),
    ],
  },
  {
    title: words.groups.fields,
    fields: [
      inField(words, 'title'),
      inField(words, 'signals'),
      inField(words, 'tags'),
      inField(words, 'summary'),
      inField(words, 'body'),
    ],
  },
  {
    title: words.groups.messages,
    isFine: true,
    fields: [
      ofMessage(words, 'first'),
      ofMessage(words, 'olderShare'),
      ofMessage(words, 'ours'),
      ofMessage(words, 'quotedShare'),
      ofMessage(words, 'least'),
    ],
  },
  {
    title: words.groups.fine,
    isFine: true,
    fields: [
      plain(words, 'k1', 0.01, 100, 'any'),
      plain(words, 'k3', 0.01, 100, 'any'),
      plain(words, 'b', 0, 1, 'any'),
      plain(words, 'wordsAtFullWeight', 1, 10_000),
      plain(words, 'passageWords', 10, 10_000),
      plain(words, 'begun', 0, 1, 'any'),
      plain(words, 'misspelt', 0, 1, 'any'),
    ],
  },
];
interface WeightsSectionProps {
  view: SettingView<'runbooks.weights'>;
  grades: SettingView<'runbooks.grades'>;
  staleMonths: SettingView<'runbooks.staleMonths'>;
}

/** Every number of the ranking of runbooks, and when one is stale. */
export function WeightsSection({ view, grades, staleMonths }: WeightsSectionProps) {
  const w = useWords().settings;
  const words = w.weights;
  const groups = groupsOf(words);
  const before = view.each.team ?? view.each.default ?? view.value;
  return (
    <SettingSection
      id="runbooks"
      words={words}
      view={view}
      kept={view.each.person && words.describe(changesOf(groups, before, view.each.person))}
    >
      <StaleMonths view={staleMonths} />
      <GradesLine view={grades} />
      <SettingForm
        view={view}
        name={w.keys['runbooks.weights']}
        part={(weights) => weights}
        put={(_, weights) => weights}
        describe={(weights) => words.describe(changesOf(groups, before, weights))}
      >
        {(weights, change) => groups.map((group) => <WeightGroup key={group.title} {...{ group, weights, change }} />)}
      </SettingForm>
    </SettingSection>
  );
}

interface WeightGroupProps {
  group: Group;
  weights: Weights;
  change: (weights: Weights) => void;
}

function WeightGroup({ group: { title, isFine, fields }, weights, change }: WeightGroupProps) {
  const numbers = (
    <div className={classes.numbers}>
      {fields.map(({ get, put, ...field }) => (
        <NumberField
          key={field.label}
          {...field}
          value={get(weights)}
          onChange={(value = Number.NaN) => change(put(weights, value))}
        />
      ))}
    </div>
  );
  if (isFine) {
    return (
      <details className={classes.group}>
        <summary>
          <Icon name="right" small />
          {title}
        </summary>
        {numbers}
      </details>
    );
  }
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {numbers}
    </fieldset>
  );
}

/** What differs, with both numbers. */
function changesOf(groups: Group[], before: Weights, after: Weights): string[] {
  return groups
    .flatMap(({ fields }) => fields)
    .filter(({ get }) => get(before) !== get(after))
    .map(({ label, get }) => `${label} ${get(before)} → ${get(after)}`);
}
