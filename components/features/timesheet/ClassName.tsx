import type { EntryClass } from '@/lib/time/entry';
import { cx } from '../../ui/cx';
import { useWords } from '../../ui/words';
import classes from './Timesheet.module.css';

/** A class of work: a shape of its own beside the word. */
export function ClassName({ of }: { of: EntryClass }) {
  const w = useWords();
  return <span className={cx(classes.class, classes[of])}>{w.time.classes[of]}</span>;
}
