import type { TechnicalView } from '@/lib/contract/technical';
import { QueryState } from '../../data/QueryState';
import { useQuery } from '../../data/use-query';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Mitigations, type NamedDriver } from './Mitigations';
import { ReviewedToday } from './ReviewedToday';
import { TechnicalRecord } from './TechnicalRecord';

/** What is done about an account's risk, what is known of its technology, and when somebody looked at it last. */
export function OfAccount({ accountId, drivers }: { accountId: string; drivers: readonly NamedDriver[] }) {
  const w = useWords();
  return (
    <QueryState query={useQuery('technical', { accountId })}>
      {(view) =>
        view && (
          <>
            <Mitigations accountId={accountId} view={view} drivers={drivers} />
            <TechnicalRecord accountId={accountId} view={view} />
            <Section title={w.records.review.title}>
              <div className={text.wrap}>
                <Reviewed review={view.review} />
                <ReviewedToday accountId={accountId} of="risk" look="primary" />
              </div>
            </Section>
          </>
        )
      }
    </QueryState>
  );
}

function Reviewed({ review }: { review: TechnicalView['review'] }) {
  const w = useWords();
  const words = w.records.review;
  if (review.state === 'never') {
    return (
      <Tag icon="alert" tone="warn">
        {words.never}
      </Tag>
    );
  }
  const last = words.last(w.format.daysAgo(review.days));
  if (review.overdue === 0) return <span className={text.support}>{last}</span>;
  return (
    <>
      <span className={text.support}>{last}</span>
      <Tag icon="clock" tone="warn">
        {words.overdue(review.overdue)}
      </Tag>
    </>
  );
}
