import { useState } from 'react';
import type { Reason, Run, Suggestion } from '@/lib/runbooks/runbook';
import { runbookWords } from '@/locales/domain/runbooks';
import { say } from '@/locales/domain/say';
import { daysAgo, daysSince } from '../../ui/format';
import { Icon, type IconName } from '../../ui/Icon';
import { Chip, Tag } from '../../ui/Tag';
import { OpenRunbook } from './OpenRunbook';
import { outcomeWords } from './outcomes';
import classes from './Runbooks.module.css';

const fits: Record<Suggestion['fit'], { icon: IconName; words: string }> = {
  strong: { icon: 'strongFit', words: 'Strong fit' },
  good: { icon: 'goodFit', words: 'Good fit' },
  weak: { icon: 'weakFit', words: 'Weak fit' },
};

interface RunbookItemProps {
  /** Without `fit` when it was not ranked for anything. */
  suggestion: Pick<Suggestion, 'runbook' | 'because'> & Partial<Pick<Suggestion, 'fit'>>;
  rank?: number;
  run: Run | undefined;
}

/** One runbook in a list; opens in place. */
export function RunbookItem({ suggestion, rank, run }: RunbookItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { runbook, because, fit } = suggestion;
  return (
    <li>
      <details className={classes.runbook} open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <span className={classes.rank}>{rank}</span>
          <h3>{runbook.title}</h3>
          <Icon name="right" className={classes.arrow} />
          <p className={classes.summary}>{runbook.summary}</p>
          {because.length > 0 && <Why because={because} />}
          <div className={classes.about}>
            {fit && <Tag icon={fits[fit].icon}>{fits[fit].words}</Tag>}
            {run && <RunTag run={run} />}
            <Reviewed reviewed={runbook.reviewed} owner={runbook.owner} />
          </div>
        </summary>
        {isOpen && <OpenRunbook id={runbook.id} />}
      </details>
    </li>
  );
}

function Why({ because }: { because: Reason[] }) {
  return (
    <div className={classes.why}>
      {because.map((reason) => {
        const words = say(runbookWords.because, reason);
        const isOutcome = reason.code === 'solvedLike' || reason.code === 'solved';
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
  if (run.outcome) {
    const { icon, tone, words } = outcomeWords[run.outcome];
    return (
      <Tag icon={icon} tone={tone}>
        {words}
      </Tag>
    );
  }
  return <Tag icon="play">in use</Tag>;
}

const reviewDays = 180;

function Reviewed({ reviewed, owner }: { reviewed: string; owner: string }) {
  const days = daysSince(reviewed, Date.now());
  if (days <= reviewDays) {
    return (
      <span>
        Reviewed {daysAgo(days)} · {owner}
      </span>
    );
  }
  return (
    <>
      <Tag icon="alert" tone="warn">
        Review {days - reviewDays} days overdue
      </Tag>
      <span>{owner}</span>
    </>
  );
}
