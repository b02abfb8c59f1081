import { Field, inputClass } from '../../ui/Field';

interface NumberFieldProps {
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  /** `any`: fractions too. */
  step?: number | 'any';
  /** Empty means that there is none. */
  isOptional?: boolean;
  placeholder?: string;
  quiet?: boolean;
  className?: string;
  onChange: (value: number | undefined) => void;
}

/** A number. While it is being typed it may be none; the form then cannot be saved. */
export function NumberField({ label, value, isOptional, quiet, className, step = 1, ...rest }: NumberFieldProps) {
  const { onChange, ...input } = rest;
  return (
    <Field label={label} quiet={quiet} className={className}>
      <input
        {...input}
        className={inputClass}
        type="number"
        step={step}
        required={!isOptional}
        value={value === undefined || Number.isNaN(value) ? '' : value}
        onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
          onChange(typed === '' && isOptional ? undefined : valueAsNumber)
        }
      />
    </Field>
  );
}
