import type { ComponentProps } from 'react';
import classes from './Button.module.css';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';

/** Of the one main action of a view. */
export const primaryClass = classes.primary ?? '';

interface ButtonProps extends ComponentProps<'button'> {
  /** One primary button per view; `quiet` for what is rarely needed. */
  look?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
}

export function Button({ look, small, icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(classes.button, look && classes[look], small && classes.small, className)}
    >
      {icon && <Icon name={icon} small />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: IconName;
  /** What it does: the button's only words. */
  label: string;
  on?: boolean;
}

export function IconButton({ icon, label, on, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={cx(classes.iconButton, on && classes.on, className)}
    >
      <Icon name={icon} />
    </button>
  );
}
