import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { useStatus } from '../../ui/Status';
import { useWords } from '../../ui/words';

interface AcceptanceProps {
  /** Names of the generated lines of the packet. */
  generated: readonly string[];
  accepted: ReadonlySet<string>;
  onAccept: (lines: readonly string[]) => void;
}

/** How many generated lines nobody accepted yet, and all of them accepted at once. It changes nothing of the copy. */
export function Acceptance({ generated, accepted, onAccept }: AcceptanceProps) {
  const w = useWords();
  const { say } = useStatus();
  const open = generated.filter((line) => !accepted.has(line));
  if (open.length === 0) return null;
  function acceptAll() {
    onAccept(open);
    say(w.generated.allAccepted);
  }
  return (
    <Note icon="alert" tone="warn">
      <p>{w.generated.open(open.length)}</p>
      <p>{w.generated.about}</p>
      <Button small onClick={acceptAll}>
        {w.generated.acceptAll}
      </Button>
    </Note>
  );
}
