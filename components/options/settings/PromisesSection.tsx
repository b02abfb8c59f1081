import type { SettingView } from '@/lib/settings/view';
import { Field, inputClass, Switch } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { SettingForm } from './SettingForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';

/** Which promises in a draft are pointed out, and who must agree to each. */
export function PromisesSection({ view }: { view: SettingView<'promises'> }) {
  const w = useWords();
  const words = w.settings.promises;
  const { kinds, approvals } = w.packet.promises;
  return (
    <SettingSection id="promises" words={words} view={view}>
      {view.value.map(({ kind }) => (
        <SettingForm
          key={kind}
          view={view}
          name={w.format.sentence(kinds[kind])}
          part={(rules) => rules.find((rule) => rule.kind === kind)}
          put={(rules, rule) =>
            rules.map((each) => (each.kind === kind ? { ...rule, ...tidy(rule.approval, approvals[kind]) } : each))
          }
          describe={({ on, approval }) => words.describe({ on, who: approval ?? approvals[kind] })}
        >
          {(rule, change) => (
            <div className={classes.inline}>
              <Switch checked={rule.on} disabled={view.fixed} onChange={(on) => change({ ...rule, on })}>
                {w.format.sentence(kinds[kind])}
              </Switch>
              <Field label={words.approval}>
                <input
                  className={inputClass}
                  maxLength={100}
                  disabled={view.fixed}
                  value={rule.approval ?? approvals[kind]}
                  onChange={({ currentTarget: { value } }) => change({ ...rule, approval: value })}
                />
              </Field>
            </div>
          )}
        </SettingForm>
      ))}
    </SettingSection>
  );
}

/** Words of the team's own, or the catalogue's. */
function tidy(approval: string | undefined, ours: string): { approval?: string | undefined } {
  const own = approval?.trim();
  return { approval: own && own !== ours ? own : undefined };
}
