import { useEffect, useState } from 'react';
import type { AccountView } from '@/lib/contract/accounts';
import { ask } from '../../data/ask';
import { Button } from '../../ui/Button';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { Changes } from './Changes';
import { History } from './History';
import { SummarySheet } from './SummarySheet';

/** What changed since the person looked and in a month, the line of the score, and the summary to copy. */
export function AccountMore({ view, isShown }: { view: AccountView; isShown: boolean }) {
  const w = useWords();
  const [isReviewing, setIsReviewing] = useState(false);
  const { look, month } = view.changed;
  useLook(isShown ? view.id : undefined);
  return (
    <>
      {look && <Changes title={w.risk.changes.look} change={look} />}
      {month && <Changes title={w.risk.changes.month} change={month} />}
      <History days={view.history} />
      <div className={text.wrap}>
        <Button icon="shield" onClick={() => setIsReviewing(true)}>
          {w.risk.summary.open}
        </Button>
      </div>
      {isReviewing && <SummarySheet view={view} onClose={() => setIsReviewing(false)} />}
    </>
  );
}

/** From now on "since you looked" means this look. What cannot be kept is no loss: it is said of the look before. */
function useLook(account: string | undefined): void {
  useEffect(() => {
    if (account === undefined) return;
    ask('lookAtRisk', { account }, crypto.randomUUID()).catch(() => undefined);
  }, [account]);
}
