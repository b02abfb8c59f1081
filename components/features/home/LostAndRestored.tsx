import type { HomeView } from '@/lib/contract/database';
import { useMutation } from '../../data/use-mutation';
import { useQuery } from '../../data/use-query';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { Refusal } from '../../ui/Refusal';
import { useWords } from '../../ui/words';

/** What the browser lost, and what of it was put back, until the person says that they have seen it. */
export function LostAndRestored() {
  const w = useWords();
  const { data } = useQuery('home', {});
  const seen = useMutation('acknowledgeRestored');
  if (!data?.told) return null;
  return (
    <Note icon="alert" tone={data.told.lost ? 'bad' : 'warn'}>
      <Told told={data.told} />
      <p>
        <Button small disabled={seen.saving} onClick={() => void seen.run({})}>
          {w.home.seen}
        </Button>
      </p>
      {seen.refusal && <Refusal what={w.notSaved.change} refusal={seen.refusal} />}
    </Note>
  );
}

function Told({ told: { restored, lost, at } }: { told: NonNullable<HomeView['told']> }) {
  const w = useWords();
  return (
    <>
      {restored && (
        <p>
          {w.home.restored({
            rows: restored.rows,
            newest: w.format.instant(restored.newestAt),
            lately: w.format.ago(Date.now() - at),
          })}
        </p>
      )}
      {lost && <p>{'all' in lost ? w.home.lostAll : w.home.lostLines(lost.lines)}</p>}
    </>
  );
}
