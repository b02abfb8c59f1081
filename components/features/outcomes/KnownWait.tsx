import type { KnownWaitView } from '@/lib/contract/known';
import { Foreign } from '../../ui/Foreign';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import { RecordLink } from '../record/RecordLink';
import classes from './CustomersWait.module.css';

/** A ticket whose known issue is fixed, in the list of what customers wait for. */
export function KnownWait({ wait }: { wait: KnownWaitView }) {
  const w = useWords();
  const { issue, version, account } = wait;
  return (
    <li>
      <RecordLink {...wait} />
      <Icon name="met" small />
      <span className={classes.about}>
        {account !== undefined && <Foreign>{account}</Foreign>}
        <span>{version === undefined ? w.known.fixedForAny(issue) : w.known.fixedFor({ issue, version })}</span>
      </span>
    </li>
  );
}
