import type { Context, Reading } from '@/lib/context/context';
import type { PickedField } from '@/lib/selectors/pick';
import { ago, sentence } from '../../ui/format';
import text from '../../ui/text.module.css';
import { fieldLabel, fieldValue } from './fields';
import classes from './Health.module.css';
import { PickOnPage, UndoPick } from './PickButtons';

interface FieldListProps {
  reading: Reading;
  context: Context;
  /** What the person pointed at on pages like this one. */
  picks: readonly PickedField[];
  now: number;
  /** When a missing field was last read, in words. */
  since: (name: string) => string | undefined;
  /** The person is to point at the page now. */
  onPicking: () => void;
}

/** Every field with where it came from; one that is missing can be pointed at. */
export function FieldList({ reading, context, picks, now, since, onPicking }: FieldListProps) {
  const names = [...new Set([...reading.expected, ...Object.keys(context.fields), ...context.empty])];
  const fields = context.fields as Record<string, { source: keyof typeof sources; at: number } | undefined>;
  return (
    <dl className={classes.fields}>
      {names.map((name) => {
        const field = fields[name];
        const pick = picks.find((each) => each.field === name);
        const isMissing = field === undefined && !context.empty.includes(name);
        return (
          <div key={name}>
            <dt>{sentence(fieldLabel(name))}</dt>
            <dd>
              {field && (
                <>
                  <span className={classes.value}>{fieldValue(context, name)}</span>
                  <span className={text.meta}>
                    {pick && field.source === 'dom' ? 'from the place you picked' : sources[field.source]} ·{' '}
                    {ago(now - field.at)}
                  </span>
                </>
              )}
              {!field && !isMissing && <span className={text.support}>empty</span>}
              {isMissing && <span className={classes.missing}>{missingWords(since(name), pick !== undefined)}</span>}
              {isMissing && reading.pickable?.includes(name) && (
                <PickOnPage field={name} label={fieldLabel(name)} onPicking={onPicking} />
              )}
              {pick && <UndoPick pick={pick} label={fieldLabel(name)} />}
            </dd>
          </div>
        );
      })}
      {context.partial && (
        <p className={classes.partial}>Partial: the site showed only part of this record or its conversation.</p>
      )}
    </dl>
  );
}

function missingWords(since: string | undefined, isPicked: boolean): string {
  if (isPicked) return 'missing: not at the place you picked';
  return since ? `missing, last read ${since}` : 'missing: could not be read';
}

const sources = { api: 'from the API', dom: 'from the page', title: 'from the title', person: 'from you' } as const;
