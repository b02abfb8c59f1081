import { assessRisk } from '@/lib/accounts/assess';
import type { Drivers } from '@/lib/accounts/drivers';
import type { Engagement } from '@/lib/accounts/engagement';
import type { AccountFact, SeenTicket } from '@/lib/accounts/fact';
import type { RiskInputs } from '@/lib/accounts/inputs';
import type { Row } from '@/lib/rows/row';
import { assumptions, type Plan } from './plan';

const dayMs = 86_400_000;
/** The first of January of a year that begins in UTC, where days are counted. */
const yearBegins = Date.UTC(2026, 0, 1);

const at = (day: number) => Math.round(yearBegins + day * dayMs);
const dateOf = (day: number) => new Date(at(day)).toISOString().slice(0, 10);

function rowOf(id: string, day: number): Row {
  const stamp = String(at(day)).padStart(16, '0');
  return { id, author: 'me', device: 'd', createdAt: at(day), stamp, revision: stamp };
}

/** What is remembered of a ticket as of a day: as it was when it was seen last, if it ever was. */
function seenBy(day: number, plan: Plan): SeenTicket[] {
  const { lookEvery } = assumptions;
  const lastLook = Math.floor((day - (plan.id % lookEvery)) / lookEvery) * lookEvery + (plan.id % lookEvery);
  return plan.tickets.flatMap((ticket): SeenTicket[] => {
    // A list shows open tickets alone: one that came and went between two looks was never seen.
    const firstLook = Math.ceil((ticket.from - (plan.id % lookEvery)) / lookEvery) * lookEvery + (plan.id % lookEvery);
    const isListed = firstLook <= day && firstLook < ticket.to;
    const opened = ticket.isOpened && ticket.from + 0.5 <= day;
    if (!isListed && !opened) return [];
    const isClosed = ticket.to <= Math.max(lastLook, opened ? Math.min(day, ticket.from + 0.5) : 0);
    return [
      {
        key: `zendesk:a.zendesk.com:ticket:${ticket.id}`,
        label: `#${ticket.id}`,
        subject: '',
        open: !isClosed,
        severity: ticket.severity,
        ...(ticket.isOpened && { area: ticket.area }),
        openedAt: at(ticket.from),
        ...(isClosed && { closedAt: at(ticket.to) }),
        seenAt: at(Math.min(day, Math.max(lastLook, ticket.from))),
      },
    ];
  });
}

function statementsBy(day: number, plan: Plan): AccountFact[] {
  const said = plan.statements.findLast((each) => each <= day);
  if (said === undefined) return [];
  const isBlocked = plan.blocked !== undefined && plan.blocked.from <= said && said < plan.blocked.to;
  const fact = (driver: string, value: AccountFact['value']): AccountFact => ({
    ...rowOf(`${driver}-${said}`, said),
    accountId: 'a',
    driver,
    value,
  });
  return [fact('integration-state', isBlocked ? 'blocked' : 'fine'), fact('security-blockers', 'fine')];
}

/** What is known of an account at the end of a day. */
function inputsOn(day: number, plan: Plan): RiskInputs {
  const { lookEvery } = assumptions;
  const lastLook = Math.floor((day - (plan.id % lookEvery)) / lookEvery) * lookEvery + (plan.id % lookEvery);
  const engagements = plan.engagements
    .filter(({ from }) => from <= day)
    .map(
      ({ id, from, due, done }): Engagement => ({
        ...rowOf(id, from),
        name: id,
        kind: 'go-live',
        defaultClass: 'proactive',
        billable: true,
        dueOn: dateOf(due),
        ...(done <= day && { doneOn: dateOf(done) }),
      }),
    );
  return {
    tickets: seenBy(day, plan),
    listings: [at(lastLook)],
    escalations: plan.escalations
      .filter(({ from }) => from <= day)
      .map(({ id, receiver, from, to }) => ({
        id,
        label: id,
        receiver,
        sentAt: at(from),
        state: to <= day ? ('resolved' as const) : ('open' as const),
        since: at(to <= day ? to : from),
        bounces: 0,
        isReplaced: false,
      })),
    engagements,
    milestones: [],
    items: [],
    entries: [],
    facts: statementsBy(day, plan),
    zone: 'UTC',
  };
}

/** One day of an account: its level as a number (0 for none or low), and its open tickets. */
export interface Day {
  level: number;
  isKnown: boolean;
  open: number;
}

const numbers = { low: 0, medium: 1, high: 2 } as const;

/** The year of an account, by each of these drivers: what is known of a day is found once for all of them. */
export function live(plan: Plan, measures: readonly Drivers[]): Day[][] {
  const years = measures.map((): Day[] => []);
  for (let day = 0; day < assumptions.days; day += 1) {
    const inputs = inputsOn(day, plan);
    const open = inputs.tickets.filter((ticket) => ticket.open).length;
    for (const [index, drivers] of measures.entries()) {
      const { level } = assessRisk(inputs, drivers, at(day));
      const known = level === undefined ? 0 : numbers[level];
      years[index]?.push({ level: known, isKnown: level !== undefined, open });
    }
  }
  return years;
}
