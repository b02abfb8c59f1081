import { type Random, randomOf } from './random';

/** Every assumption of the simulated year, as `README.md` says it in words. Days and means of days. */
export const assumptions = {
  days: 365,
  ticketsPerMonth: 1.2,
  busyShare: 1 / 3,
  busyTimes: 3,
  severities: [
    { severity: 2, share: 0.06, solvedAfter: 5 },
    { severity: 3, share: 0.54, solvedAfter: 8 },
    { severity: 4, share: 0.4, solvedAfter: 12 },
  ],
  areas: ['SSO', 'SCIM', 'API', 'Webhooks', 'Import', 'Reports', 'Agents', 'Billing'],
  engagementDays: 60,
  lateShare: 0.25,
  escalatedShare: 0.2,
  escalationDays: 10,
  statementEvery: 25,
  lookEvery: 3,
  openedShare: 2 / 3,
  plantedShare: 1 / 8,
} as const;

export const troubles = ['outage', 'blocked-sso', 'slipped-go-live', 'repeat-issue'] as const;
export type Trouble = (typeof troubles)[number];

interface PlannedTicket {
  id: string;
  severity: number;
  area: string;
  from: number;
  to: number;
  /** The person opens it, so that more than its list is known. */
  isOpened: boolean;
}
interface PlannedEngagement {
  id: string;
  from: number;
  due: number;
  done: number;
}
interface PlannedEscalation {
  id: string;
  receiver: 'engineering' | 'leadership';
  from: number;
  to: number;
}

/** What happens to one account in a year, as it is in truth. */
export interface Plan {
  id: number;
  tickets: PlannedTicket[];
  engagements: PlannedEngagement[];
  escalations: PlannedEscalation[];
  /** Days on which the person says how things stand. */
  statements: number[];
  /** Days on which sign-in is blocked. */
  blocked: { from: number; to: number } | undefined;
  planted: { trouble: Trouble; from: number; to: number } | undefined;
}

export function planOf(id: number, seed: number): Plan {
  const random = randomOf(seed * 100_003 + id);
  const trouble = troubles[Math.floor(id / (1 / assumptions.plantedShare / troubles.length)) % (troubles.length * 2)];
  const plan: Plan = {
    id,
    tickets: everydayTickets(id, random),
    engagements: engagementsOf(id, random),
    escalations: [],
    statements: statementsOf(random),
    blocked: undefined,
    planted: undefined,
  };
  if (trouble) plant(plan, trouble, random);
  escalate(plan, random);
  return plan;
}

function everydayTickets(id: number, random: Random): PlannedTicket[] {
  const { days, ticketsPerMonth, busyShare, busyTimes, areas, openedShare } = assumptions;
  const rate = (ticketsPerMonth / 30) * (random.happens(busyShare) ? busyTimes : 1);
  const favourite = random.pick(areas);
  const tickets: PlannedTicket[] = [];
  for (let day = random.around(1 / rate) - 30; day < days; day += random.around(1 / rate)) {
    const kind = severityAt(random.next());
    tickets.push({
      id: `${id}-${tickets.length}`,
      severity: kind.severity,
      area: random.happens(2 / (areas.length + 1)) ? favourite : random.pick(areas),
      from: day,
      to: day + random.around(kind.solvedAfter),
      isOpened: random.happens(openedShare),
    });
  }
  return tickets;
}

/** The kind of ticket at a place between 0 and 1, by how often each occurs. */
function severityAt(place: number): (typeof assumptions.severities)[number] {
  const [worst, usual, least] = assumptions.severities;
  if (place < worst.share) return worst;
  return place < worst.share + usual.share ? usual : least;
}

function engagementsOf(id: number, random: Random): PlannedEngagement[] {
  const { days, engagementDays, lateShare } = assumptions;
  const all: PlannedEngagement[] = [];
  for (let from = -Math.floor(random.next() * engagementDays); from < days; from += engagementDays) {
    const due = from + engagementDays - 5;
    const done = random.happens(lateShare) ? due + 6 * random.next() : due - 5 * random.next();
    all.push({ id: `${id}-${all.length}`, from, due, done });
  }
  return all;
}

function statementsOf(random: Random): number[] {
  const all: number[] = [];
  for (let day = random.around(10) - 10; day < assumptions.days; day += random.around(assumptions.statementEvery)) {
    all.push(day);
  }
  return all;
}

function plant(plan: Plan, trouble: Trouble, random: Random): void {
  const from = 60 + Math.floor(random.next() * 240);
  const ticket = (n: number, severity: number, at: number, days: number, area: string) =>
    plan.tickets.push({ id: `${plan.id}-p${n}`, severity, area, from: at, to: at + days, isOpened: true });
  if (trouble === 'outage') {
    ticket(0, 1, from, 5, 'API');
    ticket(1, 1, from + 2 * random.next(), 5, 'API');
    plan.escalations.push({ id: `${plan.id}-e`, receiver: 'engineering', from, to: from + 8 });
    plan.planted = { trouble, from, to: from + 5 };
  } else if (trouble === 'blocked-sso') {
    ticket(0, 1, from, 20, 'SSO');
    plan.blocked = { from: from + 2, to: from + 20 };
    plan.statements.push(from + 2, from + 20);
    plan.statements.sort((a, b) => a - b);
    plan.planted = { trouble, from, to: from + 20 };
  } else if (trouble === 'slipped-go-live') {
    const slipping = plan.engagements.find(({ due }) => due >= from) ?? plan.engagements[0];
    if (!slipping) return;
    slipping.done = slipping.due + 45;
    ticket(0, 2, slipping.due + 2, 30, 'Import');
    plan.escalations.push({
      id: `${plan.id}-e`,
      receiver: 'leadership',
      from: slipping.due + 7,
      to: slipping.due + 40,
    });
    plan.planted = { trouble, from: slipping.due, to: slipping.due + 45 };
  } else {
    const area = random.pick(assumptions.areas);
    for (let n = 0; n < 5; n += 1) ticket(n, random.happens(0.5) ? 2 : 3, from + 8 * n, 7, area);
    plan.planted = { trouble, from, to: from + 40 };
  }
}

function escalate(plan: Plan, random: Random): void {
  for (const { id, severity, from } of plan.tickets) {
    if (severity > 2 || id.includes('p') || !random.happens(assumptions.escalatedShare)) continue;
    const to = from + 1 + random.around(assumptions.escalationDays);
    plan.escalations.push({ id: `${id}-e`, receiver: 'engineering', from: from + 1, to });
  }
}
