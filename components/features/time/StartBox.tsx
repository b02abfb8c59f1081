import type { Context } from '@/lib/context/context';
import type { TimeView } from '@/lib/contract/time';
import { sites } from '@/lib/sites/sites';
import { Button } from '../../ui/Button';
import { NotSaved } from '../../ui/NotSaved';
import text from '../../ui/text.module.css';
import classes from './Time.module.css';
import { useStart } from './use-running';
import { engagementLabel, findEngagement } from './words';

/** No clock runs: one click starts it on the record's engagement. */
export function StartBox({ view, context }: { view: TimeView; context: Context }) {
  const { start, mutation } = useStart(view, context);
  const engagement = findEngagement(view.engagements, view.engagementId);
  return (
    <section className={classes.box} aria-label="Clock">
      <div className={classes.clockRow}>
        <span className={text.grow}>
          <span className={text.strong}>No clock is running</span>
          <br />
          <span className={text.support}>
            {engagement
              ? engagementLabel(engagement)
              : `Which engagement ${sites.contextLabel(context)} belongs to is not known yet; start one below.`}
          </span>
        </span>
        {engagement && (
          <Button look="primary" icon="play" disabled={mutation.saving} onClick={() => void start(engagement)}>
            {mutation.saving ? 'Saving…' : 'Start'}
          </Button>
        )}
      </div>
      {mutation.refusal && <NotSaved refusal={mutation.refusal} what="The start of this entry" />}
    </section>
  );
}
