import { Tag } from '../../ui/Tag';
import { useNow } from '../../ui/use-now';
import { useWords } from '../../ui/words';

const soonMs = 60 * 60_000;

/** How long until a customer hears, or how late it is. */
export function DueTag({ dueAt }: { dueAt: number }) {
  const w = useWords();
  const left = dueAt - useNow(30_000);
  const time = w.format.span(Math.abs(left) / 1000);
  if (left < 0) {
    return (
      <Tag icon="alert" tone="bad">
        {w.outcomes.update.late(time)}
      </Tag>
    );
  }
  return (
    <Tag icon="clock" tone={left < soonMs ? 'warn' : 'plain'}>
      {w.outcomes.update.left(time)}
    </Tag>
  );
}
