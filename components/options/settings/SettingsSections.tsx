import { QueryState } from '../../data/QueryState';
import { BackupSection } from '../backup/BackupSection';
import { CompanySection } from './CompanySection';
import { DriversSection } from './DriversSection';
import { LanguageSection } from './LanguageSection';
import { PanelSection } from './PanelSection';
import { PrioritiesSection } from './PrioritiesSection';
import { PrivacySection } from './PrivacySection';
import { PromisesSection } from './PromisesSection';
import { RecordsSection } from './RecordsSection';
import { RubricSection } from './RubricSection';
import { SurveysSection } from './SurveysSection';
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
            <PrioritiesSection view={settingOf(views, 'priorities')} />
            <SurveysSection view={settingOf(views, 'accounts.surveys')} />
            <RecordsSection record={settingOf(views, 'accounts.record')} review={settingOf(views, 'accounts.review')} />
            <WeightsSection
              view={settingOf(views, 'runbooks.weights')}
              grades={settingOf(views, 'runbooks.grades')}
              staleMonths={settingOf(views, 'runbooks.staleMonths')}
            />
            <PrivacySection views={views} />
            <BackupSection reminder={settingOf(views, 'backup.reminder')} />
            <TimeSection
              rounding={settingOf(views, 'time.rounding')}
              targets={settingOf(views, 'time.targets')}
              required={settingOf(views, 'time.required')}
              switching={settingOf(views, 'time.switching')}
              idle={settingOf(views, 'time.idle')}
              endOfDay={settingOf(views, 'time.endOfDay')}
              trail={settingOf(views, 'time.trail')}
              reminder={settingOf(views, 'time.reminder')}
              pomodoro={settingOf(views, 'time.pomodoro')}
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
