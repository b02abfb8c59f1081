import { QueryState } from '../../data/QueryState';
import { CompanySection } from './CompanySection';
import { DriversSection } from './DriversSection';
import { LanguageSection } from './LanguageSection';
import { PanelSection } from './PanelSection';
import { PrivacySection } from './PrivacySection';
import { PromisesSection } from './PromisesSection';
import { RubricSection } from './RubricSection';
import { TargetsSection } from './TargetsSection';
import { TimeSection } from './TimeSection';
import { settingOf, useSettings } from './use-settings';
import { WeightsSection } from './WeightsSection';
import { YouSection } from './YouSection';

/** Every setting, by group, who the person is, and what their company set. */
export function SettingsSections() {
  return (
    <>
      <QueryState query={useSettings()}>
        {(views) => (
          <>
            <RubricSection view={settingOf(views, 'rubric')} />
            <PromisesSection view={settingOf(views, 'promises')} />
            <TargetsSection view={settingOf(views, 'packet.targets')} />
            <DriversSection view={settingOf(views, 'drivers')} />
            <WeightsSection view={settingOf(views, 'runbooks.weights')} />
            <PrivacySection views={views} />
            <TimeSection
              rounding={settingOf(views, 'time.rounding')}
              required={settingOf(views, 'time.required')}
              switching={settingOf(views, 'time.switching')}
              idle={settingOf(views, 'time.idle')}
              endOfDay={settingOf(views, 'time.endOfDay')}
              trail={settingOf(views, 'time.trail')}
            />
            <PanelSection
              singleKeys={settingOf(views, 'panel.singleKeys')}
              hiddenOn={settingOf(views, 'panel.hiddenOn')}
            />
            <LanguageSection view={settingOf(views, 'language')} />
          </>
        )}
      </QueryState>
      <YouSection />
      <CompanySection />
    </>
  );
}
