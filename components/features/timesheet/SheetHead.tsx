import { useRef } from 'react';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Segmented } from '../../ui/Field';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { spanName } from './sheet-words';
import classes from './Timesheet.module.css';
import type { Sheet } from './use-sheet';

interface SheetHeadProps {
  sheet: Sheet;
  isLogging: boolean;
  onLog: () => void;
  onFile: (file: File) => void;
}

/** Which span is shown, the way to others, to logging what is missing and to taking in what was logged elsewhere. */
export function SheetHead({ sheet, isLogging, onLog, onFile }: SheetHeadProps) {
  const w = useWords();
  const { span, columns, zone, query } = sheet;
  const person = query.data?.person ?? '';
  return (
    <div className={classes.head}>
      <h1>{w.pages.names.time}</h1>
      <div className={classes.screen}>
        <Segmented
          legend={w.timesheet.span}
          options={[
            ['week', w.timesheet.spans.week],
            ['month', w.timesheet.spans.month],
            ['year', w.timesheet.spans.year],
          ]}
          value={span}
          onChange={sheet.choose}
        />
      </div>
      <span className={text.wrap}>
        <span className={classes.screen}>
          <IconButton icon="left" label={w.timesheet.before[span]} onClick={() => sheet.move(-1)} />
        </span>
        <span className={text.nowrap} role="status">
          {spanName(w, span, columns)}
        </span>
        <span className={classes.screen}>
          <IconButton icon="right" label={w.timesheet.after[span]} onClick={() => sheet.move(1)} />
        </span>
        {!sheet.isNow && (
          <span className={classes.screen}>
            <Button small onClick={sheet.goToNow}>
              {w.timesheet.now[span]}
            </Button>
          </span>
        )}
      </span>
      <span className={classes.whose}>
        {person === '' ? w.timesheet.zone(zone) : w.timesheet.whose({ person, zone })}
      </span>
      <span className={cx(classes.screen, text.wrap)}>
        <ImportButton onFile={onFile} />
        <Button icon="plus" aria-expanded={isLogging} onClick={onLog}>
          {w.time.log.log}
        </Button>
      </span>
    </div>
  );
}

function ImportButton({ onFile }: Pick<SheetHeadProps, 'onFile'>) {
  const words = useWords().timesheet.import;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,text/csv"
        aria-label={words.file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = ''; // the same file may be chosen again
        }}
      />
      <Button icon="upload" title={words.about} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </>
  );
}
