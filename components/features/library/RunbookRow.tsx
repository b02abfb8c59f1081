import { useEffect, useRef, useState } from 'react';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { ListedRunbook, SourceView } from '@/lib/contract/library';
import type { Words } from '@/locales/words';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { Foreign } from '../../ui/Foreign';
import table from '../../ui/Table.module.css';
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
  /** The address names it: it is open, and has the focus. */
  isNamed: boolean;
}

/** One runbook of the library: where it is from, who keeps it, how fresh it is and what came of it; opens in place. */
export function RunbookRow({ runbook, source, staleMonths, owners, isNamed }: RunbookRowProps) {
  const w = useWords();
  const words = w.library;
  const [isOpen, setIsOpen] = useState(isNamed);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isNamed) opener.current?.focus();
  }, [isNamed]);
  const { title, area, owner, reviewed, use, isEdited, place } = runbook;
  return (
    <>
      <tr>
        <th scope="row">
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
        </th>
        <td data-column={words.columns.area}>
          <Foreign>{area}</Foreign>
        </td>
        <td data-column={words.columns.owner}>
          {owner === '' ? (
            <Tag icon="alert" tone="warn">
              {words.nobody}
            </Tag>
          ) : (
            <Foreign>{owner}</Foreign>
          )}
        </td>
        <td className={table.whole} data-column={words.columns.reviewed}>
          {reviewed !== '' && <p className={text.nowrap}>{w.format.calendarDate(calendarDate(reviewed))}</p>}
          <FreshTag runbook={runbook} />
        </td>

        {(['shown', 'opened', 'solved', 'didNotFit'] as const).map((column) => (
          <td key={column} className={cx(table.number, table.quarter)} data-column={words.columns[column]}>
            {w.format.number(use[column])}
          </td>
        ))}
        <td className={cx(table.number, table.corner)}>
          <IconButton
            ref={opener}
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
