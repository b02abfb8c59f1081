import { findingKinds } from '@/lib/redaction/placeholder';
import type { SettingValue } from '@/lib/settings/settings';
import type { AnySettingView, SettingView } from '@/lib/settings/view';
import { Switch } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { NumberField } from './NumberField';
import { PhraseList } from './PhraseList';
import { SettingForm } from './SettingForm';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';
import { settingOf } from './use-settings';

/** What is masked, and how long what was seen is kept. */
export function PrivacySection({ views }: { views: readonly AnySettingView[] }) {
  const words = useWords().settings.privacy;
  return (
    <OptionsSection id="privacy" title={words.title} about={words.about}>
      <MaskedKinds view={settingOf(views, 'redaction.masked')} />
      <PhraseList view={settingOf(views, 'redaction.deny')} title={words.deny} about={words.denyAbout} />
      <PhraseList view={settingOf(views, 'redaction.allow')} title={words.allow} about={words.allowAbout} />
      <Retention view={settingOf(views, 'retention.sightings')} title={words.sightings} about={words.sightingsAbout} />
      <Retention view={settingOf(views, 'retention.readings')} title={words.readings} about={words.readingsAbout} />
      <Retention view={settingOf(views, 'retention.known')} title={words.known} about={words.knownAbout} />
    </OptionsSection>
  );
}

type Masked = SettingValue<'redaction.masked'>;

function MaskedKinds({ view }: { view: SettingView<'redaction.masked'> }) {
  const words = useWords().settings.privacy;
  const { save, saving } = useSave(view);
  const wordsOf = (masked: Masked) => words.masks(masked.map((kind) => words.kinds[kind]));
  return (
    <SettingLine
      view={view}
      title={words.masked}
      about={words.maskedAbout}
      kept={view.each.person && wordsOf(view.each.person)}
      isWide
    >
      <ul className={classes.kinds}>
        {findingKinds.map((kind) => (
          <li key={kind}>
            {kind === 'secret' ? (
              <Switch checked disabled readOnly aria-label={`${words.mask(words.kinds.secret)}, ${words.always}`}>
                {words.kinds.secret} <span className={text.meta}>{words.always}</span>
              </Switch>
            ) : (
              <Switch
                checked={view.value.includes(kind)}
                disabled={view.fixed || saving}
                aria-label={words.mask(words.kinds[kind])}
                onChange={(on) => {
                  const others = view.value.filter((each) => each !== kind);
                  void save({ value: on ? [...others, kind] : others });
                }}
              >
                {words.kinds[kind]}
              </Switch>
            )}
          </li>
        ))}
      </ul>
    </SettingLine>
  );
}

interface RetentionProps {
  view: SettingView<'retention.sightings' | 'retention.readings' | 'retention.known'>;
  title: string;
  about: string;
}

function Retention({ view, title, about }: RetentionProps) {
  const words = useWords().settings.privacy;
  return (
    <SettingLine
      view={view}
      title={title}
      about={about}
      kept={view.each.person === undefined ? undefined : words.describeDays(view.each.person)}
    >
      <SettingForm
        view={view as SettingView<'retention.readings'>}
        name={title}
        part={(days) => days}
        put={(_, days) => days}
        describe={words.describeDays}
      >
        {(days, change) => (
          <NumberField
            label={words.days}
            className={classes.number}
            min={7}
            max={3650}
            value={days}
            onChange={(value = Number.NaN) => change(value)}
          />
        )}
      </SettingForm>
    </SettingLine>
  );
}
