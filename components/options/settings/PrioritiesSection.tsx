import type { Priorities } from '@/lib/packet/priorities';
import type { SettingView } from '@/lib/settings/view';
import { Field, inputClass } from '../../ui/Field';
import { useWords } from '../../ui/words';
import { SettingForm } from './SettingForm';
import { SettingSection } from './SettingSection';
import classes from './Settings.module.css';

const severities = [1, 2, 3, 4] as const;
/** What is typed for each severity, as it is typed. */
type Typed = Record<(typeof severities)[number], string>;

/** Which severity each priority of a site counts as, where a ticket states none. */
export function PrioritiesSection({ view }: { view: SettingView<'priorities'> }) {
  const words = useWords().settings.priorities;
  return (
    <SettingSection id="priorities" words={words} view={view}>
      <SettingForm
        view={view}
        name={words.title}
        part={typedOf}
        put={(_, typed) => prioritiesOf(typed)}
        describe={(typed) => words.describe(prioritiesOf(typed).length)}
      >
        {(typed, change) => (
          <div className={classes.stack}>
            {severities.map((severity) => (
              <Field key={severity} label={words.countAs(severity)}>
                <textarea
                  className={inputClass}
                  rows={2}
                  translate="no"
                  value={typed[severity]}
                  onChange={(event) => change({ ...typed, [severity]: event.currentTarget.value })}
                />
              </Field>
            ))}
          </div>
        )}
      </SettingForm>
    </SettingSection>
  );
}

function typedOf(priorities: Priorities): Typed {
  const ofSeverity = (wanted: number) =>
    priorities
      .filter(({ severity }) => severity === wanted)
      .map(({ priority }) => priority)
      .join(', ');
  return { 1: ofSeverity(1), 2: ofSeverity(2), 3: ofSeverity(3), 4: ofSeverity(4) };
}

function prioritiesOf(typed: Typed): Priorities {
  return severities.flatMap((severity) =>
    typed[severity]
      .split(/[,\n]/)
      .map((priority) => priority.trim())
      .filter((priority) => priority !== '')
      .map((priority) => ({ priority, severity })),
  );
}
