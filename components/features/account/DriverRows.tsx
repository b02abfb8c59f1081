import type { CaseRow, RiskRow } from '@/lib/accounts/risk';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Account.module.css';
import { CaseAbout, CaseLink } from './Case';
import { stateWords } from './driver-name';

interface DriverRowsProps {
  rows: readonly RiskRow[];
  driver: string;
  /** Names by the id of a person. */
  people: Record<string, string>;
}

/** The rows that a driver's number is made of. */
export function DriverRows({ rows, driver, people }: DriverRowsProps) {
  return (
    <ul className={classes.list}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          {row.kind === 'case' ? (
            <CaseLine row={row} />
          ) : row.kind === 'fact' ? (
            <FactLine row={row} driver={driver} by={people[row.author]} />
          ) : row.kind === 'survey' ? (
            <SurveyLine row={row} driver={driver} />
          ) : (
            <WorkLine row={row} />
          )}
        </li>
      ))}
    </ul>
  );
}

function keyOf(row: RiskRow): string {
  return row.kind === 'case' ? row.key : row.kind === 'time' ? row.class : row.id;
}

function CaseLine({ row }: { row: CaseRow }) {
  return (
    <>
      <CaseLink row={row} />
      <CaseAbout row={row} />
    </>
  );
}

/** What a person said: who, when and why. */
function FactLine({
  row,
  driver,
  by,
}: {
  row: Extract<RiskRow, { kind: 'fact' }>;
  driver: string;
  by: string | undefined;
}) {
  const w = useWords();
  const items: Partial<Record<string, string>> = w.domain.accounts.items;
  const words = w.risk.rows;
  return (
    <>
      <span className={text.strong}>
        {row.item !== undefined && <Foreign>{items[row.item] ?? row.item}</Foreign>} {stateWords(w, driver)[row.state]}
      </span>
      <span className={classes.about}>
        <span>{words.said({ by: by || words.you, when: w.format.momentOf(row.at, Date.now()) })}</span>
        {row.asOf !== undefined && <span>{words.asOf(w.format.calendarDate(row.asOf))}</span>}
        {row.why !== undefined && <Foreign>{row.why}</Foreign>}
      </span>
    </>
  );
}

/** What a customer answered to a survey, and about which ticket. */
function SurveyLine({ row, driver }: { row: Extract<RiskRow, { kind: 'survey' }>; driver: string }) {
  const w = useWords();
  const { url, label } = row;
  return (
    <>
      <span className={text.strong}>{stateWords(w, driver)[row.state]}</span>
      <span className={classes.about}>
        <span>{w.risk.rows.survey({ score: row.score, when: w.format.dateOf(row.at) })}</span>
        {url === undefined ? (
          <Foreign>{label}</Foreign>
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            <Foreign>{label}</Foreign>
          </a>
        )}
      </span>
    </>
  );
}

function WorkLine({ row }: { row: Exclude<RiskRow, { kind: 'case' | 'fact' | 'survey' }> }) {
  const w = useWords();
  const words = w.risk.rows;
  if (row.kind === 'time') {
    const names: Partial<Record<string, string>> = w.time.classes;
    return (
      <>
        <span className={text.strong}>{names[row.class] ?? row.class}</span>
        <span className={classes.age}>{w.format.duration(row.seconds)}</span>
      </>
    );
  }
  if (row.kind === 'engagement') {
    return (
      <>
        <Foreign className={text.strong}>{row.name}</Foreign>
        <span className={classes.about}>
          {row.milestone !== undefined && <Foreign>{row.milestone}</Foreign>}
          <span>{words.due(w.format.dayOfDate(row.dueOn))}</span>
          <span>{words.late(row.days)}</span>
        </span>
      </>
    );
  }
  return (
    <>
      <Foreign className={text.strong}>{row.label}</Foreign>
      <span className={classes.about}>
        <span>{words.sent({ receiver: w.outcomes.receivers[row.receiver], when: w.format.dateOf(row.at) })}</span>
        {row.bounces > 0 && <span>{words.bounces(row.bounces)}</span>}
      </span>
    </>
  );
}
