import type { FindingKind } from '@/lib/redaction/redaction';
import { Switch } from '../../ui/Field';
import { countOf } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { countKinds, kindWords } from './masking';
import classes from './Review.module.css';

interface FoundKindsProps {
  found: FindingKind[];
  masked: ReadonlySet<FindingKind>;
  maskedKinds: number;
  onMask: (kind: FindingKind, isMasked: boolean) => void;
}

/** Each kind that was found, how often, and whether it is masked. Secrets always are. */
export function FoundKinds({ found, masked, maskedKinds, onMask }: FoundKindsProps) {
  const kinds = countKinds(found);
  return (
    <section aria-labelledby="found-kinds">
      <h3 id="found-kinds" className={classes.found}>
        Found in the text{' '}
        <span className={text.support}>
          {kinds.length === 0 ? 'nothing to mask' : `${countOf(kinds.length, 'kind')}, ${maskedKinds} masked`}
        </span>
      </h3>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind} className={classes.kind}>
            <span className={text.row}>
              {kind === 'secret' && <Icon name="lock" small />}
              <span>
                {kindWords[kind]} <span className={text.meta}>{count}</span>
              </span>
            </span>
            {kind === 'secret' ? (
              <Switch wordsFirst checked disabled aria-label={`Mask ${kindWords[kind].toLowerCase()}, always on`}>
                <span className={text.meta}>always</span>
              </Switch>
            ) : (
              <Switch
                wordsFirst
                checked={masked.has(kind)}
                aria-label={`Mask ${kindWords[kind].toLowerCase()}`}
                onChange={(isMasked) => onMask(kind, isMasked)}
              >
                {!masked.has(kind) ? (
                  <Tag icon="alert" tone="warn">
                    shown
                  </Tag>
                ) : (
                  <span className={text.meta}>masked</span>
                )}
              </Switch>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
