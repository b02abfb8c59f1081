import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { openOverlay, useOverlay } from '../palette/overlay';
import { useFirstRun } from './FirstRun';

/** Below the first record that the panel is opened beside: the record comes first, the steps when the person wants them. */
export function NewHere() {
  // Looked up anew once what may have had them is closed.
  return <Offer key={useOverlay() ?? ''} />;
}

function Offer() {
  const w = useWords();
  const [isFirst, done] = useFirstRun();
  if (isFirst !== true) return null;
  return (
    <Note icon="info">
      <p>{w.firstRun.beside}</p>
      <div className={text.wrap}>
        <Button small onClick={() => openOverlay('first')}>
          {w.firstRun.show}
        </Button>
        <Button small look="quiet" onClick={done}>
          {w.firstRun.skip}
        </Button>
      </div>
    </Note>
  );
}
