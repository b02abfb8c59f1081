import type { LibraryView } from '@/lib/contract/library';
import { greatest } from '@/lib/lists';
import { freshGoal, freshnessIn, isAtGoal, usesIn } from '@/lib/runbooks/library-figures';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Bars } from './Bars';
import classes from './LibraryPage.module.css';

const percent = (share: number) => Math.floor(share * 100);
/** More areas would be a second list. */
const mostAreas = 6;

/** How fresh the library is against the goal, and what came of it. */
export function FreshShare({ view }: { view: LibraryView }) {
  const words = useWords().library.fresh;
  const { fresh, of, areas } = freshnessIn(view.runbooks);
  const isThere = isAtGoal({ fresh, of });
  return (
    <section className={classes.card}>
      <div className={text.row}>
        <h2>{words.title({ share: of === 0 ? 100 : percent(fresh / of), goal: percent(freshGoal) })}</h2>
        <span className={text.end}>
          <Tag icon={isThere ? 'check' : 'alert'} tone={isThere ? 'good' : 'warn'}>
            {isThere ? words.atGoal : words.belowGoal}
          </Tag>
        </span>
      </div>
      <p className={text.support}>{words.about({ fresh, of, months: view.staleMonths })}</p>
      <Bars
        goal={freshGoal}
        bars={areas.slice(0, mostAreas).map((area) => ({
          name: area.area === '' ? words.noArea : area.area,
          share: area.fresh / area.of,
          words: isAtGoal(area) ? (
            words.share(area)
          ) : (
            <Tag icon="alert" tone="warn">
              {words.share(area)}
            </Tag>
          ),
        }))}
      />
      <p className={text.meta}>{words.mark}</p>
      <WhatCameOfIt view={view} />
    </section>
  );
}

/** How many suggestions were opened, tried and solved something. */
function WhatCameOfIt({ view: { runbooks, tickets } }: { view: LibraryView }) {
  const w = useWords();
  const words = w.library.use;
  const uses = usesIn(runbooks);
  const names = ['shown', 'opened', 'runs', 'solved'] as const;
  const most = greatest([1, ...names.map((name) => uses[name])]);
  return (
    <>
      <h3>{words.title}</h3>
      <p className={text.support}>{words.tickets({ seen: tickets.seen, without: tickets.withoutFit })}</p>
      <Bars
        bars={names.map((name) => ({
          name: words.rows[name],
          share: uses[name] / most,
          words: w.format.number(uses[name]),
        }))}
      />
      <p className={text.meta}>{words.runs(uses)}</p>
    </>
  );
}
