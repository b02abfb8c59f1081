import type { SentView, UpdateView } from '@/lib/contract/outcomes';
import type { Words } from '@/locales/words';
import { useQuery } from '../../data/use-query';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { RecordLink } from '../record/RecordLink';
import classes from './CustomersWait.module.css';
import { DueTag } from './DueTag';
import { KnownWait } from './KnownWait';
import { EndUpdate } from './NextUpdate';

/** What customers wait for, whatever page is open: promised updates, and fixes that they do not know of. */
export function CustomersWait() {
  const w = useWords();
  const { data } = useQuery('customersWait', {});
  const { data: known = [] } = useQuery('knownFixed', {});
  if (!data) return null;
  const count = data.updates.length + data.fixed.length + known.length;
  if (count === 0) return null;
  return (
    <Section title={w.home.customersWait} count={count}>
      <ul className={classes.list}>
        {data.updates.map((update) => (
          <UpdateRow key={update.id} update={update} />
        ))}
        {data.fixed.map((sent) => (
          <FixRow key={sent.id} sent={sent} />
        ))}
        {known.map((wait) => (
          <KnownWait key={`${wait.recordKey} ${wait.issue}`} wait={wait} />
        ))}
      </ul>
    </Section>
  );
}

function UpdateRow({ update }: { update: UpdateView }) {
  const w = useWords();
  return (
    <li>
      <RecordLink {...update} />
      <DueTag dueAt={update.dueAt} />
      <span className={classes.about}>
        {update.account !== undefined && <Foreign>{update.account}</Foreign>}
        <span>{w.outcomes.update.due(w.format.momentOf(update.dueAt, Date.now()))}</span>
        <span className={`${text.wrap} ${text.end}`}>
          <EndUpdate update={update} />
        </span>
      </span>
    </li>
  );
}

function FixRow({ sent }: { sent: SentView }) {
  const w = useWords();
  return (
    <li>
      <RecordLink {...sent} />
      <Icon name="met" small />
      <span className={classes.about}>
        {sent.account !== undefined && <Foreign>{sent.account}</Foreign>}
        <span>{nextWords(w, sent)}</span>
      </span>
    </li>
  );
}

function nextWords({ outcomes: { fix } }: Words, { outcome }: SentView): string {
  if (outcome.state !== 'resolved') return fix.nextConfirm;
  return outcome.isVerified ? fix.nextTell : fix.next;
}
