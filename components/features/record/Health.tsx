import type { Context, Reading } from '@/lib/context/context';
import { usePanel } from '../../data/panel-context';
import { ago, sinceWhen } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Popup } from '../../ui/Popup';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { FieldList } from './FieldList';
import { fieldLabel } from './fields';
import classes from './Health.module.css';
import { healthOf, healthWords, sourceWord } from './health';
import { OpenOptions } from './OpenOptions';
import { usePicks } from './use-picks';

interface HealthProps {
  reading: Reading;
  context: Context;
  /** When fields that are missing now were last read on this site. */
  lastRead?: Record<string, number>;
}

/** How well the record was read, and on demand every field with where it came from. */
export function Health({ reading, context, lastRead = {} }: HealthProps) {
  const health = healthOf(reading, context);
  const { of } = usePanel();
  const picks = usePicks(of);
  const now = useNow(1000);
  const since = (name: string) => {
    const at = Object.hasOwn(lastRead, name) ? lastRead[name] : undefined;
    return at === undefined ? undefined : sinceWhen(at, now);
  };
  const sources = health.sources.map(sourceWord).join(' and ');
  const words = [
    healthWords(health, fieldLabel, since),
    sources,
    health.partial && 'partial',
    ago(now - context.readAt),
  ];
  return (
    <Popup
      buttonClass={classes.health}
      title="Show the fields that were read"
      label="Fields"
      button={
        <>
          <Icon
            name={health.complete ? 'shield' : 'shieldAlert'}
            small
            className={health.complete ? classes.good : classes.warn}
          />
          <span className={text.hiddenVisually}>Reading: </span>
          {words.filter(Boolean).join(' · ')}
        </>
      }
    >
      {(close) => (
        <>
          <FieldList reading={reading} context={context} picks={picks} now={now} since={since} onPicking={close} />
          <p className={classes.foot}>
            <OpenOptions quiet>Sites and permissions</OpenOptions>
          </p>
        </>
      )}
    </Popup>
  );
}
