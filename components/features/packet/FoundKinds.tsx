import type { FindingKind } from '@/lib/redaction/redaction';
import { Switch } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { countKinds } from './masking';
import classes from './Review.module.css';

interface FoundKindsProps {
  found: FindingKind[];
  masked: ReadonlySet<FindingKind>;
  maskedKinds: number;
  onMask: (kind: FindingKind, isMasked: boolean) => void;
}

/** Each kind that was found, how often, and whether it is masked. Secrets always are. */
export function FoundKinds({ found, masked, maskedKinds, onMask }: FoundKindsProps) {
  const w = useWords();
  const kinds = countKinds(found);
  return (
    <section aria-labelledby="found-kinds">
      <h3 id="found-kinds" className={classes.found}>
        {w.packet.foundInText}{' '}
        <span className={text.support}>
          {kinds.length === 0
            ? w.packet.nothingToMask
            : w.packet.foundKinds({ kinds: kinds.length, masked: maskedKinds })}
        </span>
      </h3>
      {kinds.length === 0 && <p className={text.support}>{w.packet.lookYourself}</p>}
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind} className={classes.kind}>
            <span className={text.row}>
              {kind === 'secret' && <Icon name="lock" small />}
              <span>
                {w.packet.kinds[kind]} <span className={text.meta}>{count}</span>
              </span>
            </span>
            {kind === 'secret' ? (
              <Switch wordsFirst checked disabled aria-label={w.packet.maskAlways(w.packet.kinds[kind])}>
                <span className={text.meta}>{w.packet.isAlways}</span>
              </Switch>
            ) : (
              <Switch
                wordsFirst
                checked={masked.has(kind)}
                aria-label={w.packet.mask(w.packet.kinds[kind])}
                onChange={(isMasked) => onMask(kind, isMasked)}
              >
                {!masked.has(kind) ? (
                  <Tag icon="alert" tone="warn">
                    {w.packet.isShown}
                  </Tag>
                ) : (
                  <span className={text.meta}>{w.packet.isMasked}</span>
                )}
              </Switch>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
