import type { NamedEngagement } from '@/lib/accounts/engagement';
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
  show: 'edit' | 'delete';
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
            <Ways engagement={view.engagement} onDone={onClose} />
          </>
        );
      }}
    </QueryState>
  );
}

function Ways({ engagement, onDone }: { engagement: NamedEngagement; onDone: () => void }) {
  const w = useWords();
  const { id, revision: seen, name } = engagement;
  const openPage = useOpenPage();
  const change = useMutation('changeEngagement');
  const undoable = useUndo();
  async function archive() {
    const saved = await change.run({ id, seen, archivedOn: todayHere() });
    if (!saved) return;
    undoable(w.engagement.end.archived(name), saved.command);
    onDone();
  }
  return (
    <div className={text.wrap}>
      <Button small icon="external" onClick={() => openPage({ of: 'engagement', id })}>
        {w.engagement.open}
      </Button>
      <Button small look="quiet" icon="packet" aria-disabled={change.saving} onClick={() => void archive()}>
        {w.engagement.end.archive}
      </Button>
      {change.refusal && <Refusal what={w.notSaved.change} refusal={change.refusal} />}
    </div>
  );
}
