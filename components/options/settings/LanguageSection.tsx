import type { SettingView } from '@/lib/settings/view';
import { settingsWords as w } from '@/locales/settings.en';
import { Field, Select } from '../../ui/Field';
import { OptionsSection } from '../OptionsSection';
import { SettingLine } from './SettingLine';
import { useSave } from './use-save';

const { language: words } = w;
const languages = ['auto', 'en'] as const;

export function LanguageSection({ view }: { view: SettingView<'language'> }) {
  const { save, saving } = useSave(view);
  return (
    <OptionsSection id="language" title={words.title} about={words.about}>
      <SettingLine view={view} title={words.label}>
        <Field label={words.label} quiet>
          <Select
            value={view.value}
            disabled={view.fixed || saving}
            onChange={({ currentTarget: { value } }) => void save({ value })}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {words.names[language]}
              </option>
            ))}
          </Select>
        </Field>
      </SettingLine>
    </OptionsSection>
  );
}
