import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx';
import classes from './Field.module.css';
import text from './text.module.css';

/** Class of every text field and select; `text` and `select` differ only in the arrow. */
export const inputClass = classes.input;

interface FieldProps {
  label: string;
  /** Hides the label from sight where the place already says it. */
  quiet?: boolean;
  className?: string;
  children: ReactNode;
}

/** A label around one control. */
export function Field({ label, quiet, className, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={cx(classes.field, className)}>
      <span className={quiet ? text.hiddenVisually : classes.label}>{label}</span>
      {children}
    </label>
  );
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...rest} className={cx(classes.input, classes.select, className)} />;
}

interface SegmentedProps<Value extends string> {
  legend: string;
  options: readonly (readonly [Value, string])[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  disabled?: boolean;
}

/** One of a few, as radio buttons. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.segmented} disabled={props.disabled}>
      <legend className={text.hiddenVisually}>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps extends Omit<ComponentProps<'input'>, 'onChange' | 'type'> {
  onChange?: (on: boolean) => void;
  /** Words beside the switch. When they only describe the state, name the switch with `aria-label`. */
  children: ReactNode;
  wordsFirst?: boolean;
}

export function Switch({ children, wordsFirst, onChange, ...rest }: SwitchProps) {
  const id = useId();
  const input = (
    <input
      {...rest}
      id={id}
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked
      role="switch"
      onChange={(event) => onChange?.(event.currentTarget.checked)}
    />
  );
  return (
    <label className={classes.switch} htmlFor={id}>
      {wordsFirst ? children : input}
      {wordsFirst ? input : children}
    </label>
  );
}

export function Checkbox({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...rest} type="checkbox" className={cx(classes.checkbox, className)} />;
}
