import { useState } from 'react';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { ListedRunbook, SourceView } from '@/lib/contract/library';
import type { Words } from '@/locales/words';
import { IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import classes from './LibraryPage.module.css';
import { RunbookDetail } from './RunbookDetail';

interface RunbookRowProps {
  runbook: ListedRunbook;
  source: SourceView | undefined;
  staleMonths: number;
  owners: readonly string[];
}

/** One runbook of the library: where it is from, who keeps it, how fresh it is and what came of it; opens in place. */
export function RunbookRow({ runbook, source, staleMonths, owners }: RunbookRowProps) {
  const w = useWords();
  const words = w.library;
  const [isOpen, setIsOpen] = useState(false);
  const { title, area, owner, reviewed, use, isEdited, place } = runbook;
  return (
    <>
      <tr>
        <td>
          <Foreign className={text.strong}>{title}</Foreign>
          <p className={text.meta}>
            {[source && sourceName(w, source), isEdited && words.edited].filter(Boolean).join(' · ')}
            {place !== '' && (
              <>
                {' · '}
                <Foreign>{place}</Foreign>
              </>
            )}
          </p>
        </td>
        <td>
          <Foreign>{area}</Foreign>
        </td>
        <td>
          {owner === '' ? (
            <Tag icon="alert" tone="warn">
              {words.nobody}
            </Tag>
          ) : (
            <Foreign>{owner}</Foreign>
          )}
        </td>
        <td>
          {reviewed !== '' && <p className={text.nowrap}>{w.format.calendarDate(calendarDate(reviewed))}</p>}
          <FreshTag runbook={runbook} />
        </td>
        <td className={classes.number}>{w.format.number(use.shown)}</td>
        <td className={classes.number}>{w.format.number(use.opened)}</td>
        <td className={classes.number}>{w.format.number(use.solved)}</td>
        <td className={classes.number}>{w.format.number(use.didNotFit)}</td>
        <td className={classes.number}>
          <IconButton
            icon={isOpen ? 'down' : 'right'}
            label={isOpen ? words.close(title) : words.open(title)}
            on={isOpen}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          />
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.detail}>
          <td colSpan={9}>
            <RunbookDetail runbook={runbook} staleMonths={staleMonths} owners={owners} />
          </td>
        </tr>
      )}
    </>
  );
}

function FreshTag({ runbook: { isStale, due } }: { runbook: ListedRunbook }) {
  const w = useWords();
  if (!isStale) return <Tag icon="check">{w.library.freshTag}</Tag>;
  const days = due === undefined ? undefined : daysSince(due, Date.now());
  return (
    <Tag icon="alert" tone="warn">
      {days === undefined ? w.runbooks.neverReviewed : days === 0 ? w.runbooks.dueToday : w.runbooks.overdue(days)}
    </Tag>
  );
}

/** A source by its name; those that are ours by our words. */
export function sourceName(w: Words, { kind, name }: SourceView): string {
  return kind === 'starter' || kind === 'own' ? w.library.sources[kind] : name;
}
