import type { Acceptance, PacketCheck, Score } from '@/lib/packet/packet';
import type { Words } from '@/locales/words';
import { type Cell, Cells, Dots } from '../../ui/Meter';
import { rich, useWords } from '../../ui/words';
import classes from './Packet.module.css';

/** Completeness, score and acceptance: three numbers that look different, because they are. */
export function Numbers({ check }: { check: PacketCheck }) {
  const w = useWords();
  const { met, required } = check.completeness;
  return (
    <dl className={classes.numbers}>
      <div>
        <dt>{w.packet.completeness}</dt>
        <dd>
          {rich(w.packet.metOf, { met: <strong>{met}</strong>, required })}
          <Cells cells={cellsOf(check)} />
        </dd>
      </div>
      <div>
        <dt>{w.packet.score}</dt>
        <dd>
          {rich(w.packet.scoreOf, { score: <strong>{scoreText(w, check.score)}</strong> })}
          <Dots score={check.score.low} />
        </dd>
      </div>
      <div>
        <dt>{w.packet.acceptance}</dt>
        <dd>
          <span className={classes.answer}>{acceptanceText(w, check.acceptance)}</span>
          <span className={classes.whose}>{answeredText(w, check.acceptance)}</span>
        </dd>
      </div>
    </dl>
  );
}

function acceptanceText(w: Words, acceptance: Acceptance): string {
  const isFirst = acceptance.state === 'accepted' && acceptance.firstPass;
  return isFirst ? w.packet.firstPass : w.packet.acceptances[acceptance.state];
}

/** With its day, once there is one. */
function answeredText(w: Words, acceptance: Acceptance): string {
  const isAnswer = acceptance.state === 'accepted' || acceptance.state === 'returned';
  return isAnswer ? w.packet.theirAnswerOf(w.format.dateOf(acceptance.at)) : w.packet.theirAnswer;
}

/** A range where part of the ticket was not read. */
function scoreText({ format }: Words, { low, high }: Score): string {
  const [from, to] = [format.decimal(low), format.decimal(high)];
  return from === to ? from : `${from}–${to}`;
}

function cellsOf({ completeness, verdicts }: PacketCheck): Cell[] {
  const weak = verdicts.filter(({ verdict, required }) => verdict === 'weak' && required).length;
  return Array.from({ length: completeness.required }, (_, index) => {
    if (index < completeness.met) return 'full';
    if (index < completeness.met + weak) return 'half';
    return index < completeness.required - completeness.unread ? 'empty' : 'unknown';
  });
}
