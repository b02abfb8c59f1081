import type { TicketContext } from '@/lib/context/context';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Reason } from '@/lib/packet/triage';
import { say } from '@/locales/domain/say';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { CitationLinks } from '../citations/CitationLinks';
import classes from './Packet.module.css';

interface TriageRowsProps {
  check: PacketCheck;
  context: TicketContext;
}

/** How bad, why and whose, each with what it rests on: proposals, which decide nothing. */
export function TriageRows({ check: { triage }, context }: TriageRowsProps) {
  const w = useWords();
  const words = w.packet.triage;
  const { severity, cause, route } = triage;
  return (
    <Section title={words.title} aside={words.proposed}>
      <dl className={classes.triage}>
        <Row
          name={words.severity}
          value={severity.value === undefined ? words.unknown : words.sev(severity.value)}
          aside={severity.from === 'unknown' ? undefined : words.from[severity.from]}
          reasons={severity.reasons}
          context={context}
        >
          {severity.priority && words.priority(severity.priority.text)}
        </Row>
        <Row
          name={words.cause}
          value={cause ? w.domain.packet.causes[cause.value] : words.unknown}
          reasons={cause?.reasons ?? []}
          context={context}
        />
        <Row name={words.route} value={w.domain.packet.routes[route.value]} reasons={route.reasons} context={context} />
      </dl>
    </Section>
  );
}

interface RowProps {
  name: string;
  value: string;
  aside?: string | undefined;
  reasons: Reason[];
  context: TicketContext;
  children?: React.ReactNode;
}

function Row({ name, value, aside, reasons, context, children }: RowProps) {
  const w = useWords();
  const signs = reasons.map(({ sign }) => say(w.domain.packet.signs, sign));
  const cited = reasons.flatMap(({ citation }) => citation ?? []);
  return (
    <div className={classes.proposal}>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> {aside && <span className={classes.condition}>{aside}</span>}
        <p className={classes.kindWhy}>
          {signs.length > 0 && w.packet.triage.why(w.format.sentence(w.format.list(signs)))}{' '}
          {cited[0] && <Foreign>{w.packet.quote(cited[0].text.trim())}</Foreign>} {children}
        </p>
        {cited.length > 0 && <CitationLinks spans={cited.map(({ span }) => span)} context={context} />}
      </dd>
    </div>
  );
}
