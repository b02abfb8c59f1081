import { Button } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Note } from '../../ui/Note';
import { useWords } from '../../ui/words';
import classes from './Review.module.css';

interface OvertakenProps {
  /** The field's name. */
  title: string;
  /** What is composed of the ticket there now, line by line. */
  now: string;
  onTake: () => void;
  onKeep: () => void;
}

/** The ticket says something else where a person wrote: what it says now, for them to take or to keep theirs. */
export function Overtaken({ title, now, onTake, onKeep }: OvertakenProps) {
  const w = useWords();
  return (
    <Note icon="info" tone="ask">
      <p>{w.generated.overtaken}</p>
      <blockquote className={classes.now}>
        <Foreign>{now}</Foreign>
      </blockquote>
      <div className={classes.choice}>
        <Button small aria-label={w.generated.takeAt(title)} onClick={onTake}>
          {w.generated.take}
        </Button>
        <Button small aria-label={w.generated.keepAt(title)} onClick={onKeep}>
          {w.generated.keep}
        </Button>
      </div>
    </Note>
  );
}
