import type { SettingView } from '@/lib/settings/view';
import { useQuery } from '../../data/use-query';
import { BackupNote } from '../../features/backup/BackupNote';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { OptionsSection } from '../OptionsSection';
import { NumberField } from '../settings/NumberField';
import { SettingForm } from '../settings/SettingForm';
import { SettingLine } from '../settings/SettingLine';
import classes from '../settings/Settings.module.css';
import { Disk } from './Disk';
import { RestorePart } from './RestorePart';
import { RowsProgress } from './RowsProgress';
import { useBackup } from './use-backup';

/** Everything as a file, the way back from one, and being reminded. */
export function BackupSection({ reminder }: { reminder: SettingView<'backup.reminder'> }) {
  const w = useWords();
  const words = w.backup;
  const { data } = useQuery('backupState', {});
  const { save, progress } = useBackup();
  const now = Date.now();
  return (
    <OptionsSection
      id="backup"
      title={words.title}
      about={words.about}
      actions={
        <Button icon="download" disabled={progress !== undefined} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <BackupNote />
      {data && (
        <p className={text.support}>
          {data.lastAt === undefined ? words.never : words.last(w.format.momentOf(data.lastAt, now))}
          <Disk free={data.free} />
        </p>
      )}
      {progress && <RowsProgress progress={progress} name={words.save} say={words.saving} />}
      <Note icon="lock">{words.private}</Note>
      <SettingLine
        view={reminder}
        title={words.reminder}
        about={words.reminderAbout}
        kept={reminder.each.person === undefined ? undefined : words.describeDays(reminder.each.person)}
      >
        <SettingForm
          view={reminder}
          name={words.reminder}
          part={(days) => days}
          put={(_, days) => days}
          describe={words.describeDays}
        >
          {(days, change) => (
            <NumberField
              label={words.days}
              className={classes.number}
              min={0}
              max={365}
              value={days}
              onChange={(value = Number.NaN) => change(value)}
            />
          )}
        </SettingForm>
      </SettingLine>
      <RestorePart onSave={() => void save()} />
    </OptionsSection>
  );
}
