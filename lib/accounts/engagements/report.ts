import { type CalendarDate, calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { visible } from '@/lib/text/foreign';
import type { NamedEngagement } from '../engagement';
import type { Burn } from './budget';
import { partsOf } from './kinds';
import { countMilestones, type MilestoneView, milestonesOf, openMilestones } from './milestones';
import type { EngagementPart, PartOf } from './parts';
import { type ReadinessPoint, readinessOf } from './readiness';

/** What a paper is made of. */
export interface Reported {
  engagement: NamedEngagement;
  parts: readonly EngagementPart[];
  burn: Burn;
  today: CalendarDate;
}

/** Every sentence of a paper: its words are an argument, as those of a packet are. */
export interface ReportWords {
  handoff(name: string): string;
  report(name: string): string;
  asOf(day: string): string;
  state(state: string): string;
  account(name: string): string;
  goal: string;
  people: string;
  lead(name: string): string;
  team(names: string): string;
  contact(name: string): string;
  dates: string;
  began(day: string): string;
  promised(day: string): string;
  done(day: string): string;
  daysLate(days: number): string;
  inTime: string;
  milestones: string;
  milestone(one: { title: string; state: string }): string;
  owner(name: string): string;
  evidence(what: string): string;
  noEvidence: string;
  readiness: string;
  ready(of: { ready: number; of: number; percent: number }): string;
  open(what: string): string;
  must(what: string): string;
  decisions: string;
  decision(said: { decision: string; by: string; day: string }): string;
  openThen(count: number): string;
  artefacts: string;
  artefact(one: { name: string; state: string }): string;
  scope: string;
  request(one: { title: string; hours: string; state: string }): string;
  waiting: string;
  time: string;
  worked(hours: string): string;
  used(of: { used: string; of: string; percent: number }): string;
  accepted(of: { accepted: number; of: number }): string;
  next(one: { title: string; day: string }): string;
  nothing: string;
}

/** How codes, days and hours are written. */
export interface Say {
  words: ReportWords;
  day(date: string): string;
  hours(hours: number): string;
  state(engagement: NamedEngagement): string;
  milestone(state: MilestoneView['state']): string;
  point(point: Pick<ReadinessPoint, 'area' | 'point' | 'text'>): string;
  artefact(kind: PartOf<'artefact'>['artefact']): string;
  artefactState(state: PartOf<'artefact'>['state']): string;
  answer(answer: NonNullable<PartOf<'scope'>['answer']>): string;
  decision(decision: PartOf<'decision'>['decision']): string;
}

/** A few lines for a mail or a channel: how it stands, what is next, how much is used. */
export function statusOf(about: Reported, say: Say): string {
  const { engagement, parts, burn, today } = about;
  const { words } = say;
  const milestones = milestonesOf(parts, today);
  const [next] = openMilestones(milestones).filter(({ milestone }) => milestone.dueOn !== undefined);
  const why = engagement.phaseWhy === undefined ? '' : ` (${plain(engagement.phaseWhy)})`;
  return lines([
    `**${plain(nameOf(engagement))}**`,
    `${words.state(say.state(engagement))}${why}`,
    engagement.dueOn && words.promised(say.day(engagement.dueOn)),
    milestones.length > 0 && words.accepted(countMilestones(milestones)),
    next?.milestone.dueOn && words.next({ title: plain(next.milestone.title), day: say.day(next.milestone.dueOn) }),
    used(burn, say),
  ]);
}

/** For whoever takes over: what is to be reached, by whom, what is open, and where things are. */
export function handoffOf(about: Reported, say: Say): string {
  const { words } = say;
  return paper(about, words.handoff(plain(nameOf(about.engagement))), say, [
    section(words.milestones, milestoneLines(about, say)),
    section(words.readiness, readinessLines(about, say)),
    section(words.decisions, decisionLines(about, say)),
    section(words.artefacts, artefactLines(about, say)),
    section(words.scope, scopeLines(about, say)),
    section(words.time, [used(about.burn, say)]),
  ]);
}

/** For afterwards: what was promised, what came of it, and what it took. */
export function reportOf(about: Reported, say: Say): string {
  const { words } = say;
  const { engagement } = about;
  const late = lateness(engagement.dueOn, engagement.doneOn, say);
  return paper(about, words.report(plain(nameOf(engagement))), say, [
    section(words.milestones, milestoneLines(about, say)),
    section(words.time, [used(about.burn, say), late]),
    section(words.scope, scopeLines(about, say)),
    section(words.decisions, decisionLines(about, say)),
    section(words.artefacts, artefactLines(about, say)),
  ]);
}

function paper(about: Reported, title: string, say: Say, sections: readonly string[]): string {
  const { engagement, today } = about;
  const { words } = say;
  const { goal, lead, team, contact, startsOn, dueOn, doneOn, accountName } = engagement;
  const head = [
    words.asOf(say.day(today)),
    accountName !== '' && words.account(plain(accountName)),
    words.state(say.state(engagement)),
  ];
  const people = [
    lead && words.lead(plain(lead)),
    team && words.team(plain(team)),
    contact && words.contact(plain(contact)),
  ];
  const dates = [
    startsOn && words.began(say.day(startsOn)),
    dueOn && words.promised(say.day(dueOn)),
    doneOn && words.done(say.day(doneOn)),
  ];
  const blocks = [
    `# ${title}`,
    list(head),
    goal && `## ${words.goal}\n\n${plain(goal)}`,
    section(words.people, people, say),
    section(words.dates, dates, say),
    ...sections,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

type Line = string | false | undefined;

/** Nothing where there are no lines; with `say`, that nothing was recorded. */
function section(title: string, content: readonly Line[], say?: Say): string {
  const written = list(content);
  if (written === '' && !say) return '';
  return `## ${title}\n\n${written === '' ? say?.words.nothing : written}`;
}

function list(content: readonly Line[]): string {
  return lines(content.map((line) => line && (line.startsWith('  ') ? line : `- ${line}`)));
}

function lines(content: readonly Line[]): string {
  return content.filter((line) => line !== undefined && line !== false && line !== '').join('\n');
}

function milestoneLines({ parts, today }: Reported, say: Say): Line[] {
  const { words } = say;
  return milestonesOf(parts, today).flatMap(({ milestone, criteria, evidence, state }) => [
    [
      words.milestone({ title: plain(milestone.title), state: say.milestone(state) }),
      milestone.dueOn && words.promised(say.day(milestone.dueOn)),
      milestone.doneOn && words.done(say.day(milestone.doneOn)),
      lateness(milestone.dueOn, milestone.doneOn, say),
      milestone.owner && words.owner(plain(milestone.owner)),
    ]
      .filter(Boolean)
      .join(', '),
    ...criteria.map(({ text, metOn }) => `  - [${metOn === undefined ? ' ' : 'x'}] ${plain(text)}`),
    ...evidence.map(({ label, url }) => `  - ${words.evidence(linked(label, url))}`),
    evidence.length === 0 && milestone.doneOn !== undefined && `  - ${words.noEvidence}`,
  ]);
}

function readinessLines({ parts }: Reported, say: Say): Line[] {
  const rows = partsOf(parts, 'point');
  if (rows.length === 0) return [];
  const { words } = say;
  const { points, ready, of } = readinessOf(rows);
  const open = points.filter(({ state }) => state !== 'ready');
  return [
    words.ready({ ready, of, percent: percentOf(ready, of) }),
    ...open.map((point) => {
      const what = [plain(say.point(point)), point.row?.note && plain(point.row.note)].filter(Boolean).join('. ');
      return point.must ? words.must(what) : words.open(what);
    }),
  ];
}

function decisionLines({ parts }: Reported, say: Say): Line[] {
  return partsOf(parts, 'decision').map(({ decision, by, decidedOn, why, open }) =>
    [
      say.words.decision({ decision: say.decision(decision), by: plain(by), day: say.day(decidedOn) }),
      open.length > 0 && say.words.openThen(open.length),
      why && plain(why),
    ]
      .filter(Boolean)
      .join('. '),
  );
}

function artefactLines({ parts }: Reported, say: Say): Line[] {
  return partsOf(parts, 'artefact').map(({ artefact, url, state }) =>
    say.words.artefact({ name: linked(say.artefact(artefact), url), state: say.artefactState(state) }),
  );
}

function scopeLines({ parts }: Reported, say: Say): Line[] {
  return partsOf(parts, 'scope').map(({ title, hours, answer }) =>
    say.words.request({
      title: plain(title),
      hours: say.hours(hours),
      state: answer ? say.answer(answer) : say.words.waiting,
    }),
  );
}

function used({ workedSeconds, budgetHours, percent }: Burn, say: Say): string {
  const worked = say.hours(workedSeconds / 3600);
  if (budgetHours === undefined || percent === undefined) return say.words.worked(worked);
  return say.words.used({ used: worked, of: say.hours(budgetHours), percent: Math.floor(percent) });
}

function lateness(dueOn: string | undefined, doneOn: string | undefined, { words }: Say): string | undefined {
  if (dueOn === undefined || doneOn === undefined) return undefined;
  const days = daysBetween(calendarDate(dueOn), calendarDate(doneOn));
  return days > 0 ? words.daysLate(days) : words.inTime;
}

function nameOf({ accountName, name }: NamedEngagement): string {
  return accountName === '' ? name : `${accountName} · ${name}`;
}

/** Percent that is cut, never rounded up: 89.9 is not 90. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

/** Text that somebody typed, on one line and without meaning for Markdown; what is not drawn is marked. */
function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

function linked(label: string, url: string | undefined): string {
  return url === undefined ? plain(label) : `[${plain(label)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
