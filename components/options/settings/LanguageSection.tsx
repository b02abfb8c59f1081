import type { SettingView } from '@/lib/settings/view';
import { locales } from '@/locales/list';
import { Field, Select } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { SettingLine } from './SettingLine';
import { useSave } from './use-save';

const languages = Object.entries(locales);

export function LanguageSection({ view }: { view: SettingView<'language'> }) {
  const words = useWords().settings.language;
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
            <option value="auto">{words.auto}</option>
            {languages.map(([id, { tag, name }]) => (
              <option key={id} value={id} lang={tag} dir="auto">
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </SettingLine>
    </OptionsSection>
  );
}
