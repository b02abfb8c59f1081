import { useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import type { KnownIssueView, KnownView } from '@/lib/contract/known';
import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { useCopyAlone } from '../citations/use-copy-alone';
import { RecordLink } from '../record/RecordLink';
import { Facts } from './Facts';
import classes from './Known.module.css';
import { MarkKnown } from './MarkKnown';
import { standingWords } from './standing-words';
import { useSayKnown } from './use-say-known';

interface KnownIssuesProps {
  context: TicketContext;
  view: KnownView;
}

/** Faults that are known and that this ticket is, or seems to be. */
export function KnownIssues({ context, view }: KnownIssuesProps) {
  return view.issues.map((issue) => <KnownIssue key={issue.id} issue={issue} context={context} view={view} />);
}

function KnownIssue({ issue, context, view }: KnownIssuesProps & { issue: KnownIssueView }) {
  const w = useWords();
  const words = w.known;
  const { say, told, saving, refusal } = useSayKnown(issue);
  const copyAlone = useCopyAlone();
  const [isChanging, setIsChanging] = useState(false);
  const { target, title, workaround, theirVersion, isSaid, isToTell, others } = issue;
  return (
    <Note icon={issue.state === 'fixed' || issue.version !== undefined ? 'met' : 'info'} tone="good">
      <section className={classes.issue} aria-label={standingWords(w, issue)}>
        <p>
          <span className={text.strong}>{standingWords(w, issue)}.</span>{' '}
          {theirVersion !== undefined && words.theyRun(theirVersion)}
        </p>
        <p>
          <RecordLink {...target} {...(title !== undefined && { title })} />
        </p>
        {isToTell && <p className={text.strong}>{words.toTell}</p>}
        {workaround === '' ? (
          <p className={text.support}>{words.noWorkaround}</p>
        ) : (
          <p>
            <span className={text.support}>{words.workaround}</span> <Foreign>{workaround}</Foreign>
          </p>
        )}
        <p className={classes.line}>
          {issue.by.length > 0 && <span>{words.by}</span>}
          <Facts facts={issue.by} />
          <span>{isSaid ? markedWords(issue) : words.seems}</span>
        </p>
        {others.count > 0 && <p className={`${text.small} ${text.support}`}>{words.others(others)}</p>}
        <div className={text.wrap}>
          {workaround !== '' && (
            <Button
              small
              look="primary"
              icon="copy"
              onClick={() =>
                void copyAlone(
                  (masking, by) => by.copyOfWords(workaround, context, masking),
                  () => words.copied,
                )
              }
            >
              {words.copy}
            </Button>
          )}
          {isToTell && (
            <Button small icon="check" aria-disabled={saving} onClick={told}>
              {words.told}
            </Button>
          )}
          {!isSaid && (
            <Button small icon="check" aria-disabled={saving} onClick={() => say(true)}>
              {words.isIt}
            </Button>
          )}
          <Button small aria-disabled={saving} onClick={() => say(false)}>
            {words.notIt}
          </Button>
          <Button small look="quiet" onClick={() => setIsChanging(true)}>
            {words.change}
          </Button>
        </div>
        {refusal && <Refusal what={w.notSaved.answer} refusal={refusal} />}
      </section>
      {isChanging && <MarkKnown view={view} issue={issue} onClose={() => setIsChanging(false)} />}
    </Note>
  );

  function markedWords({ markedBy, markedAt }: KnownIssueView): string {
    const when = w.format.dateOf(markedAt);
    return markedBy === '' ? words.marked(when) : words.markedBy({ name: markedBy, when });
  }
}
