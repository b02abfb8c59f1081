import type { TicketContext } from '@/lib/context/context';
import type { PacketCheck, Verdict } from '@/lib/packet/packet';
import { criterionWords, packetTexts } from '@/locales/domain/packet';
import { sentence } from '../../ui/format';
import { Icon, type IconName } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { fieldLabel } from '../record/fields';
import { placeOf } from './citations';
import classes from './Packet.module.css';

type Criterion = PacketCheck['rubric'][number];
type Row = { verdict: Verdict; criterion: Criterion & ReturnType<typeof criterionWords> };

/** What to fix first, then what is met and by which words, then what does not apply and why. */
export function Verdicts({ context, check }: { context: TicketContext; check: PacketCheck }) {
  const rows = check.verdicts.flatMap((verdict) => {
    const criterion = check.rubric.find(({ id }) => id === verdict.criterion);
    return criterion ? [{ verdict, criterion: { ...criterion, ...criterionWords(criterion) } }] : [];
  });
  const open = rows
    .filter(({ verdict }) => verdict.verdict === 'missing' || verdict.verdict === 'weak')
    .sort(byUrgency);
  const met = rows.filter(({ verdict }) => verdict.verdict === 'met');
  const outside = rows.filter(({ verdict }) => verdict.verdict === 'not-applicable');
  return (
    <>
      {open.length > 0 && (
        <Section title="To fix first" count={openCount(open)}>
          {open.map((row) => (
            <OpenRow key={row.criterion.id} row={row} context={context} />
          ))}
        </Section>
      )}
      <Section title="Met" count={met.length}>
        {met.length === 0 && <p className={text.support}>Nothing yet.</p>}
        {met.map((row) => (
          <MetRow key={row.criterion.id} row={row} context={context} />
        ))}
        {outside.length > 0 && <NotApplicable rows={outside} />}
      </Section>
    </>
  );
}

function byUrgency(a: Row, b: Row): number {
  const rank = ({ verdict, criterion }: Row) => (criterion.required ? 0 : 2) + (verdict.verdict === 'missing' ? 0 : 1);
  return rank(a) - rank(b);
}

function openCount(rows: Row[]): string {
  const required = rows.filter(({ criterion }) => criterion.required).length;
  const optional = rows.length - required;
  return [required > 0 && `${required} required`, optional > 0 && `${optional} optional`].filter(Boolean).join(', ');
}

function OpenRow({ row: { verdict, criterion }, context }: { row: Row; context: TicketContext }) {
  const isWeak = verdict.verdict === 'weak';
  const icon: IconName = isWeak ? 'weak' : criterion.required ? 'missing' : 'optional';
  return (
    <article className={classes.criterion}>
      <Icon name={icon} />
      <h3>{criterion.title}</h3>
      {!criterion.required && <span className={classes.condition}>optional</span>}
      <div className={classes.body}>
        <p className={text.support}>
          {isWeak
            ? `Weak: ${verdict.because ? packetTexts.because(verdict.because) : 'not enough to act on'}. `
            : 'Missing. '}
          {criterion.hint}
        </p>
        <Quote verdict={verdict} context={context} />
        <p className={classes.question}>Ask: “{criterion.question}”</p>
      </div>
    </article>
  );
}

function MetRow({ row: { verdict, criterion }, context }: { row: Row; context: TicketContext }) {
  return (
    <article className={classes.criterion}>
      <Icon name="met" />
      <h3>{criterion.title}</h3>
      {verdict.field && <span className={classes.condition}>field</span>}
      <div className={classes.body}>
        {verdict.field && (
          <p className={text.support}>
            {sentence(fieldLabel(verdict.field.name))}: {verdict.field.value}
          </p>
        )}
        <Quote verdict={verdict} context={context} />
      </div>
    </article>
  );
}

/** The first of the words that decided it, where they stand, and how many more there are. */
function Quote({ verdict: { citations }, context }: { verdict: Verdict; context: TicketContext }) {
  const [first, ...others] = citations;
  if (!first) return null;
  return (
    <>
      <blockquote className={classes.quote}>“{first.text.trim()}”</blockquote>
      <p className={text.meta}>
        {placeOf(first, context, Date.now())}
        {others.length > 0 && `, and ${others.length} more`}
      </p>
    </>
  );
}

function NotApplicable({ rows }: { rows: Row[] }) {
  return (
    <details className={classes.outside}>
      <summary>
        <Icon name="right" small />
        {rows.length} {rows.length === 1 ? 'does' : 'do'} not apply here
      </summary>
      <ul>
        {rows.map(({ criterion, verdict }) => (
          <li key={criterion.id}>
            {criterion.title}
            {verdict.because && ` (${packetTexts.because(verdict.because)})`}
          </li>
        ))}
      </ul>
    </details>
  );
}
