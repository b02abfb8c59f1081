import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import { useStatus } from '../../ui/Status';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { FileButton } from '../FileButton';
import classes from '../settings/Settings.module.css';
import { Preview } from './Preview';
import { RowsProgress } from './RowsProgress';
import { useRestore } from './use-restore';

/** A database of many years in rows of text. */
const largestBackup = 500_000_000;

/** The way back: a file is chosen, what it would do is shown, and the button says what it does. */
export function RestorePart({ onSave }: { onSave: () => void }) {
  const w = useWords();
  const words = w.backup.restore;
  const { restoring, read, drop, done } = useRestore();
  const [unread, setUnread] = useState<string>();
  const { toast } = useStatus();
  return (
    <div className={classes.line}>
      <div className={classes.lineHead}>
        <div className={text.grow}>
          <h3>{words.title}</h3>
          <p className={classes.about}>{words.about}</p>
        </div>
        <FileButton
          label={words.choose}
          icon="upload"
          accept="application/json,.json"
          largest={largestBackup}
          disabled={restoring?.state === 'reading'}
          onText={(file, content) => {
            setUnread(undefined);
            return read(file, content);
          }}
          onRefused={(file, why) => setUnread(`${file}: ${why}`)}
        />
      </div>
      {unread && (
        <Note icon="alert" tone="bad">
          <Foreign>{unread}</Foreign>
        </Note>
      )}
      {restoring?.state === 'reading' &&
        (restoring.progress ? (
          <RowsProgress progress={restoring.progress} name={words.title} say={words.checking} />
        ) : (
          <p className={text.support}>{words.reading}</p>
        ))}
      {restoring?.state === 'problem' && (
        <Note icon="alert" tone="bad">
          {words.problems[restoring.problem.code]}
        </Note>
      )}
      {restoring?.state === 'refused' && <Refusal what={words.what} refusal={restoring.refusal} />}
      {restoring?.state === 'staged' && (
        <>
          <Preview
            {...restoring}
            onDone={() => {
              done();
              toast(words.restored);
            }}
          />
          <p className={text.wrap}>
            <Button small onClick={onSave}>
              {w.backup.save}
            </Button>
            <Button small look="quiet" onClick={drop}>
              {w.ui.cancel}
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
