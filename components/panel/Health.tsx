import type { Context, Reading } from '@/lib/context/context';
import { ago, sentence, sinceWhen } from '../format';
import { Icon } from '../ui/Icon';
import { Popup } from '../ui/Popup';
import text from '../ui/text.module.css';
import { useNow } from '../use-now';
import { fieldLabel, fieldValue } from './fields';
import classes from './Health.module.css';
import { healthOf, healthWords, sourceWord } from './health';

interface HealthProps {
  reading: Reading;
  context: Context;
  /** When fields that are missing now were last read on this site. */
  lastRead?: Record<string, number>;
}

/** How well the record was read, and on demand every field with where it came from. */
export function Health({ reading, context, lastRead = {} }: HealthProps) {
  const health = healthOf(reading, context);
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
      {() => <FieldList reading={reading} context={context} now={now} since={since} />}
    </Popup>
  );
}

interface FieldListProps {
  reading: Reading;
  context: Context;
  now: number;
  since: (name: string) => string | undefined;
}

function FieldList({ reading, context, now, since }: FieldListProps) {
  const names = [...new Set([...reading.expected, ...Object.keys(context.fields), ...context.empty])];
  const fields = context.fields as Record<string, { source: keyof typeof sources; at: number } | undefined>;
  return (
    <dl className={classes.fields}>
      {names.map((name) => {
        const field = fields[name];
        return (
          <div key={name}>
            <dt>{sentence(fieldLabel(name))}</dt>
            {field ? (
              <dd>
                <span className={classes.value}>{fieldValue(context, name)}</span>
                <span className={text.meta}>
                  {sources[field.source]} · {ago(now - field.at)}
                </span>
              </dd>
            ) : (
              <dd>
                {context.empty.includes(name) ? (
                  <span className={text.support}>empty</span>
                ) : (
                  <span className={classes.missing}>
                    {since(name) ? `missing, last read ${since(name)}` : 'missing: could not be read'}
                  </span>
                )}
              </dd>
            )}
          </div>
        );
      })}
      {context.partial && (
        <p className={classes.partial}>Partial: the site showed only part of this record or its conversation.</p>
      )}
    </dl>
  );
}

const sources = { api: 'from the API', dom: 'from the page', title: 'from the title', person: 'from you' } as const;
