import type { TicketContext } from '@/lib/context/context';
import type { PacketView, SaidBy } from '@/lib/contract/packet';
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
import { Overrule } from './Overrule';
import classes from './Packet.module.css';

type Criterion = PacketCheck['rubric'][number];
type Row = {
  verdict: Verdict;
  criterion: Criterion & ReturnType<typeof criterionWords>;
  saidBy: readonly SaidBy[];
};

interface VerdictsProps {
  context: TicketContext;
  check: PacketView;
}

function rowsOf(w: Words, { verdicts, rubric, saidBy = [] }: PacketView): Row[] {
  return verdicts.flatMap((verdict) => {
    const criterion = rubric.find(({ id }) => id === verdict.criterion);
    return criterion
      ? [{ verdict, criterion: { ...criterion, ...criterionWords(criterion, w.domain.packet.criteria) }, saidBy }]
      : [];
  });
}

/** What to fix first; nothing where all is met. */
export function ToFix({ context, check }: VerdictsProps) {
  const w = useWords();
  const rows = rowsOf(w, check);
  const lacking = rows.filter(({ verdict: { verdict } }) => verdict === 'weak' || isLacking(verdict)).sort(byUrgency);
  // What is not required would hide what must be fixed; where nothing must, what is weak is next.
  const isNeeded = lacking.some(({ verdict }) => verdict.required);
  const isOpen = ({ verdict: { verdict, required } }: Row) => (isNeeded ? required : verdict === 'weak');
  const open = lacking.filter(isOpen);
  const more = lacking.filter((row) => !isOpen(row));
  if (open.length + more.length === 0) return null;
  return (
    <Section title={w.packet.toFix} count={openCount(w, open)}>
      {open.map((row) => (
        <OpenRow key={row.criterion.id} row={row} context={context} />
      ))}
      {more.length > 0 && (
        <details className={classes.outside}>
          <summary>
            <Icon name="right" small />
            {w.packet.wouldLift(more.length)}
          </summary>
          {more.map((row) => (
            <OpenRow key={row.criterion.id} row={row} context={context} />
          ))}
        </details>
      )}
    </Section>
  );
}

/** What is met and by which words, then what does not apply and why. */
export function Met({ context, check }: VerdictsProps) {
  const w = useWords();
  const rows = rowsOf(w, check);
  const met = rows.filter(({ verdict }) => verdict.verdict === 'met');
  const outside = rows.filter(({ verdict }) => verdict.verdict === 'not-applicable');
  return (
    <Section title={w.packet.met} count={met.length}>
      {met.length === 0 && <p className={text.support}>{w.packet.nothingMet}</p>}
      {met.map((row) => (
        <MetRow key={row.criterion.id} row={row} context={context} />
      ))}
      {outside.length > 0 && <NotApplicable rows={outside} />}
    </Section>
  );
}

const isLacking = (verdict: Verdict['verdict']) => verdict === 'missing' || verdict === 'not-read';

function byUrgency(a: Row, b: Row): number {
  const rank = ({ verdict: { verdict, required } }: Row) => (required ? 0 : 3) + urgency[verdict];
  return rank(a) - rank(b);
}
const urgency: Record<Verdict['verdict'], number> = { missing: 0, weak: 1, 'not-read': 2, met: 2, 'not-applicable': 2 };

function openCount(w: Words, rows: Row[]): string {
  const required = rows.filter(({ verdict }) => verdict.required).length;
  const optional = rows.length - required;
  return [required > 0 && w.packet.required(required), optional > 0 && w.packet.optional(optional)]
    .filter((each) => each !== false)
    .join(', ');
}

function OpenRow({ row: { verdict, criterion, saidBy }, context }: { row: Row; context: TicketContext }) {
  const w = useWords();
  const isUnread = verdict.verdict === 'not-read';
  const icon: IconName =
    verdict.verdict === 'weak' ? 'weak' : isUnread ? 'unknown' : verdict.required ? 'missing' : 'optional';
  return (
    <article className={classes.criterion}>
      <Icon name={icon} />
      <div className={classes.title}>
        <h3>
          <Foreign>{criterion.title}</Foreign>{' '}
          {!verdict.required && <span className={classes.condition}>{w.packet.isOptional}</span>}
        </h3>
        <Places verdict={verdict} context={context} />
      </div>
      <Overrule verdict={verdict} title={criterion.title} saidBy={saidBy} />
      <div className={classes.body}>
        <p className={text.support}>
          <Lacking verdict={verdict} /> {verdict.requiredAt && `${w.packet.requiredAt(verdict.requiredAt)} `}
          {!isUnread && isolated(criterion.hint)}
        </p>
        <Quote verdict={verdict} />
        {!isUnread && <p className={classes.question}>{w.packet.ask(criterion.question)}</p>}
      </div>
    </article>
  );
}

function Lacking({ verdict: { verdict, because } }: { verdict: Verdict }) {
  const w = useWords();
  if (because?.code === 'unreadLanguage') {
    const languages = w.format.list(because.languages.map((id) => w.domain.packet.language(id)));
    return (
      <>
        <strong>{w.packet.notRead}</strong> {w.packet.notReadText({ languages })}
      </>
    );
  }
  if (verdict !== 'weak') return w.packet.missing;
  return w.packet.weak(because ? say(w.domain.packet.because, because) : w.packet.weakBecause);
}

function MetRow({ row: { verdict, criterion, saidBy }, context }: { row: Row; context: TicketContext }) {
  const w = useWords();
  return (
    <article className={classes.criterion}>
      <Icon name="met" />
      <div className={classes.title}>
        <h3>
          <Foreign>{criterion.title}</Foreign>{' '}
          {verdict.field && <span className={classes.condition}>{w.packet.isField}</span>}
        </h3>
        <Places verdict={verdict} context={context} />
      </div>
      <Overrule verdict={verdict} title={criterion.title} saidBy={saidBy} />
      <div className={classes.body}>
        {verdict.field && (
          <p className={text.support}>
            {w.packet.fieldValue({
              field: w.format.sentence(fieldLabel(w, verdict.field.name)),
              value: listedValue(w, verdict.field.name, verdict.field.value).words,
            })}
          </p>
        )}
        {verdict.because && (
          <p className={text.support}>{w.format.sentence(say(w.domain.packet.because, verdict.because))}</p>
        )}
        <Quote verdict={verdict} />
      </div>
    </article>
  );
}

/** The first of the words that decided it. */
function Quote({ verdict: { citations } }: { verdict: Verdict }) {
  const w = useWords();
  const [first] = citations;
  return first && <blockquote className={classes.quote}>{w.packet.quote(first.text.trim())}</blockquote>;
}

/** Where all words that decided it stand. */
function Places({ verdict: { citations }, context }: { verdict: Verdict; context: TicketContext }) {
  if (citations.length === 0) return null;
  return <CitationLinks spans={citations.map(({ span }) => span)} context={context} />;
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
        {rows.map(({ criterion, verdict, saidBy }) => (
          <li key={criterion.id} className={classes.notAsked}>
            <span>
              {verdict.because && !verdict.said
                ? w.packet.notApplicableBecause({
                    title: criterion.title,
                    why: say(w.domain.packet.because, verdict.because),
                  })
                : isolated(criterion.title)}
            </span>
            <Overrule verdict={verdict} title={criterion.title} saidBy={saidBy} />
          </li>
        ))}
      </ul>
    </details>
  );
}
