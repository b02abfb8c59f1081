import classes from './Skeleton.module.css';
import { useDelayed } from './use-delayed';

/** Grey lines in place of what is being read; nothing for the first 150 ms, which most answers take. */
export function Skeleton() {
  const due = useDelayed(150);
  if (!due) return null;
  return (
    <div className={classes.skeleton} data-testid="skeleton" aria-hidden="true">
      <span style={{ width: '82%' }} />
      <span style={{ width: '44%' }} />
      <span className={classes.tall} />
      <span style={{ width: '60%' }} />
      <span style={{ width: '90%' }} />
      <span style={{ width: '64%' }} />
    </div>
  );
}
