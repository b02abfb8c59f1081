import { useState } from 'react';
import type { KnownBeforeView, KnownView } from '@/lib/contract/known';
import { useActions } from '../../data/actions';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Section } from '../../ui/Section';
import { Chip, Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { RecordLink } from '../record/RecordLink';
import { Facts } from './Facts';
import classes from './Known.module.css';
import { MarkKnown } from './MarkKnown';

/** So many are read before more are asked for. */
const atFirst = 3;

/** Earlier tickets that share something with this one, and how they ended; of one that is the first, the way to name its parent. */
export function KnownBefore({ view }: { view: KnownView }) {
  const w = useWords();
  const words = w.known;
  const { before, days } = view;
  const [showsAll, setShowsAll] = useState(false);
  const [isMarking, setIsMarking] = useState(false);
  const mark = () => setIsMarking(true);
  useActions([
    { id: 'mark known', name: words.mark.action, icon: 'pin', group: 'record', after: 'tab runbooks', run: mark },
  ]);
  const more = before.length - atFirst;
  const markOne = (
    <Button small look="quiet" icon="pin" onClick={mark}>
      {words.mark.action}
    </Button>
  );
  const sheet = isMarking && <MarkKnown view={view} onClose={() => setIsMarking(false)} />;
  if (before.length === 0) {
    return (
      <div>
        {markOne}
        {sheet}
      </div>
    );
  }
  return (
    <Section title={words.before} count={before.length} aside={before.length > 1 && words.mostTelling}>
      <ul className={classes.list}>
        {before.slice(0, showsAll ? undefined : atFirst).map((one) => (
          <BeforeRow key={one.recordKey} one={one} />
        ))}
      </ul>
      <div className={text.wrap}>
        {more > 0 && (
          <Button small look="quiet" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? words.fewer : words.more(more)}
          </Button>
        )}
        {markOne}
      </div>
      <p className={text.meta}>{words.kept(days)}</p>
      {sheet}
    </Section>
  );
}

function BeforeRow({ one }: { one: KnownBeforeView }) {
  const w = useWords();
  const words = w.known;
  const { shares, area, isSameAccount, account, runs, issue, waitsFor, fixVersions, state } = one;
  return (
    <li>
      <RecordLink {...one} />
      <span className={`${text.meta} ${text.nowrap}`}>{w.format.dateOf(one.openedAt ?? one.seenAt)}</span>
      <p className={classes.line}>
        <span>{words.shares}</span>
        <Facts facts={shares} />
        {area !== undefined && (
          <Chip>
            <Foreign>{area}</Foreign>
          </Chip>
        )}
      </p>
      <p className={classes.line}>
        <StateTag one={one} />
        {runs.map(({ title, outcome }) => (
          <span key={`${outcome} ${title}`}>{words.ended[outcome](title)}</span>
        ))}
        {state === 'solved' && runs.length === 0 && <span>{words.noRunbook}</span>}
        {fixVersions && <span>{words.fixVersion(w.format.values(fixVersions))}</span>}
      </p>
      {issue && issue.workaround !== '' && (
        <p>
          <span className={text.support}>{words.workaround}</span> <Foreign>{issue.workaround}</Foreign>
        </p>
      )}
      <p className={classes.line}>
        {isSameAccount ? <span>{words.sameAccount}</span> : account !== undefined && <Foreign>{account}</Foreign>}
        {issue && <span>{words.isIssue(issue.label)}</span>}
        {issue && issue.fixedIn !== '' && <span>{words.fixVersion(issue.fixedIn)}</span>}
        {waitsFor.map((label) => (
          <span key={label}>{words.waitsFor(label)}</span>
        ))}
      </p>
    </li>
  );
}

/** Whether it is open, and how long it is or was. */
function StateTag({ one: { state, openedAt, solvedAt } }: { one: KnownBeforeView }) {
  const w = useWords();
  const { states, openFor, solvedIn } = w.known;
  const span = (until: number) => w.format.span(Math.max(0, until - (openedAt ?? until)) / 1000);
  if (state === 'open') {
    return (
      <Tag icon="weak" tone="warn">
        {openedAt === undefined ? states.open : openFor(span(Date.now()))}
      </Tag>
    );
  }
  if (state === 'unknown') return <Tag icon="unknown">{states.unknown}</Tag>;
  return (
    <Tag icon="met" tone="good">
      {openedAt === undefined || solvedAt === undefined ? states.solved : solvedIn(span(solvedAt))}
    </Tag>
  );
}
