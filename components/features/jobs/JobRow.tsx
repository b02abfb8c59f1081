import type { ReactNode } from 'react';
import type { JobView } from '@/lib/jobs/job';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Icon, type IconName } from '../../ui/Icon';
import { Bar } from '../../ui/Meter';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './JobRow.module.css';

export interface JobActions {
  /** @param sent what the person found at the site, where the job asks for it */
  goOn(sent?: boolean): void;
  stop(): void;
  dismiss(): void;
  /** One of them is under way. */
  busy: boolean;
  /** The newest of them failed. */
  failed: boolean;
}

/** One job: where it is, why it waits or stopped, what is kept, and what can be done about it. */
export function JobRow({ name, job, outcome, actions }: JobRowProps) {
  const { icon, look } = looks[lookOf(job)];
  return (
    <article className={classes.job} aria-label={name}>
      <Icon name={icon} className={cx(classes.icon, classes[look])} />
      <p>
        <span className={text.strong}>{name}</span> <State job={job} outcome={outcome} />
      </p>
      <span className={classes.do}>
        <Buttons name={name} job={job} actions={actions} />
      </span>
      <div className={classes.body}>
        <Body name={name} job={job} actions={actions} />
      </div>
    </article>
  );
}

interface JobRowProps {
  /** What it is, in few words. */
  name: string;
  job: JobView;
  /** What came of it, once it is done. */
  outcome?: ReactNode;
  actions: JobActions;
}

type Look = 'busy' | 'waits' | 'done' | 'plain';

const looks: Record<Look, { icon: IconName; look: Look }> = {
  busy: { icon: 'refresh', look: 'busy' },
  waits: { icon: 'clock', look: 'waits' },
  done: { icon: 'check', look: 'done' },
  plain: { icon: 'stop', look: 'plain' },
};

const isUnknown = ({ reason }: JobView) => reason?.code === 'unknownKind';
const isUnderWay = ({ state, reason }: JobView) => state === 'running' || (state === 'waiting' && !reason);

function lookOf(job: JobView): Look {
  if (isUnknown(job) || job.state === 'cancelled') return 'plain';
  if (job.state === 'done') return 'done';
  return isUnderWay(job) ? 'busy' : 'waits';
}

function State({ job, outcome }: { job: JobView; outcome: ReactNode }) {
  const w = useWords();
  const { state, progress = { done: 0, unit: 'rows' } } = job;
  const at = w.jobs.at(progress);
  if (isUnknown(job)) return <Tag>{w.jobs.state.unknown}</Tag>;
  if (state === 'done') return <span className={text.support}>{outcome ?? w.jobs.state.done}</span>;
  if (state === 'cancelled') return <Tag>{w.jobs.state.cancelled(at)}</Tag>;
  if (state === 'stopped') return <Tag tone="warn">{w.jobs.state.stopped(at)}</Tag>;
  if (!isUnderWay(job)) return <Tag tone="warn">{w.jobs.state.waits(at)}</Tag>;
  const isStarting = progress.done === 0 && progress.total === undefined;
  return <span className={text.support}>{isStarting ? w.jobs.state.starting : w.jobs.progress(progress)}</span>;
}

function Buttons({ name, job, actions: { goOn, stop, dismiss, busy } }: Omit<JobRowProps, 'outcome'>) {
  const w = useWords();
  if (isUnknown(job)) return null;
  const mustSay = job.state === 'stopped' && job.reason?.code === 'mayHaveBeenSent';
  return (
    <>
      {job.state === 'stopped' && !mustSay && (
        <Button small look="primary" disabled={busy} onClick={() => goOn()}>
          {w.jobs.goOn}
        </Button>
      )}
      {job.state === 'waiting' && job.reason && (
        <Button small disabled={busy} onClick={() => goOn()}>
          {w.jobs.tryNow}
        </Button>
      )}
      {(job.state === 'running' || job.state === 'waiting') && (
        <Button small disabled={busy} onClick={stop}>
          {w.jobs.stop}
        </Button>
      )}
      {job.state !== 'running' && job.state !== 'waiting' && (
        <IconButton icon="close" label={w.jobs.dismiss(name)} disabled={busy} onClick={dismiss} />
      )}
    </>
  );
}

function Body({ name, job, actions }: Omit<JobRowProps, 'outcome'>) {
  const w = useWords();
  const { state, reason, progress, dueAt } = job;
  const now = Date.now();
  const say = { moment: (at: number) => w.format.momentOf(at, now) };
  const hasEnded = state === 'done' || state === 'cancelled';
  const mustSay = state === 'stopped' && reason?.code === 'mayHaveBeenSent';
  // Part of a file is nothing that anybody has.
  const isKept = progress !== undefined && progress.unit !== 'kilobytes' && !isUnderWay(job) && state !== 'done';
  const kept = isKept ? w.jobs.kept(progress.done) : '';
  const again =
    state === 'waiting' && reason && dueAt !== undefined && dueAt > now ? w.jobs.again(say.moment(dueAt)) : '';
  const words = [reason && w.jobs.reason(reason, say), again, kept].filter(Boolean).join(' ');
  return (
    <>
      {progress && !hasEnded && <Progress name={name} {...progress} />}
      {words && <p className={cx(text.small, text.support)}>{words}</p>}
      {mustSay && (
        <p className={cx(text.wrap, text.tight)}>
          <Button small disabled={actions.busy} onClick={() => actions.goOn(true)}>
            {w.jobs.wasSent}
          </Button>
          <Button small disabled={actions.busy} onClick={() => actions.goOn(false)}>
            {w.jobs.wasNotSent}
          </Button>
        </p>
      )}
      {actions.failed && <p className={cx(text.small, text.bad)}>{w.jobs.notDone}</p>}
    </>
  );
}

function Progress({ name, done, total }: { name: string; done: number; total?: number }) {
  const known =
    total !== undefined && total > 0 ? { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': done } : {};
  return (
    <div className={classes.progress} role="progressbar" aria-label={name} {...known}>
      <Bar share={total !== undefined && total > 0 ? done / total : undefined} />
    </div>
  );
}
