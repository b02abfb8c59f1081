import type { ReactNode } from 'react';
import type { Layer } from '@/lib/settings/resolve';
import type { SettingKey } from '@/lib/settings/settings';
import type { SettingView } from '@/lib/settings/view';
import text from '../../ui/text.module.css';
import classes from './Settings.module.css';
import { Source, Warnings } from './Source';

interface SettingLineProps<Key extends SettingKey> {
  view: SettingView<Key>;
  title: string;
  about?: string;
  /** The person's own value in words, which waits behind a policy's. */
  kept?: string;
  from?: Layer;
  /** Below the words rather than beside them. */
  isWide?: boolean;
  children: ReactNode;
}

/** One setting: what it is, where its value is from, and its control. */
export function SettingLine<Key extends SettingKey>(props: SettingLineProps<Key>) {
  const { view, title, about, kept, from, isWide, children } = props;
  return (
    <div className={classes.line}>
      <div className={classes.lineHead}>
        <div className={text.grow}>
          <h3>{title}</h3>
          {about && <p className={classes.about}>{about}</p>}
        </div>
        <Source view={view} from={from} />
        {!isWide && children}
      </div>
      <Warnings view={view} kept={kept} />
      {isWide && children}
    </div>
  );
}
