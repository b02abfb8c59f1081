import type { CaseRow } from '@/lib/accounts/risk';
import { Foreign } from '../../ui/Foreign';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { daysSince } from '../../ui/zone';
import classes from './Account.module.css';

/** A case, with a way to where it stands. */
export function CaseLink({ row: { label, subject, url } }: { row: CaseRow }) {
  const name = (
    <>
      <Foreign>{label}</Foreign> <Foreign>{subject}</Foreign>
    </>
  );
  if (!url?.startsWith('https://')) return <span className={text.strong}>{name}</span>;
  return (
    <a className={text.strong} href={url} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

/** How severe it is and why that is so, how old, where else it is known, and when it was seen. */
export function CaseAbout({ row }: { row: CaseRow }) {
  const w = useWords();
  const words = w.risk.rows;
  const now = Date.now();
  return (
    <span className={classes.about}>
      <Severity row={row} />
      {row.open ? <span>{openFor(w, row)}</span> : null}
      {row.closedAt !== undefined && <span>{words.solved(w.format.ago(now - row.closedAt))}</span>}
      {row.also.length > 0 && <span>{words.also(w.format.values(row.also.map(({ label }) => label)))}</span>}
      <span>{words.seen(w.format.ago(now - row.at))}</span>
    </span>
  );
}

function Severity({ row: { severity, isStated, priority } }: { row: CaseRow }) {
  const w = useWords();
  const words = w.risk.rows;
  if (severity === undefined) return <span>{words.none}</span>;
  const said = isStated
    ? words.stated(severity)
    : priority === undefined
      ? words.severity(severity)
      : words.meant({ severity, priority });
  return (
    <Tag icon={severity <= 2 ? 'up' : 'flag'} tone={severity <= 2 ? 'bad' : 'plain'}>
      {said}
    </Tag>
  );
}

/** By the calendar where the site shows the day alone. */
function openFor(w: ReturnType<typeof useWords>, { openedAt, openedOn }: CaseRow): string | undefined {
  const days =
    openedAt !== undefined
      ? Math.floor((Date.now() - openedAt) / 86_400_000)
      : openedOn === undefined
        ? undefined
        : daysSince(openedOn, Date.now());
  if (days === undefined) return undefined;
  return days <= 0 ? w.risk.rows.openToday : w.risk.rows.openFor(days);
}
