import type { CaseRow } from '@/lib/accounts/risk';
import type { AccountView } from '@/lib/contract/accounts';
import type { JobView } from '@/lib/jobs/job';
import type { OpenTicketsResult } from '@/lib/jobs/open-tickets';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { JobRow } from '../jobs/JobRow';
import { useJobActions, useJobs } from '../jobs/use-job';
import classes from './Account.module.css';
import { CaseAbout, CaseLink } from './Case';

/** Open cases of the account that were seen on this device, each once in however many systems it is. */
export function OpenTickets({ tickets, list }: { tickets: CaseRow[]; list: AccountView['listTickets'] }) {
  const w = useWords();
  return (
    <Section title={w.account.tickets} count={tickets.length}>
      {list && <AllTickets job={list} />}
      {tickets.length === 0 && <p className={text.support}>{w.account.noTickets}</p>}
      <ul className={classes.list}>
        {tickets.map((row) => (
          <li key={row.key}>
            <CaseLink row={row} />
            <CaseAbout row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** By a click only: the site's limits are shared with everything the company runs against it. */
function AllTickets({ job: { key, input } }: { job: NonNullable<AccountView['listTickets']> }) {
  const w = useWords();
  const newest = useJobs('openTickets', key).data?.[0];
  const start = useMutation('startJob');
  const isOver = newest === undefined || newest.state === 'done' || newest.state === 'cancelled';
  return (
    <>
      {isOver && (
        <p className={text.small}>
          <Button
            small
            look="quiet"
            icon="search"
            disabled={start.saving}
            onClick={() => void start.run({ kind: 'openTickets', input })}
          >
            {w.jobs.openTickets.ask}
          </Button>
          {start.refusal && <span className={text.bad}> {w.jobs.openTickets.notAsked}</span>}
        </p>
      )}
      {newest && <ListJob job={newest} />}
    </>
  );
}

function ListJob({ job }: { job: JobView }) {
  const w = useWords();
  const actions = useJobActions(job.id);
  return (
    <JobRow
      name={w.jobs.openTickets.name}
      job={job}
      actions={actions}
      outcome={isResult(job.result) ? w.jobs.openTickets.found(job.result) : undefined}
    />
  );
}

function isResult(result: unknown): result is OpenTicketsResult {
  return typeof result === 'object' && result !== null && 'found' in result && 'complete' in result;
}
