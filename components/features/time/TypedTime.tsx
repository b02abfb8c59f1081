import { Field, inputClass } from '../../ui/Field';
import classes from './Time.module.css';

interface TypedTimeProps {
  /** What it is the time of, and the name of its day. */
  labels: { time: string; day: string };
  time: string;
  /** YYYY-MM-DD; empty where none is chosen. */
  day: string;
  onChange: (typed: { time?: string; day?: string }) => void;
  isWrong?: boolean;
  describedBy?: string;
  /** It may be left empty. */
  optional?: boolean;
  placeholder?: string;
}

/** A time of day as people write it, and its day. A browser's own time field shows it as another language may. */
export function TypedTime({
  labels,
  time,
  day,
  onChange,
  isWrong,
  describedBy,
  optional,
  placeholder,
}: TypedTimeProps) {
  return (
    <div className={classes.pair}>
      <Field label={labels.time}>
        <input
          className={inputClass}
          required={!optional}
          value={time}
          placeholder={placeholder}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
      </Field>
      <Field label={labels.day}>
        <input
          className={inputClass}
          type="date"
          value={day}
          aria-invalid={isWrong}
          aria-describedby={describedBy}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}
