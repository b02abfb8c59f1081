import { useId, useState } from 'react';
import type { RunbookStanding, StandingSuggestion } from '@/lib/contract/runbooks';
import type { Reason, Run, Suggestion } from '@/lib/runbooks/runbook';
import { say } from '@/locales/domain/say';
import type { Words } from '@/locales/words';
import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import { Icon, type IconName } from '../../ui/Icon';
import { Chip, Tag } from '../../ui/Tag';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import { outcomeLooks } from './outcomes';
import classes from './Runbooks.module.css';

const fits: Record<Suggestion['fit'], IconName> = {
  strong: 'strongFit',
  good: 'goodFit',
  weak: 'weakFit',
};

interface RunbookItemProps {
  /** Without `fit` when it was not ranked for anything. */
  suggestion: Pick<StandingSuggestion, 'runbook' | 'because' | 'standing'> & Partial<Pick<Suggestion, 'fit'>>;
  rank?: number;
  run: Run | undefined;
  /** Open from the start, with the focus on it. */
  wasAskedFor?: boolean;
}

/** One runbook in a list; opens in place. */
export function RunbookItem({ suggestion, rank, run, wasAskedFor = false }: RunbookItemProps) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(wasAskedFor);
  const { runbook, because, fit, standing } = suggestion;
  const aboutId = useId();
  return (
    <li className={cx(classes.runbook, isOpen && classes.isOpen)}>
      {/* What it is called is all that is read out at each stop; a click anywhere on the card is a click on it. */}
      <details open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary ref={wasAskedFor ? focusOnce : undefined} aria-describedby={aboutId}>
          <span className={classes.rank} aria-hidden="true">
            {rank}
          </span>
          <h3>
            <Foreign>{runbook.title}</Foreign>
          </h3>
          <Icon name="right" className={classes.arrow} />
        </summary>
      </details>
      <div id={aboutId} className={classes.card}>
        <p className={classes.summary}>
          <Foreign>{runbook.summary}</Foreign>
        </p>
        {because.length > 0 && <Why because={because} />}
        <div className={classes.about}>
          {fit && <Tag icon={fits[fit]}>{w.runbooks.fit[fit]}</Tag>}
          {run && <RunTag run={run} />}
          {standing.isPage && <Tag icon="book">{w.runbooks.page}</Tag>}
          <Reviewed standing={standing} {...runbook} />
        </div>
      </div>
      {isOpen && <Opened id={runbook.id} />}
    </li>
  );
}

/** With what reads its Markdown, which is as large as a whole tab. */
const open = later(() => import('./OpenRunbook'));

function Opened({ id }: { id: string }) {
  return <QueryState query={useLater(open)}>{({ OpenRunbook }) => <OpenRunbook id={id} />}</QueryState>;
}

const focusOnce = (summary: HTMLElement | null) => summary?.focus();

function Why({ because }: { because: Reason[] }) {
  const w = useWords();
  return (
    <div className={classes.why}>
      {because.map((reason) => {
        const words = say(w.domain.runbooks.because, reason);
        const isOutcome = reason.code.startsWith('solved');
        return (
          <Chip
            key={`${reason.code} ${words}`}
            mono={reason.code === 'evidence'}
            icon={isOutcome ? 'check' : undefined}
          >
            {words}
          </Chip>
        );
      })}
    </div>
  );
}

function RunTag({ run }: { run: Run }) {
  const w = useWords();
  if (run.outcome) {
    const { icon, tone } = outcomeLooks[run.outcome];
    return (
      <Tag icon={icon} tone={tone}>
        {w.runbooks.outcomes[run.outcome].words}
      </Tag>
    );
  }
  return <Tag icon="play">{w.runbooks.inUse}</Tag>;
}

interface ReviewedProps extends Pick<Suggestion['runbook'], 'reviewed' | 'owner'> {
  standing: RunbookStanding;
}

/** When it was last found right, by whom it is kept so, and where it was brought from. */
function Reviewed({ reviewed, owner, standing: { isStale, due, from } }: ReviewedProps) {
  const w = useWords();
  const now = Date.now();
  const keeper = [owner === '' ? w.runbooks.noOwner : owner, ...(from ? [from] : [])].join(' · ');
  if (!isStale) {
    return (
      <span className={classes.reviewed}>
        {w.runbooks.reviewed(w.format.daysAgo(daysSince(reviewed, now)))} · <Foreign title={keeper}>{keeper}</Foreign>
      </span>
    );
  }
  return (
    <>
      <Tag icon="alert" tone="warn">
        {due === undefined ? w.runbooks.neverReviewed : overdueWords(w, daysSince(due, now))}
      </Tag>
      <Foreign className={classes.reviewed} title={keeper}>
        {keeper}
      </Foreign>
    </>
  );
}

function overdueWords(w: Words, days: number): string {
  return days === 0 ? w.runbooks.dueToday : w.runbooks.overdue(days);
}
