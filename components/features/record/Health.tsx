import type { Context, Reading } from '@/lib/context/context';
import { usePanel } from '../../data/panel-context';
import { Icon } from '../../ui/Icon';
import { Popup } from '../../ui/Popup';
import text from '../../ui/text.module.css';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';
import { FieldList } from './FieldList';
import { fieldLabel } from './fields';
import classes from './Health.module.css';
import { healthOf, healthWords } from './health';
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
  const w = useWords();
  const health = healthOf(reading, context);
  const isGood = health.complete && reading.failure === undefined;
  const { of } = usePanel();
  const picks = usePicks(of);
  const now = useNow(1000);
  const since = (name: string) => {
    const at = Object.hasOwn(lastRead, name) ? lastRead[name] : undefined;
    return at === undefined ? undefined : w.format.sinceWhen(at, now);
  };
  const sources = w.format.list(health.sources.map((source) => w.record.sources[source]));
  const words = [
    healthWords(w, health, (name) => fieldLabel(w, name), since),
    sources,
    health.partial && w.record.partial,
    w.format.ago(now - context.readAt),
  ];
  return (
    <Popup
      buttonClass={classes.health}
      title={w.record.showFields}
      label={w.record.fields}
      button={
        <>
          <Icon name={isGood ? 'shield' : 'shieldAlert'} small className={isGood ? classes.good : classes.warn} />
          <span className={text.hiddenVisually}>{w.record.readingLabel} </span>
          {words.filter(Boolean).join(' · ')}
        </>
      }
    >
      {(close) => (
        <>
          <FieldList reading={reading} context={context} picks={picks} now={now} since={since} onPicking={close} />
          <p className={classes.foot}>
            <OpenOptions quiet>{w.record.sites}</OpenOptions>
          </p>
        </>
      )}
    </Popup>
  );
}
