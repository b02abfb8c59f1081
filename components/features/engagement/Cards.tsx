import type { ReactNode } from 'react';
import { type MilestoneView, openMilestones } from '@/lib/accounts/engagements/milestones';
import type { EngagementView } from '@/lib/contract/engagements';
import type { Words } from '@/locales/words';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import { BudgetBar, BudgetSays } from './BudgetBar';
import classes from './Engagement.module.css';
import { hoursIn, money } from './typed';

/** Dates, people, kind and budget, at a glance. */
export function Cards({ view, milestones }: { view: EngagementView; milestones: readonly MilestoneView[] }) {
  const w = useWords();
  const { engagement, burn } = view;
  const { lead, team, contact, accountName } = engagement;
  return (
    <div className={cx(classes.cards, classes.four)}>
      <Card title={w.engagement.cards.dates} value={spanOf(w, engagement)}>
        <p className={text.small}>
          {standing(w, engagement)} {nextOf(w, milestones)}
        </p>
      </Card>
      <Card
        title={w.engagement.cards.people}
        value={lead === undefined ? w.engagement.cards.noLead : <Foreign>{lead}</Foreign>}
      >
        <p className={text.small}>
          {team !== undefined && <span>{w.engagement.cards.team(team)} </span>}
          {contact !== undefined && (
            <span>{accountName === '' ? contact : w.engagement.cards.contact({ account: accountName, contact })}</span>
          )}
        </p>
      </Card>
      <Card title={w.engagement.cards.kind} value={w.time.kinds[engagement.kind]}>
        <p className={text.small}>{termsOf(w, engagement)}</p>
      </Card>
      <Card title={w.engagement.cards.budget} value={usedOf(w, burn)}>
        <BudgetBar burn={burn} />
        {burn.percent === undefined && <p className={text.small}>{w.engagement.cards.noBudget}</p>}
        <BudgetSays burn={burn} />
        {burn.cost && (
          <p className={text.small}>
            {w.engagement.cards.billed({
              time: w.format.duration(burn.billedSeconds),
              money: money(w, burn.cost.amount, burn.cost.currency),
            })}
          </p>
        )}
      </Card>
    </div>
  );
}

function Card({ title, value, children }: { title: string; value: ReactNode; children: ReactNode }) {
  return (
    <section className={cx(classes.card, classes.figure)} aria-label={title}>
      <h2>{title}</h2>
      <p className={classes.value}>{value}</p>
      {children}
    </section>
  );
}

type Engagement = EngagementView['engagement'];

function spanOf(w: Words, { startsOn, dueOn }: Engagement): string {
  const [from, to] = [startsOn && w.format.dayOfDate(startsOn), dueOn && w.format.dayOfDate(dueOn)];
  if (from && to) return w.engagement.cards.span({ from, to });
  if (from) return w.engagement.cards.from(from);
  return to ? w.engagement.cards.to(to) : w.engagement.cards.noDates;
}

function standing(w: Words, { dueOn, doneOn }: Engagement): string {
  if (doneOn) return w.engagement.cards.doneOn(w.format.dayOfDate(doneOn));
  if (!dueOn) return '';
  const late = daysSince(dueOn, Date.now());
  if (late > 0) return w.engagement.cards.late(late);
  return late === 0 ? w.engagement.cards.today : w.engagement.cards.left(-late);
}

function nextOf(w: Words, milestones: readonly MilestoneView[]): string {
  const next = openMilestones(milestones).find(({ milestone }) => milestone.dueOn !== undefined)?.milestone;
  return next?.dueOn ? w.engagement.cards.next({ milestone: next.title, day: w.format.dayOfDate(next.dueOn) }) : '';
}

function termsOf(w: Words, { billable, rate, rounding }: Engagement): string {
  const words = w.engagement.cards;
  const rounds =
    rounding && (rounding.rule === 'none' ? words.rounding.none : words.rounding[rounding.rule](rounding.minutes));
  return [
    billable ? words.billable : words.notBillable,
    rate && words.rate(money(w, rate.amount, rate.currency)),
    rounds,
  ]
    .filter((term) => term !== undefined)
    .join(', ');
}

function usedOf(w: Words, { workedSeconds, budgetHours }: EngagementView['burn']): string {
  const used = hoursIn(w, workedSeconds / 3600);
  if (budgetHours === undefined) return w.engagement.cards.worked(used);
  return w.engagement.cards.used({ used, of: hoursIn(w, budgetHours) });
}
