import { Field, inputClass } from '../../ui/Field';

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  type?: 'date';
  most?: number;
  required?: boolean;
  placeholder?: string;
  isWrong?: boolean;
}

export function TextField({ label, value, onChange, type, most = 200, isWrong, ...rest }: TextFieldProps) {
  return (
    <Field label={label}>
      <input
        className={inputClass}
        dir="auto"
        type={type}
        {...(type === undefined && { maxLength: most })}
        {...rest}
        aria-invalid={isWrong || undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Field>
  );
}
