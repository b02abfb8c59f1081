import { cx } from '../ui/cx';
import { Tag } from '../ui/Tag';
import text from '../ui/text.module.css';
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
  return (
    <>
      <td className={classes.cell}>
        {row.readings.length > 1 && (
          <>
            <span className={classes.object}>{objectWord(reading.object)}</span>
            <br />
          </>
        )}
        <span className={row.readings.length > 1 ? text.meta : undefined}>{readingWhen(reading, now)}</span>
      </td>
      <td className={classes.cell}>
        {fieldsStates(reading, now).map((state) => (
          <State key={state.words} {...state} />
        ))}
      </td>
    </>
  );
}

export function NeverReadCells({ row }: { row: HostRow }) {
  const state = neverReadState(row);
  return (
    <>
      <td className={cx(classes.cell, text.support)}>never</td>
      <td className={cx(classes.cell, text.support)}>{state ? <State {...state} /> : 'unknown'}</td>
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
