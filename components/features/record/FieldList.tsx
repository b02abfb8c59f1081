import type { Context, Reading, Source } from '@/lib/context/context';
import type { PickedField } from '@/lib/selectors/pick';
import { isolated } from '@/lib/text/foreign';
import type { Words } from '@/locales/words';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
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
  const w = useWords();
  const names = [...new Set([...reading.expected, ...Object.keys(context.fields), ...context.empty])];
  const fields = context.fields as Record<string, { source: Source; at: number } | undefined>;
  return (
    <dl className={classes.fields}>
      {names.map((name) => {
        const field = fields[name];
        const pick = picks.find((each) => each.field === name);
        const isMissing = field === undefined && !context.empty.includes(name);
        return (
          <div key={name}>
            <dt>{isolated(w.format.sentence(fieldLabel(w, name)))}</dt>
            <dd>
              {field && (
                <>
                  <span className={classes.value} dir="auto">
                    {isolated(fieldValue(w, context, name) ?? '')}
                  </span>
                  <span className={text.meta}>
                    {pick && field.source === 'dom' ? w.record.fromPick : w.record.from[field.source]} ·{' '}
                    {w.format.ago(now - field.at)}
                  </span>
                </>
              )}
              {!field && !isMissing && <span className={text.support}>{w.record.empty}</span>}
              {isMissing && <span className={classes.missing}>{missingWords(w, since(name), pick !== undefined)}</span>}
              {isMissing && reading.pickable?.includes(name) && (
                <PickOnPage field={name} label={fieldLabel(w, name)} onPicking={onPicking} />
              )}
              {pick && <UndoPick pick={pick} label={fieldLabel(w, name)} />}
            </dd>
          </div>
        );
      })}
      {context.partial && <p className={classes.partial}>{w.record.partialText}</p>}
    </dl>
  );
}

function missingWords(w: Words, since: string | undefined, isPicked: boolean): string {
  if (isPicked) return w.record.missingAtPick;
  return since ? w.record.missingSince(since) : w.record.missing;
}
