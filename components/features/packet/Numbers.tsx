import type { PacketCheck } from '@/lib/packet/packet';
import { type Cell, Cells, Dots } from '../../ui/Meter';
import { rich, useWords } from '../../ui/words';
import classes from './Packet.module.css';

/** Completeness and score: two numbers that look different, because they are. */
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
          {rich(w.packet.scoreOf, { score: <strong>{w.format.decimal(check.score)}</strong> })}
          <Dots score={check.score} />
        </dd>
      </div>
    </dl>
  );
}

function cellsOf({ rubric, completeness, verdicts }: PacketCheck): Cell[] {
  const required = new Set(rubric.filter((criterion) => criterion.required).map(({ id }) => id));
  const weak = verdicts.filter(({ criterion, verdict }) => verdict === 'weak' && required.has(criterion)).length;
  return Array.from({ length: completeness.required }, (_, index) => {
    if (index < completeness.met) return 'full';
    return index < completeness.met + weak ? 'half' : 'empty';
  });
}
