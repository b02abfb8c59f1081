import type { RefreshSystem } from '@/lib/contract/refresh';
import { hashOf } from '@/lib/dashboard/place';
import type { JobView } from '@/lib/jobs/job';
import type { RefreshAccountsResult } from '@/lib/jobs/refresh-accounts';
import { sites } from '@/lib/sites/sites';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { JobRow } from '../jobs/JobRow';
import { useJobActions, useJobs } from '../jobs/use-job';
import classes from './Portfolio.module.css';

/** Asks the sites for the open tickets of all accounts, each by a click: their limits are shared with the company. */
export function Refresh() {
  const w = useWords();
  const words = w.jobs.refresh;
  const systems = useQuery('refreshSystems', {});
  return (
    <div className={classes.card}>
      <Section title={words.title}>
        <p className={text.support}>{words.about}</p>
        <QueryState query={systems}>
          {(found) =>
            found.length === 0 ? (
              <p className={text.support}>{words.nowhere}</p>
            ) : (
              found.map((system) => <System key={system.key} system={system} />)
            )
          }
        </QueryState>
      </Section>
    </div>
  );
}

function System({ system }: { system: RefreshSystem }) {
  const w = useWords();
  const words = w.jobs.refresh;
  const newest = useJobs('refreshAccounts', system.key).data?.[0];
  const start = useMutation('refreshAccounts');
  const where = w.jobs.openTickets.at({ site: sites.nameOf(system.site), host: system.host });
  const isOver = newest === undefined || newest.state === 'done' || newest.state === 'cancelled';
  const oldest = system.oldestAt === undefined ? '' : `, ${words.oldest(w.format.ago(Date.now() - system.oldestAt))}`;
  return (
    <>
      <p className={text.small}>
        <span className={text.strong}>{where}</span>{' '}
        <span className={text.support}>
          {words.accounts({ accounts: system.accounts, read: system.read })}
          {oldest}
        </span>{' '}
        {isOver && system.due > 0 && (
          <Button
            small
            look="quiet"
            icon="refresh"
            aria-label={words.askOf(where)}
            disabled={start.saving}
            onClick={() => void start.run({ system: system.key })}
          >
            {words.ask}
          </Button>
        )}
        {isOver && system.due === 0 && <span className={text.support}>{words.upToDate}</span>}
        {start.refusal && <span className={text.bad}> {w.jobs.openTickets.notAsked}</span>}
      </p>
      {newest && <RefreshJob job={newest} where={where} />}
    </>
  );
}

function RefreshJob({ job, where }: { job: JobView; where: string }) {
  const w = useWords();
  const words = w.jobs.refresh;
  const actions = useJobActions(job.id);
  const result = isResult(job.result) ? job.result : undefined;
  return (
    <>
      <JobRow
        name={words.name(where)}
        job={job}
        actions={actions}
        outcome={result && words.done({ ...result, refused: result.refused.length })}
      />
      {result && result.refused.length > 0 && <Refused refused={result.refused} />}
    </>
  );
}

/** Which accounts a site refused, each with a way to it. */
function Refused({ refused }: Pick<RefreshAccountsResult, 'refused'>) {
  const w = useWords();
  const words = w.jobs.refresh;
  const { data: names = {} } = useQuery('accountNames', { ids: refused.map(({ account }) => account) });
  return (
    <details className={text.small}>
      <summary>{words.refusedOf(refused.length)}</summary>
      <ul className={classes.due}>
        {refused.map(({ account, status }) => (
          <li key={account}>
            <a href={hashOf({ of: 'account', id: account })}>
              {names[account] ? <Foreign>{names[account]}</Foreign> : w.portfolio.list.nameless}
            </a>
            <span className={text.support}>{words.refused(status)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isResult(result: unknown): result is RefreshAccountsResult {
  return typeof result === 'object' && result !== null && 'asked' in result && 'refused' in result;
}
