import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { FirstRun, useFirstRun } from './FirstRun';

/** The first steps over a record, which they leave as it is. Whoever closes them has had them. */
export function FirstSheet({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const [, done] = useFirstRun();
  return (
    <Sheet
      title={w.firstRun.label}
      back={w.keys.back}
      onClose={() => {
        done();
        onClose();
      }}
      footer={(close) => <Button onClick={close}>{w.keys.back}</Button>}
    >
      <FirstRun
        canSkip={false}
        onDone={() => {
          done();
          onClose();
        }}
      />
    </Sheet>
  );
}
