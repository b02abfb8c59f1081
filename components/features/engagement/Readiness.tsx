import { useId, useState } from 'react';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { EngagementPart } from '@/lib/accounts/engagements/parts';
import { neededShare, readinessAreas, readinessOf } from '@/lib/accounts/engagements/readiness';
import { percentOf } from '@/lib/accounts/engagements/report';
import { Button } from '../../ui/Button';
import { Cells } from '../../ui/Meter';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { AddPoint } from './AddPoint';
import { Decisions } from './Decisions';
import classes from './Engagement.module.css';
import { PointRow } from './PointRow';
import { useParts } from './use-parts';

const cellOf = { ready: 'full', open: 'empty', unknown: 'unknown' } as const;

/** The checklist before a go-live, what it says as it stands, and what people decided. */
export function Readiness({ engagementId, parts }: { engagementId: string; parts: readonly EngagementPart[] }) {
  const w = useWords();
  const title = useId();
  const words = w.engagement.readiness;
  const mine = useParts(engagementId);
  const [isAdding, setIsAdding] = useState(false);
  const readiness = readinessOf(partsOf(parts, 'point'));
  const { points, ready, of, verdict } = readiness;
  const open = points.filter(({ state }) => state === 'open').length;
  return (
    <section className={classes.card} aria-labelledby={title}>
      <div className={classes.cardHead}>
        <div className={text.grow}>
          <h2 id={title}>{words.title({ ready, of, percent: percentOf(ready, of) })}</h2>
          <p className={text.support}>{words.needed(Math.round(neededShare * 100))}</p>
        </div>
        <Tag fill icon={verdict === 'go' ? 'met' : 'alert'} tone={verdict === 'go' ? 'good' : 'bad'}>
          {words.verdicts[verdict]}
        </Tag>
      </div>
      <div className={classes.cells} role="img" aria-label={words.cells({ ready, open, unknown: of - ready - open })}>
        <Cells cells={[...points].sort((a, b) => order[a.state] - order[b.state]).map(({ state }) => cellOf[state])} />
      </div>
      {readinessAreas.map((area) => {
        const own = points.filter((point) => point.area === area);
        const isReady = own.filter(({ state }) => state === 'ready').length;
        return (
          <div key={area} className={classes.area}>
            <h3 className={classes.areaHead}>
              {w.engagement.areas[area]}
              <Tag icon={isReady === own.length ? 'met' : 'optional'} tone={isReady === own.length ? 'good' : 'plain'}>
                {words.count({ ready: isReady, of: own.length })}
              </Tag>
            </h3>
            <ul>
              {own.map((point) => (
                <PointRow key={point.row?.id ?? point.point} point={point} parts={mine} />
              ))}
            </ul>
          </div>
        );
      })}
      {mine.refusal && <Refusal what={w.notSaved.change} refusal={mine.refusal} />}
      {isAdding ? (
        <AddPoint engagementId={engagementId} onClose={() => setIsAdding(false)} />
      ) : (
        <Button small look="quiet" icon="plus" onClick={() => setIsAdding(true)}>
          {words.add}
        </Button>
      )}
      <Decisions engagementId={engagementId} decisions={partsOf(parts, 'decision')} readiness={readiness} />
    </section>
  );
}

const order = { ready: 0, open: 1, unknown: 2 } as const;
