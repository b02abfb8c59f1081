import { type ReactNode, useState } from 'react';
import { type Figures, fewest, type Share } from '@/lib/packet/figures';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Topic } from '@/lib/packet/word';
import type { Words } from '@/locales/words';
import { useQuery } from '../../data/use-query';
import { Segmented } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { criterionTitle } from './criterion-title';
import classes from './Outcomes.module.css';

type Rubric = PacketCheck['rubric'];

/** What came of packets and how right the rules are: one's own, or everybody's together; never one person beside another. */
export function FiguresSection({ rubric }: { rubric: Rubric }) {
  const w = useWords();
  const words = w.outcomes.figures;
  const [whose, setWhose] = useState<'own' | 'all'>('own');
  const { data } = useQuery('packetFigures', { own: whose === 'own' });
  if (!data) return null;
  return (
    <Section title={words.title}>
      <Segmented
        legend={words.whose}
        options={[
          ['own', words.own],
          ['all', words.all],
        ]}
        value={whose}
        onChange={setWhose}
      />
      {data.sent === 0 && <p className={text.support}>{words.none}</p>}
      {data.sent > 0 && (
        <Table caption={words.title} isHidden>
          <ShareRow name={words.firstPass} share={data.firstPass} />
          <ShareRow name={words.bounced} share={data.bounced} />
        </Table>
      )}
      <More figures={data} rubric={rubric} isOwn={whose === 'own'} />
    </Section>
  );
}

function More({ figures, rubric, isOwn }: { figures: Figures; rubric: Rubric; isOwn: boolean }) {
  const w = useWords();
  const words = w.outcomes.figures;
  const { calibration, missing, areas, rules } = figures;
  const known = calibration.filter(({ accepted }) => accepted.n > 0);
  if (known.length + missing.length + areas.length + rules.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>{words.showAll}</summary>
      {known.length > 0 && (
        <Table caption={words.calibration}>
          {known.map(({ from, to, accepted }) => (
            <ShareRow
              key={from}
              name={words.band({ from: w.format.decimal(from), to: w.format.decimal(to) })}
              share={accepted}
            />
          ))}
        </Table>
      )}
      {missing.length > 0 && (
        <Table caption={words.missing}>
          {missing.map(({ criterion, count }) => (
            <tr key={criterion}>
              <th scope="row">
                <Foreign>{criterionTitle(w, rubric, criterion)}</Foreign>
              </th>
              <td>{words.times(count)}</td>
            </tr>
          ))}
        </Table>
      )}
      {areas.length > 0 && (
        <Table caption={words.areas}>
          {areas.map(({ area, bounced, missing: lacked }) => (
            <ShareRow
              key={area}
              name={<Foreign>{area}</Foreign>}
              share={bounced}
              more={lacked[0] && criterionTitle(w, rubric, lacked[0].criterion)}
            />
          ))}
        </Table>
      )}
      {rules.length > 0 && (
        <Table caption={isOwn ? words.rulesOwn : words.rules}>
          {rules.map(({ topic, agreed }) => (
            <ShareRow key={topic} name={<Foreign>{topicWords(w, rubric, topic)}</Foreign>} share={agreed} />
          ))}
        </Table>
      )}
    </details>
  );
}

function Table({ caption, isHidden, children }: { caption: string; isHidden?: boolean; children: ReactNode }) {
  return (
    <table className={classes.figures}>
      <caption className={isHidden ? text.hiddenVisually : undefined}>{caption}</caption>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A share with its number; the interval where there are enough to say. */
function ShareRow({ name, share, more }: { name: ReactNode; share: Share; more?: string | undefined }) {
  const w = useWords();
  return (
    <tr>
      <th scope="row">
        {name}
        {more !== undefined && <span className={text.meta}> {more}</span>}
      </th>
      <td>{w.outcomes.figures.share(share)}</td>
      <td>{sureness(w, share)}</td>
    </tr>
  );
}

function sureness({ format, outcomes: { figures } }: Words, { n, low, high }: Share): string {
  if (n === 0 || low === undefined || high === undefined) return figures.notAnswered;
  if (n < fewest) return figures.few(n);
  const percent = (share: number) => format.number(Math.round(share * 100));
  return figures.interval({ low: percent(low), high: percent(high) });
}

function topicWords(w: Words, rubric: Rubric, topic: Topic): string {
  const { topics } = w.outcomes.figures;
  if (topic === 'severity' || topic === 'cause' || topic === 'route') return topics[topic];
  return criterionTitle(w, rubric, topic.slice('criterion:'.length));
}
