import type { FoundThing } from '@/lib/packet/copy';
import type { FindingKind } from '@/lib/redaction/redaction';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { canBeRemembered } from './MaskMore';
import { foundByKind } from './masking';
import classes from './Review.module.css';

interface FoundKindsProps {
  found: readonly FoundThing[];
  masked: ReadonlySet<FindingKind>;
  maskedKinds: number;
  onMask: (kind: FindingKind, isMasked: boolean) => void;
  /** It is nothing to mask, here and from now on. */
  onAllow: (value: string) => void;
}

/** Each kind that was found, how often, and whether it is masked. Secrets always are. */
export function FoundKinds({ found, masked, maskedKinds, onMask, onAllow }: FoundKindsProps) {
  const w = useWords();
  const kinds = foundByKind(found);
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
        {kinds.map(({ kind, count, values }) => (
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
            {values.length > 0 && (
              <details className={classes.values}>
                <summary>
                  {w.packet.foundValues.show} <span className={text.hiddenVisually}>{w.packet.kinds[kind]}</span>
                </summary>
                <ul>
                  {values.map((value) => (
                    <li key={value}>
                      <Foreign>{value}</Foreign>
                      {canBeRemembered(value) && (
                        <Button
                          small
                          look="quiet"
                          aria-label={w.packet.foundValues.allowOf(value)}
                          onClick={() => onAllow(value)}
                        >
                          {w.packet.foundValues.allow}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
