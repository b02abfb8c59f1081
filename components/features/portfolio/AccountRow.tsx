import type { PortfolioRow } from '@/lib/accounts/portfolio/row';
import { besideUsual } from '@/lib/accounts/portfolio/usual-hours';
import type { PortfolioRowView } from '@/lib/contract/portfolio';
import { hashOf } from '@/lib/dashboard/place';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Cells } from '../../ui/Meter';
import table from '../../ui/Table.module.css';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { levelLooks } from '../account/levels';
import { partWords } from './attention-words';
import classes from './Portfolio.module.css';

/** A renewal nearer than this is pointed out. */
const soonDays = 60;

/** One account: how it stands in each respect, and why it comes where it does. */
export function AccountRow({ row }: { row: PortfolioRowView }) {
  const w = useWords();
  const words = w.portfolio.list;
  const { columns } = words;
  const { escalations, attention } = row;
  const about = [row.tier, row.owner].filter((one) => one !== undefined);
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ of: 'account', id: row.id })}>{row.name ? <Foreign>{row.name}</Foreign> : words.nameless}</a>
        {about.length > 0 && (
          <p className={text.meta}>
            <Foreign>{about.join(' · ')}</Foreign>
          </p>
        )}
        {row.isAlike && (
          <p>
            <Tag icon="ask">{words.alike}</Tag>
          </p>
        )}
        {attention.parts.length > 0 && (
          <details className={text.meta}>
            <summary>
              <Icon name="right" small />
              {w.portfolio.attention.of(attention.points)}
            </summary>
            <p>{attention.parts.map((part) => partWords(w, part)).join(' · ')}</p>
          </details>
        )}
      </th>
      <td data-column={columns.risk}>
        <RiskCell row={row} />
      </td>
      <td className={table.number} data-column={columns.change}>
        <Change change={row.change} />
      </td>
      <td data-column={columns.known}>
        <span className={classes.cells}>
          <Cells
            cells={Array.from({ length: row.risk.of }, (_, index) => (index < row.risk.known ? 'full' : 'unknown'))}
          />
        </span>
        <span className={text.nowrap}>{words.known(row.risk)}</span>
      </td>
      <td data-column={columns.reviewed}>
        <Reviewed row={row} />
      </td>
      <td data-column={columns.renews}>
        <Renews days={row.renewsInDays} />
      </td>
      <td className={table.number} data-column={columns.late}>
        {row.late > 0 ? (
          <Tag icon="clock" tone="bad">
            {w.format.number(row.late)}
          </Tag>
        ) : (
          <span className={text.meta}>{w.format.number(0)}</span>
        )}
      </td>
      <td data-column={columns.escalations}>
        {w.format.number(escalations.open)}
        {escalations.open > 0 && <span className={text.meta}> {words.oldest(escalations.oldestDays)}</span>}
      </td>
      <td data-column={columns.hours}>
        <Hours row={row} />
      </td>
    </tr>
  );
}

function RiskCell({ row: { risk } }: { row: PortfolioRow }) {
  const w = useWords();
  if (!risk.level) return <Tag icon="unknown">{w.portfolio.list.unknown}</Tag>;
  const { icon, tone } = levelLooks[risk.level];
  return (
    <span className={text.row}>
      <span className={text.strong}>{w.format.number(risk.score)}</span>
      <Tag icon={icon} tone={tone}>
        {w.portfolio.list.levels[risk.level]}
      </Tag>
    </span>
  );
}

function Change({ change }: { change: number | undefined }) {
  const w = useWords();
  const words = w.portfolio.list;
  if (change === undefined) {
    return (
      <>
        <span aria-hidden="true">?</span>
        <span className={text.hiddenVisually}>{words.noChange}</span>
      </>
    );
  }
  if (change === 0) return <span className={text.meta}>{w.format.number(0)}</span>;
  return (
    <span className={change > 0 ? classes.worse : classes.better}>
      {change > 0 ? words.rise(change) : words.fall(-change)}
    </span>
  );
}

function Reviewed({ row: { review } }: { row: PortfolioRow }) {
  const w = useWords();
  const words = w.portfolio.list;
  if (review.state === 'never') {
    return (
      <Tag icon="alert" tone="warn">
        {words.never}
      </Tag>
    );
  }
  const days = review.days === 0 ? words.today : words.days(review.days);
  if (review.overdue === 0) return <span>{days}</span>;
  return (
    <Tag icon="clock" tone="warn">
      {days}
    </Tag>
  );
}

function Renews({ days }: { days: number | undefined }) {
  const w = useWords();
  const words = w.portfolio.list;
  if (days === undefined) {
    return (
      <>
        <span className={text.meta}>{words.unknown}</span>
        <span className={text.hiddenVisually}> {words.noRenewal}</span>
      </>
    );
  }
  if (days < 0) return <span>{words.past(-days)}</span>;
  const left = days === 0 ? words.today : words.days(days);
  if (days > soonDays) return <span>{left}</span>;
  return (
    <Tag icon="clock" tone="warn">
      {left}
    </Tag>
  );
}

/** What was logged beside the middle half of its tier: the bar's end is twice the upper end of that. */
function Hours({ row: { seconds, usual } }: { row: PortfolioRow }) {
  const w = useWords();
  const words = w.portfolio.list;
  const hours = seconds / 3600;
  const shown = words.hours(w.format.number(Math.round(hours)));
  if (!usual) return <span>{shown}</span>;
  const whole = Math.max(1, usual.to * 1.5, hours);
  const percent = (of: number) => `${Math.min(100, (100 * of) / whole)}%`;
  const where = besideUsual(hours, usual);
  const between = { from: w.format.number(Math.round(usual.from)), to: w.format.number(Math.round(usual.to)) };
  return (
    <span className={classes.hours}>
      <span className={classes.bar} aria-hidden="true">
        <i style={{ width: percent(hours) }} />
        <b style={{ insetInlineStart: percent(usual.from), width: percent(usual.to - usual.from) }} />
      </span>
      <span className={text.nowrap}>
        <span className={text.strong}>{shown}</span>
        <br />
        {where === 'above' ? (
          <Tag icon="up" tone="warn">
            {words.above(between)}
          </Tag>
        ) : (
          <span className={text.meta}>{where === 'below' ? words.below(between) : words.usual(between)}</span>
        )}
      </span>
    </span>
  );
}
