import { useState } from 'react';
import type { TicketContext } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { useActions } from '../../data/actions';
import { useHasDraft } from '../../data/drafts';
import { later, useLater } from '../../data/later';
import { QueryState } from '../../data/QueryState';
import { Button } from '../../ui/Button';
import { useWords } from '../../ui/words';

const writing = later(() => import('./WriteRunbook'));

interface StartRunbookProps {
  context: TicketContext;
  /** It is the main thing to do here: nothing fits. */
  isMain?: boolean;
}

/** Begins a runbook from the ticket on show; one that was begun is gone on with. */
export function StartRunbook({ context, isMain }: StartRunbookProps) {
  const w = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const isBegun = useHasDraft('write runbook');
  const open = () => setIsOpen(true);
  useActions([
    { id: 'start runbook', name: w.write.start, icon: 'plus', group: 'record', after: 'tab runbooks', run: open },
  ]);
  return (
    <>
      <Button
        {...(isMain ? { look: 'primary' } : { small: true, look: 'quiet' })}
        icon={isBegun ? 'edit' : 'plus'}
        onClick={open}
      >
        {w.write.start}
      </Button>
      {isOpen && <Opened record={sites.contextLabel(context)} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Opened(props: { record: string; onClose: () => void }) {
  return <QueryState query={useLater(writing)}>{({ WriteRunbook }) => <WriteRunbook {...props} />}</QueryState>;
}
