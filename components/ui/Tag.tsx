import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import classes from './Tag.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A state: a shape and a word, then a colour. */
export function Tag(props: { icon?: IconName; tone?: Tone; fill?: boolean; children: ReactNode }) {
  return (
    <span className={cx(classes.tag, classes[props.tone ?? 'plain'], props.fill && classes.fill)}>
      {props.icon && <Icon name={props.icon} small />}
      {props.children}
    </span>
  );
}

/** A fact that leads to where it was found. */
export function ChipButton({ children, ...rest }: ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className={cx(classes.chip, classes.mono, classes.operable)}>
      {children}
    </button>
  );
}

/** A fact, verbatim in mono. Not operable, so it has no border. */
export function Chip(props: { icon?: IconName; mono?: boolean; plain?: boolean; children: ReactNode }) {
  return (
    <span className={cx(classes.chip, props.mono && classes.mono, props.plain && classes.neutral)}>
      {props.icon && <Icon name={props.icon} small />}
      {props.children}
    </span>
  );
}
