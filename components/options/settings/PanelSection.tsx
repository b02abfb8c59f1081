import type { SettingView } from '@/lib/settings/view';
import { IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { SettingLine } from './SettingLine';
import classes from './Settings.module.css';
import { useSave } from './use-save';

interface PanelSectionProps {
  singleKeys: SettingView<'panel.singleKeys'>;
  hiddenOn: SettingView<'panel.hiddenOn'>;
}

/** How the panel is worked with, and where its launcher is not wanted. */
export function PanelSection({ singleKeys, hiddenOn }: PanelSectionProps) {
  const words = useWords().settings.panel;
  return (
    <OptionsSection id="panel" title={words.title} about={words.about}>
      <SingleKeys view={singleKeys} />
      <HiddenOn view={hiddenOn} />
    </OptionsSection>
  );
}

function SingleKeys({ view }: { view: SettingView<'panel.singleKeys'> }) {
  const words = useWords().settings.panel;
  const { save, saving } = useSave(view);
  return (
    <SettingLine view={view} title={words.singleKeys} about={words.singleKeysAbout}>
      <Switch
        checked={view.value}
        disabled={view.fixed || saving}
        aria-label={words.singleKeys}
        onChange={(value) => void save({ value })}
      >
        {view.value ? words.on : words.off}
      </Switch>
    </SettingLine>
  );
}

function HiddenOn({ view }: { view: SettingView<'panel.hiddenOn'> }) {
  const words = useWords().settings.panel;
  const { save, saving } = useSave(view);
  return (
    <SettingLine view={view} title={words.hiddenOn} about={words.hiddenOnAbout} isWide>
      {view.value.length === 0 ? (
        <p className={text.meta}>{words.nowhere}</p>
      ) : (
        <ul className={classes.phrases}>
          {view.value.map((host) => (
            <li key={host}>
              <Foreign>{host}</Foreign>
              <IconButton
                icon="close"
                label={words.showOn(host)}
                disabled={saving}
                onClick={() => {
                  const rest = view.value.filter((one) => one !== host);
                  void save({ value: rest.length > 0 ? rest : null }, words.shownOn(host));
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </SettingLine>
  );
}
