import type { TicketContext } from '@/lib/context/context';
import type { PacketCheck, Verdict } from '@/lib/packet/packet';
import { isolated } from '@/lib/text/foreign';
import { criterionWords } from '@/locales/domain/packet';
import { say } from '@/locales/domain/say';
import type { Words } from '@/locales/words';
import { Foreign } from '../../ui/Foreign';
import { Icon, type IconName } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { CitationLinks } from '../citations/CitationLinks';
import { fieldLabel } from '../record/fields';
import { listedValue } from '../record/values';
import classes from './Packet.module.css';

type Criterion = PacketCheck['rubric'][number];
type Row = { verdict: Verdict; criterion: Criterion & ReturnType<typeof criterionWords> };

/** What to fix first, then what is met and by which words, then what does not apply and why. */
export function Verdicts({ context, check }: { context: TicketContext; check: PacketCheck }) {
  const w = useWords();
  const rows = check.verdicts.flatMap((verdict) => {
    const criterion = check.rubric.find(({ id }) => id === verdict.criterion);
    return criterion
      ? [{ verdict, criterion: { ...criterion, ...criterionWords(criterion, w.domain.packet.criteria) } }]
      : [];
  });
  const open = rows
    .filter(({ verdict }) => verdict.verdict === 'missing' || verdict.verdict === 'weak')
    .sort(byUrgency);
  const met = rows.filter(({ verdict }) => verdict.verdict === 'met');
  const outside = rows.filter(({ verdict }) => verdict.verdict === 'not-applicable');
  return (
    <>
      {open.length > 0 && (
        <Section title={w.packet.toFix} count={openCount(w, open)}>
          {open.map((row) => (
            <OpenRow key={row.criterion.id} row={row} context={context} />
          ))}
        </Section>
      )}
      <Section title={w.packet.met} count={met.length}>
        {met.length === 0 && <p className={text.support}>{w.packet.nothingMet}</p>}
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

function openCount(w: Words, rows: Row[]): string {
  const required = rows.filter(({ criterion }) => criterion.required).length;
  const optional = rows.length - required;
  return [required > 0 && w.packet.required(required), optional > 0 && w.packet.optional(optional)]
    .filter((each) => each !== false)
    .join(', ');
}

function OpenRow({ row: { verdict, criterion }, context }: { row: Row; context: TicketContext }) {
  const w = useWords();
  const isWeak = verdict.verdict === 'weak';
  const icon: IconName = isWeak ? 'weak' : criterion.required ? 'missing' : 'optional';
  return (
    <article className={classes.criterion}>
      <Icon name={icon} />
      <h3>
        <Foreign>{criterion.title}</Foreign>
      </h3>
      {!criterion.required && <span className={classes.condition}>{w.packet.isOptional}</span>}
      <div className={classes.body}>
        <p className={text.support}>
          {isWeak
            ? w.packet.weak(verdict.because ? say(w.domain.packet.because, verdict.because) : w.packet.weakBecause)
            : w.packet.missing}{' '}
          {isolated(criterion.hint)}
        </p>
        <Quote verdict={verdict} context={context} />
        <p className={classes.question}>{w.packet.ask(criterion.question)}</p>
      </div>
    </article>
  );
}

function MetRow({ row: { verdict, criterion }, context }: { row: Row; context: TicketContext }) {
  const w = useWords();
  return (
    <article className={classes.criterion}>
      <Icon name="met" />
      <h3>
        <Foreign>{criterion.title}</Foreign>
      </h3>
      {verdict.field && <span className={classes.condition}>{w.packet.isField}</span>}
      <div className={classes.body}>
        {verdict.field && (
          <p className={text.support}>
            {w.packet.fieldValue({
              field: w.format.sentence(fieldLabel(w, verdict.field.name)),
              value: listedValue(w, verdict.field.name, verdict.field.value).words,
            })}
          </p>
        )}
        <Quote verdict={verdict} context={context} />
      </div>
    </article>
  );
}

/** The first of the words that decided it, and where they and the others stand. */
function Quote({ verdict: { citations }, context }: { verdict: Verdict; context: TicketContext }) {
  const w = useWords();
  const [first] = citations;
  if (!first) return null;
  return (
    <>
      <blockquote className={classes.quote}>{w.packet.quote(first.text.trim())}</blockquote>
      <CitationLinks spans={citations.map(({ span }) => span)} context={context} />
    </>
  );
}

function NotApplicable({ rows }: { rows: Row[] }) {
  const w = useWords();
  return (
    <details className={classes.outside}>
      <summary>
        <Icon name="right" small />
        {w.packet.notApplicable(rows.length)}
      </summary>
      <ul>
        {rows.map(({ criterion, verdict }) => (
          <li key={criterion.id}>
            {verdict.because
              ? w.packet.notApplicableBecause({
                  title: criterion.title,
                  why: say(w.domain.packet.because, verdict.because),
                })
              : isolated(criterion.title)}
          </li>
        ))}
      </ul>
    </details>
  );
}
