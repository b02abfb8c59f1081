import { useId, useState } from 'react';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { EngagementPart, PartOf } from '@/lib/accounts/engagements/parts';
import { isolated } from '@/lib/text/foreign';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import classes from './Engagement.module.css';
import { ScopeForm } from './ScopeForm';
import { todayHere } from './today';
import { hoursIn } from './typed';
import { useParts } from './use-parts';

/** What was asked for beyond what was promised, and whether somebody may say yes to it did. */
export function ScopeRequests({ engagementId, parts }: { engagementId: string; parts: readonly EngagementPart[] }) {
  const w = useWords();
  const title = useId();
  const words = w.engagement.scope;
  const [isAdding, setIsAdding] = useState(false);
  const requests = partsOf(parts, 'scope').toReversed();
  return (
    <section className={classes.card} aria-labelledby={title}>
      <div className={classes.cardHead}>
        <h2 id={title} className={text.grow}>
          {words.title}
        </h2>
        <Button
          small
          icon="plus"
          aria-label={words.add}
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {w.engagement.add}
        </Button>
      </div>
      {isAdding && <ScopeForm engagementId={engagementId} onClose={() => setIsAdding(false)} />}
      {requests.length === 0 && <p className={text.support}>{words.none}</p>}
      <ul className={classes.list}>
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </ul>
      <p className={text.meta}>{words.rule}</p>
    </section>
  );
}

function Request({ request }: { request: PartOf<'scope'> }) {
  const w = useWords();
  const words = w.engagement.scope;
  const parts = useParts(request.engagementId);
  const { title, hours, askedBy, askedOn, answer, why } = request;
  const name = isolated(title);
  const day = w.format.dayOfDate(askedOn);
  const said = (next: 'approved' | 'declined') =>
    void parts.change(request, { part: 'scope', answer: next, answeredOn: todayHere() }, words[next](title));
  return (
    <li>
      <Foreign className={text.strong}>{title}</Foreign>
      <span className={text.nowrap}>{words.hoursOf(hoursIn(w, hours))}</span>
      <span className={classes.under}>
        <AnswerTag request={request} />
        {why !== undefined && <Foreign>{why}</Foreign>}
        <span>{askedBy === undefined ? day : words.askedOnBy({ by: askedBy, day })}</span>
        <span className={text.end}>
          {answer === undefined && (
            <>
              <Button small look="quiet" aria-label={words.approveOf(name)} onClick={() => said('approved')}>
                {words.approve}
              </Button>
              <Button small look="quiet" aria-label={words.declineOf(name)} onClick={() => said('declined')}>
                {words.decline}
              </Button>
            </>
          )}
          <IconButton
            icon="trash"
            label={w.engagement.removeOf(name)}
            onClick={() => void parts.remove(request, w.engagement.removed(title))}
          />
        </span>
      </span>
      {parts.refusal && <Refusal what={w.notSaved.change} refusal={parts.refusal} />}
    </li>
  );
}

function AnswerTag({ request: { answer, approver, askedOn } }: { request: PartOf<'scope'> }) {
  const w = useWords();
  const words = w.engagement.scope;
  if (answer !== undefined) {
    return (
      <Tag icon={answer === 'approved' ? 'met' : 'close'} tone={answer === 'approved' ? 'good' : 'plain'}>
        {words.answers[answer]}
      </Tag>
    );
  }
  const time = words.waitedDays(Math.max(0, daysSince(askedOn, Date.now())));
  return (
    <Tag icon="clock" tone="warn">
      {approver === undefined ? words.waits(time) : words.waitsFor({ approver, time })}
    </Tag>
  );
}
