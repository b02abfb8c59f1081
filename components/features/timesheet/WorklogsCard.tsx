import { useState } from 'react';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { WorklogView } from '@/lib/contract/worklogs';
import type { JobView } from '@/lib/jobs/job';
import { sites } from '@/lib/sites/sites';
import type { WorklogState } from '@/lib/time/worklogs/plan';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import type { IconName } from '../../ui/Icon';
import { NotSaved } from '../../ui/NotSaved';
import { Tag, type Tone } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { JobRow } from '../jobs/JobRow';
import { useJobActions } from '../jobs/use-job';
import { Card } from './Card';
import classes from './Timesheet.module.css';
import type { Sheet } from './use-sheet';

const looks: Record<WorklogState, { icon: IconName; tone: Tone }> = {
  'not-sent': { icon: 'question', tone: 'plain' },
  sent: { icon: 'check', tone: 'good' },
  changed: { icon: 'edit', tone: 'warn' },
  failed: { icon: 'alert', tone: 'bad' },
  gone: { icon: 'trash', tone: 'warn' },
};

/** Time on issues whose site takes it, row by row as it stands there; sent by a click. Nothing where there is none. */
export function WorklogsCard({ sheet }: { sheet: Sheet }) {
  const w = useWords();
  const words = w.timesheet.worklogs;
  const [merge, setMerge] = useState(true);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const span = { from: sheet.columns[0]?.from ?? 0, to: sheet.columns.at(-1)?.to ?? 0, merge };
  const { data } = useQuery('worklogs', span);
  const jobs = useQuery('jobs', { kind: 'worklogs' });
  const push = useMutation('pushWorklogs');
  if (!data || data.length === 0) return null;
  const rowKeys = data.filter((row) => row.isToSend && !leftOut.has(row.rowKey)).map(({ rowKey }) => rowKey);
  const send = (keys: string[]) => void push.run({ ...span, rowKeys: keys });
  const open = (jobs.data ?? []).filter(({ state }) => state !== 'done' && state !== 'cancelled');
  const hosts = [...new Set(data.map(({ issue }) => issue.host))];
  return (
    <Card
      title={words.title}
      about={words.about}
      isScreenOnly
      aside={
        <Button
          icon="upload"
          disabled={rowKeys.length === 0 || push.saving || open.length > 0}
          onClick={() => send(rowKeys)}
        >
          {words.push(rowKeys.length)}
        </Button>
      }
    >
      <Switch checked={merge} onChange={setMerge}>
        {words.merge}
      </Switch>
      {open.map((job) => (
        <Push key={job.id} job={job} />
      ))}
      {push.refusal && <NotSaved refusal={push.refusal} what={words.title} onRetry={() => send(rowKeys)} />}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={text.hiddenVisually}>{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.issue}</th>
              <th scope="col">{words.day}</th>
              <th scope="col" className={classes.number}>
                {words.time}
              </th>
              <th scope="col">{words.state}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <Row
                key={row.rowKey}
                row={row}
                isLeftOut={leftOut.has(row.rowKey)}
                onLeaveOut={() => setLeftOut(toggled(leftOut, row.rowKey))}
                onSend={() => send([row.rowKey])}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={text.meta}>{words.through(w.format.list(hosts))}</p>
    </Card>
  );
}

function Push({ job }: { job: JobView }) {
  const w = useWords();
  return <JobRow name={w.timesheet.worklogs.title} job={job} actions={useJobActions(job.id)} />;
}

interface RowProps {
  row: WorklogView;
  isLeftOut: boolean;
  onLeaveOut: () => void;
  onSend: () => void;
}

function Row({ row, isLeftOut, onLeaveOut, onSend }: RowProps) {
  const w = useWords();
  const words = w.timesheet.worklogs;
  const { issue, url, day, seconds, state, sent, failure } = row;
  const now = Date.now();
  const label = sites.recordLabel(issue);
  const site = sites.nameOf(issue.site);
  return (
    <tr>
      <th scope="row">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            <Foreign>{label}</Foreign>
          </a>
        ) : (
          <Foreign>{label}</Foreign>
        )}
      </th>
      <td>{w.format.dayInWeek(calendarDate(day))}</td>
      <td className={classes.number}>{w.format.hours(seconds)}</td>
      <td>
        <Tag {...looks[state]}>{isLeftOut && row.isToSend ? words.leftOut : words.states[state]}</Tag>
        {sent && (
          <p className={text.meta}>
            {words.wasSent({ time: w.format.hours(sent.seconds), when: w.format.momentOf(sent.at, now) })}
          </p>
        )}
        {failure && (
          <p className={text.small}>
            {failure.says === ''
              ? words.refused({ site, when: w.format.momentOf(failure.at, now), status: statusOf(failure) })
              : words.says({ site, words: failure.says, status: statusOf(failure) })}
          </p>
        )}
        {state === 'gone' && <p className={text.meta}>{words.gone(site)}</p>}
        {!row.isToSend && state !== 'sent' && state !== 'gone' && <p className={text.meta}>{words.tooShort}</p>}
      </td>
      <td>
        {row.isToSend && state === 'failed' && (
          <Button small look="quiet" onClick={onSend}>
            {w.ui.tryAgain}
          </Button>
        )}
        {row.isToSend && state !== 'failed' && (
          <Button small look="quiet" aria-pressed={isLeftOut} onClick={onLeaveOut}>
            {words.leaveOut}
          </Button>
        )}
      </td>
    </tr>
  );
}

const statusOf = ({ status }: { status?: number | undefined }) => (status === undefined ? '' : String(status));

function toggled(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(one)) next.add(one);
  return next;
}
