import type { TicketContext } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { ask, refusalIn } from '../../data/ask';
import { usePanel } from '../../data/panel-context';
import { Button } from '../../ui/Button';
import { refusedWords } from '../../ui/refused';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';
import classes from './Citations.module.css';
import { placeOf } from './place';
import type { Missed } from './use-show-span';

/** Says that an entry is not seen on the page, with its own address where the site has one. */
export function MissedNote({ missed, context }: { missed: Missed | undefined; context: TicketContext }) {
  const { of } = usePanel();
  const { warn } = useStatus();
  const w = useWords();
  if (missed === undefined) return null;
  const { entry, how } = missed;
  const open = () => ask('openComment', { ...of, entry }).catch((error) => warn(refusedWords(w, refusalIn(error))));
  return (
    <p className={classes.absent}>
      {w.citations[how](placeOf(w, entry, context, Date.now()))}{' '}
      {how === 'absent' && sites.commentUrlOf(context.ref, entry) !== undefined && (
        <Button small look="quiet" onClick={() => void open()}>
          {w.citations.open}
        </Button>
      )}
    </p>
  );
}
