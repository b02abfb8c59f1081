import type { NamedEngagement } from '@/lib/accounts/engagement';
import { useQuery } from '../../data/use-query';
import { Bar } from '../../ui/Meter';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { hoursIn } from './sheet-words';

/** What is used of an engagement's budget by now, whatever span is shown. */
export function BudgetCell({ engagement }: { engagement: NamedEngagement | undefined }) {
  const w = useWords();
  const { data } = useQuery('engagementBurn', engagement && { id: engagement.id });
  if (!data) return null;
  const { budgetHours, workedSeconds, percent = 0, reached, near } = data.burn;
  if (budgetHours === undefined) return <span className={text.meta}>{w.timesheet.table.noBudget}</span>;
  const words = w.timesheet.table.used({
    used: hoursIn(w, workedSeconds),
    hours: w.format.number(budgetHours),
  });
  const isTold = reached !== undefined || near !== undefined;
  return (
    <span className={text.row}>
      <span className={text.grow}>
        <Bar share={percent / 100} />
      </span>
      {isTold ? (
        <Tag icon="alert" tone={percent >= 100 ? 'bad' : 'warn'}>
          {words}
        </Tag>
      ) : (
        <span className={text.small}>{words}</span>
      )}
    </span>
  );
}
