import { cx } from '../ui/cx';
import { Foreign } from '../ui/Foreign';
import { Tag } from '../ui/Tag';
import text from '../ui/text.module.css';
import { useWords } from '../ui/words';
import classes from './Hosts.module.css';
import type { HostRow, Reading } from './host-rows';
import { type FieldsState, fieldsStates, neverReadState, objectWord, readingWhen } from './host-words';

interface ReadingCellsProps {
  row: HostRow;
  reading: Reading;
  now: number;
}

/** When and how an object was read, and what was missing. */
export function ReadingCells({ row, reading, now }: ReadingCellsProps) {
  const w = useWords();
  return (
    <>
      <td className={classes.cell}>
        {row.readings.length > 1 && (
          <>
            <Foreign className={classes.object}>{objectWord(w, reading.object)}</Foreign>
            <br />
          </>
        )}
        <span className={row.readings.length > 1 ? text.meta : undefined}>{readingWhen(w, reading, now)}</span>
      </td>
      <td className={classes.cell}>
        {fieldsStates(w, reading, now).map((state) => (
          <State key={state.words} {...state} />
        ))}
      </td>
    </>
  );
}

export function NeverReadCells({ row }: { row: HostRow }) {
  const w = useWords();
  const state = neverReadState(w, row);
  return (
    <>
      <td className={cx(classes.cell, text.support)}>{w.options.sites.never}</td>
      <td className={cx(classes.cell, text.support)}>{state ? <State {...state} /> : w.options.sites.unknown}</td>
    </>
  );
}

function State({ icon, tone, words, detail }: FieldsState) {
  return (
    <div className={classes.state}>
      <Tag icon={icon} tone={tone}>
        {words}
      </Tag>
      {detail && <span className={cx(text.meta, classes.detail)}>{detail}</span>}
    </div>
  );
}
