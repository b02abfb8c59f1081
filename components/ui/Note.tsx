import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import classes from './Note.module.css';

interface NoteProps {
  icon: IconName;
  tone?: 'good' | 'warn' | 'bad' | 'ask';
  /** `alert` is kept for what was not saved. */
  role?: 'alert';
  children: ReactNode;
}

export function Note({ icon, tone, role, children }: NoteProps) {
  return (
    <div className={cx(classes.note, tone && classes[tone])} role={role}>
      <Icon name={icon} className={classes.icon} />
      <div className={classes.body}>{children}</div>
    </div>
  );
}
