import { useState } from 'react';
import type { EngagementView } from '@/lib/contract/engagements';
import { QueryState } from '../../data/QueryState';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Refusal } from '../../ui/Refusal';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { useOpenPage } from '../pages/use-open-page';
import { DeleteForm } from './DeleteForm';
import { EditForm } from './EditForm';
import { todayHere } from './today';

interface EngagementInPlaceProps {
  id: string;
  /** `all`: with the ways to end it, where nothing beside it has them. */
  show: 'edit' | 'delete' | 'all';
  onClose: () => void;
}

/** What may be done with an engagement in the panel, where it is listed; the rest has a screen of its own. */
export function EngagementInPlace({ id, show, onClose }: EngagementInPlaceProps) {
  const query = useQuery('engagement', { id });
  return (
    <QueryState query={query}>
      {(view) => {
        if (!view) return null;
        if (show === 'delete') return <DeleteForm view={view} onClose={onClose} />;
        return (
          <>
            <EditForm engagement={view.engagement} onClose={onClose} />
            <Ways view={view} ends={show === 'all'} onDone={onClose} />
          </>
        );
      }}
    </QueryState>
  );
}

interface WaysProps {
  view: EngagementView;
  ends: boolean;
  onDone: () => void;
}

function Ways({ view, ends, onDone }: WaysProps) {
  const w = useWords();
  const words = w.engagement.end;
  const { id, revision: seen, name } = view.engagement;
  const openPage = useOpenPage();
  const change = useMutation('changeEngagement');
  const undoable = useUndo();
  const [asksDeletion, setAsksDeletion] = useState(false);
  async function end(how: { doneOn: string } | { archivedOn: string }, said: string) {
    const saved = await change.run({ id, seen, ...how });
    if (!saved) return;
    undoable(said, saved.command);
    onDone();
  }
  return (
    <>
      <div className={text.wrap}>
        <Button small icon="external" onClick={() => openPage({ of: 'engagement', id })}>
          {w.engagement.open}
        </Button>
        {ends && (
          <Button
            small
            look="quiet"
            icon="flag"
            onClick={() => void end({ doneOn: todayHere() }, words.finished(name))}
          >
            {words.finish}
          </Button>
        )}
        <Button
          small
          look="quiet"
          icon="packet"
          onClick={() => void end({ archivedOn: todayHere() }, words.archived(name))}
        >
          {words.archive}
        </Button>
        {ends && (
          <Button
            small
            look="quiet"
            icon="trash"
            aria-expanded={asksDeletion}
            onClick={() => setAsksDeletion(!asksDeletion)}
          >
            {words.deletes}
          </Button>
        )}
      </div>
      {change.refusal && <Refusal what={w.notSaved.change} refusal={change.refusal} />}
      {asksDeletion && <DeleteForm view={view} onClose={onDone} />}
    </>
  );
}
