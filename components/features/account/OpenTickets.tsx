import type { Sighting } from '@/lib/accounts/sightings';
import type { AccountView } from '@/lib/contract/accounts';
import type { JobView } from '@/lib/jobs/job';
import type { OpenTicketsResult } from '@/lib/jobs/open-tickets';
import { useMutation } from '../../data/use-mutation';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { JobRow } from '../jobs/JobRow';
import { useJobActions, useJobs } from '../jobs/use-job';
import classes from './Account.module.css';

/** Open tickets of the account that were seen on this device, or that its page lists. */
export function OpenTickets({ tickets, list }: { tickets: Sighting[]; list: AccountView['listTickets'] }) {
  const w = useWords();
  const now = Date.now();
  return (
    <Section title={w.account.tickets} count={tickets.length}>
      {list && <AllTickets job={list} />}
      {tickets.length === 0 && <p className={text.support}>{w.account.noTickets}</p>}
      <ul className={classes.list}>
        {tickets.map((ticket) => (
          <li key={ticket.key}>
            <TicketLink ticket={ticket} />
            <span className={classes.age}>{ticket.openedAt !== undefined && w.format.ago(now - ticket.openedAt)}</span>
            <span className={classes.about}>
              {ticket.severity === undefined ? (
                <span>{w.account.severityUnknown}</span>
              ) : (
                <Tag icon={ticket.severity <= 2 ? 'up' : 'flag'} tone={ticket.severity <= 2 ? 'bad' : 'plain'}>
                  {w.record.severity(ticket.severity)}
                </Tag>
              )}
              {ticket.area && <Foreign>{ticket.area}</Foreign>}
              <span>{w.account.seen(w.format.ago(now - ticket.seenAt))}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function TicketLink({ ticket: { label, subject, url } }: { ticket: Sighting }) {
  const name = (
    <>
      <Foreign>{label}</Foreign> {subject !== undefined && <Foreign>{subject}</Foreign>}
    </>
  );
  if (!url?.startsWith('https://')) {
    return <span className={text.strong}>{name}</span>;
  }
  return (
    <a className={text.strong} href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
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
