import { type ReactNode, useRef, useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { PacketView, SaidBy } from '@/lib/contract/packet';
import { type Severity, severities } from '@/lib/packet/situation';
import type { Reason } from '@/lib/packet/triage';
import { type Cause, causes, type Route, routes } from '@/lib/packet/triage-values';
import type { Word } from '@/lib/packet/word';
import { say } from '@/locales/domain/say';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Section } from '../../ui/Section';
import { useWords } from '../../ui/words';
import { CitationLinks } from '../citations/CitationLinks';
import classes from './Packet.module.css';
import { SaidTag } from './SaidTag';
import { useJudge } from './use-judge';

interface TriageRowsProps {
  check: PacketView;
  context: TicketContext;
}

/** The likeliest other answer, one click away. */
const otherSeverity: Record<Severity, Severity> = { 1: 2, 2: 3, 3: 2, 4: 3 };
const otherCause: Record<Cause, Cause> = {
  product: 'configuration',
  configuration: 'product',
  environment: 'configuration',
  data: 'product',
  'how-to': 'configuration',
};
const otherRoute: Record<Route, Route> = {
  support: 'cse',
  cse: 'engineering',
  services: 'cse',
  engineering: 'cse',
  security: 'engineering',
};

/** How bad, why and whose, each with what it rests on: proposals, until a person says so or otherwise. */
export function TriageRows({ check: { triage, saidBy = [] }, context }: TriageRowsProps) {
  const w = useWords();
  const words = w.packet.triage;
  const { severity, cause, route } = triage;
  const bySeverity = severity.said?.rules ?? severity;
  const byCause = cause?.said ? cause.said.rules : cause;
  const byRoute = route.said?.rules ?? route;
  const causeOf = (value: Cause | undefined) => (value ? w.domain.packet.causes[value] : words.unknown);
  const sevOf = (value: Severity | undefined) => (value ? words.sev(value) : words.unknown);
  return (
    <Section title={words.title} aside={words.proposed}>
      <dl className={classes.triage}>
        <Row
          name={words.severity}
          topic="severity"
          value={severity.value}
          values={severities}
          other={bySeverity.priority?.value ?? otherSeverity[severity.value ?? 2]}
          nameOf={sevOf}
          wordOf={(value) => ({ about: 'severity', value })}
          aside={severity.from === 'unknown' ? undefined : words.from[severity.from]}
          rules={sevOf(bySeverity.value)}
          reasons={bySeverity.reasons}
          saidBy={saidBy}
          context={context}
        >
          {bySeverity.priority && words.priority(bySeverity.priority.text)}
        </Row>
        <Row
          name={words.cause}
          topic="cause"
          value={cause?.value}
          values={causes}
          other={cause ? otherCause[cause.value] : 'product'}
          nameOf={causeOf}
          wordOf={(value) => ({ about: 'cause', value })}
          rules={causeOf(byCause?.value)}
          reasons={byCause?.reasons ?? []}
          saidBy={saidBy}
          context={context}
        />
        <Row
          name={words.route}
          topic="route"
          value={route.value}
          values={routes}
          other={otherRoute[route.value]}
          nameOf={(value) => (value ? w.domain.packet.routes[value] : words.unknown)}
          wordOf={(value) => ({ about: 'route', value })}
          rules={w.domain.packet.routes[byRoute.value]}
          reasons={byRoute.reasons}
          saidBy={saidBy}
          context={context}
        />
      </dl>
    </Section>
  );
}

interface RowProps<Value> {
  name: string;
  topic: 'severity' | 'cause' | 'route';
  value: Value | undefined;
  values: readonly Value[];
  other: Value;
  nameOf(value: Value | undefined): string;
  wordOf(value: Value): Word;
  aside?: string | undefined;
  /** What the rules say, and why. */
  rules: string;
  reasons: Reason[];
  saidBy: readonly SaidBy[];
  context: TicketContext;
  children?: ReactNode;
}

function Row<Value extends string | number>(props: RowProps<Value>) {
  const { name, topic, value, values, other, nameOf, wordOf, aside, rules, reasons, saidBy, context, children } = props;
  const w = useWords();
  const words = w.packet.triage;
  const judge = useJudge(saidBy);
  const first = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const by = saidBy.find((one) => one.topic === topic);
  const isOwn = by?.isOwn === true;
  const rest = values.filter((one) => one !== value && one !== other);
  const signs = reasons.map(({ sign }) => say(w.domain.packet.signs, sign));
  const cited = reasons.flatMap(({ citation }) => citation ?? []);

  async function put(said: Value) {
    first.current?.focus(); // The others go once it is said.
    if (judge.saving) return;
    const isKept = await judge.say(wordOf(said), words.saidNow({ name, value: nameOf(said) }));
    if (isKept) setIsOpen(false);
  }
  return (
    <div className={classes.proposal}>
      <dt>{name}</dt>
      <dd>
        <div className={classes.proposed}>
          <strong>{nameOf(value)}</strong> {aside && <span className={classes.condition}>{aside}</span>}
          <span className={classes.kindOthers}>
            {/* The same button before and after: it keeps the focus. */}
            <Button
              ref={first}
              small
              look={isOwn ? 'quiet' : undefined}
              aria-disabled={judge.saving}
              aria-label={isOwn ? words.takeBackOf(name) : words.itIs({ name, value: nameOf(other) })}
              onClick={() => void (isOwn ? judge.takeBack(topic) : put(other))}
            >
              {isOwn ? w.ticketKind.takeBack : nameOf(other)}
            </Button>
            {!isOwn && value !== undefined && (
              <IconButton icon="check" label={words.isRight(nameOf(value))} onClick={() => void put(value)} />
            )}
            {!isOwn && (
              <IconButton
                icon="more"
                label={words.another(name)}
                aria-expanded={isOpen}
                onClick={() => setIsOpen(!isOpen)}
              />
            )}
          </span>
        </div>
        {isOpen && !isOwn && (
          <div className={classes.kindOthers}>
            {rest.map((one) => (
              <Button
                key={one}
                small
                look="quiet"
                aria-disabled={judge.saving}
                aria-label={words.itIs({ name, value: nameOf(one) })}
                onClick={() => void put(one)}
              >
                {nameOf(one)}
              </Button>
            ))}
          </div>
        )}
        <p className={classes.kindWhy}>
          {by && (
            <>
              <SaidTag said={by} /> {words.rulesSay(rules)}{' '}
            </>
          )}
          {signs.length > 0 && words.why(w.format.sentence(w.format.list(signs)))}{' '}
          {cited[0] && <Foreign>{w.packet.quote(cited[0].text.trim())}</Foreign>} {children}
        </p>
        {cited.length > 0 && <CitationLinks spans={cited.map(({ span }) => span)} context={context} />}
        {judge.refusal && <Refusal what={w.notSaved.answer} refusal={judge.refusal} />}
      </dd>
    </div>
  );
}
