import type { ReactNode } from 'react';
import { cx } from './cx';
import { Icon, type IconName } from './Icon';
import classes from './Message.module.css';

interface MessageProps {
  icon?: IconName;
  tone?: 'bad' | 'warn' | 'accent' | 'plain';
  title: string;
  /** The screen has no other title. */
  isMain?: boolean;
  children?: ReactNode;
  /** Buttons: a way on. */
  actions?: ReactNode;
}

/** Empty and wrong, in plain words. */
export function Message({ icon, tone = 'plain', title, isMain, children, actions }: MessageProps) {
  const Heading = isMain ? 'h1' : 'h2';
  return (
    <div className={classes.message}>
      {icon && (
        <span className={cx(classes.glyph, classes[tone])}>
          <Icon name={icon} />
        </span>
      )}
      <Heading>{title}</Heading>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
