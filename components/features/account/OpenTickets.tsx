import type { CaseRow } from '@/lib/accounts/risk';
import type { OpenTicketsList } from '@/lib/contract/accounts';
import type { JobView } from '@/lib/jobs/job';
import type { OpenTicketsResult } from '@/lib/jobs/open-tickets';
import { sites } from '@/lib/sites/sites';
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
export function OpenTickets({ tickets, lists }: { tickets: CaseRow[]; lists: OpenTicketsList[] }) {
  const w = useWords();
  return (
    <Section title={w.account.tickets} count={tickets.length}>
      {lists.map((list) => (
        <AllTickets key={list.key} list={list} where={lists.length > 1} />
      ))}
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
function AllTickets({ list: { key, input, listed }, where }: { list: OpenTicketsList; where: boolean }) {
  const w = useWords();
  const words = w.jobs.openTickets;
  const at = words.at({ site: sites.nameOf(input.account.site), host: input.account.host });
  const newest = useJobs('openTickets', key).data?.[0];
  const start = useMutation('startJob');
  const age = listed && words.listed({ ago: w.format.ago(Date.now() - listed.at), open: listed.open });
  // Where there is one site, the record on show says which; what was never read then goes without saying.
  const said = where ? `${at}: ${age ?? words.never}` : (age ?? '');
  const isOver = newest === undefined || newest.state === 'done' || newest.state === 'cancelled';
  return (
    <>
      {isOver && (
        <p className={text.small}>
          {said !== '' && <span className={text.support}>{said} </span>}
          <Button
            small
            look="quiet"
            icon="search"
            disabled={start.saving}
            aria-label={where ? words.askAt(at) : undefined}
            onClick={() => void start.run({ kind: 'openTickets', input })}
          >
            {words.ask}
          </Button>
          {start.refusal && <span className={text.bad}> {words.notAsked}</span>}
        </p>
      )}
      {newest && <ListJob job={newest} name={where ? `${words.name}, ${at}` : words.name} />}
    </>
  );
}

function ListJob({ job, name }: { job: JobView; name: string }) {
  const w = useWords();
  const actions = useJobActions(job.id);
  return (
    <JobRow
      name={name}
      job={job}
      actions={actions}
      outcome={isResult(job.result) ? w.jobs.openTickets.found(job.result) : undefined}
    />
  );
}

function isResult(result: unknown): result is OpenTicketsResult {
  return typeof result === 'object' && result !== null && 'found' in result && 'complete' in result;
}
