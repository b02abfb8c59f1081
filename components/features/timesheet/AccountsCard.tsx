import { scaleLinear } from 'd3-scale';
import type { NamedEngagement } from '@/lib/accounts/engagement';
import { hashOf } from '@/lib/dashboard/place';
import { groupsBy } from '@/lib/time/sheet/groups';
import type { SheetSums } from '@/lib/time/sheet/sums';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Card } from './Card';
import charts from './Charts.module.css';
import { hoursIn, percentOf } from './sheet-words';
import classes from './Timesheet.module.css';

const width = 120;

interface AccountsCardProps {
  sums: SheetSums;
  engagements: ReadonlyMap<string, NamedEngagement>;
  /** By id of the account. */
  tiers: Readonly<Record<string, string>>;
}

/** How much time went to each account, beside its tier. */
export function AccountsCard({ sums, engagements, tiers }: AccountsCardProps) {
  const w = useWords();
  const words = w.timesheet.accounts;
  const groups = groupsBy(sums.rows, ({ engagementId }) => engagements.get(engagementId)?.accountId ?? '');
  const all = groups.reduce((sum, { total }) => sum + total, 0);
  if (all === 0) return null;
  const names = new Map([...engagements.values()].map(({ accountId, accountName }) => [accountId ?? '', accountName]));
  const x = scaleLinear([0, groups[0]?.total ?? 1], [0, width]);
  return (
    <Card title={words.title}>
      <table className={classes.table}>
        <caption className={text.hiddenVisually}>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.tier}</th>
            <th scope="col" className={classes.number}>
              {w.timesheet.table.total}
            </th>
            <th scope="col" className={classes.number}>
              {words.share}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, total }) => (
            <tr key={key}>
              <th scope="row">
                {key === '' ? (
                  words.internal
                ) : (
                  <a href={hashOf({ of: 'account', id: key })}>
                    <Foreign>{names.get(key) ?? ''}</Foreign>
                  </a>
                )}
              </th>
              <td>
                {tiers[key] === undefined ? (
                  key !== '' && <span className={text.meta}>{words.noTier}</span>
                ) : (
                  <Foreign>{tiers[key]}</Foreign>
                )}
              </td>
              <td className={classes.number}>{hoursIn(w, total)}</td>
              <td className={classes.number}>{percentOf(w, total / all)}</td>
              <td className={charts.barCell}>
                <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" className={charts.share} aria-hidden="true">
                  <rect className={charts.filled} width={x(total)} height="10" rx="2" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
