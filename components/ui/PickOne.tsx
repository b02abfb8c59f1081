import { useId } from 'react';
import classes from './PickOne.module.css';

interface PickOneProps<Value extends string> {
  legend: string;
  options: readonly (readonly [Value, string])[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of several, as chips that wrap. */
export function PickOne<Value extends string>({ legend, options, value, onChange }: PickOneProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={classes.label}>{legend}</legend>
      <div className={classes.pick}>
        {options.map(([each, label]) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={value === each} onChange={() => onChange(each)} />
            <span className={classes.face}>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
