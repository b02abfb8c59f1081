import { useId } from 'react';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import { isolated } from '@/lib/text/foreign';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { todayHere } from './today';
import type { Parts } from './use-parts';

/** What must be true, ticked once it is. */
export function Criterion({ criterion, parts }: { criterion: PartOf<'criterion'>; parts: Parts }) {
  const w = useWords();
  const isMet = criterion.metOn !== undefined;
  const said = isolated(criterion.text);
  const id = useId();
  return (
    <li className={classes.criterion}>
      <label htmlFor={id}>
        <Checkbox
          id={id}
          checked={isMet}
          onChange={() =>
            void parts.change(
              criterion,
              { part: 'criterion', metOn: isMet ? null : todayHere() },
              w.engagement.changed(criterion.text),
            )
          }
        />
        <Foreign>{criterion.text}</Foreign>
      </label>
      <IconButton
        icon="close"
        label={w.engagement.removeOf(said)}
        onClick={() => void parts.remove(criterion, w.engagement.removed(criterion.text))}
      />
    </li>
  );
}

/** What shows it, and where that is. */
export function Evidence({ evidence, parts }: { evidence: PartOf<'evidence'>; parts: Parts }) {
  const w = useWords();
  const { label, url } = evidence;
  return (
    <span className={text.nowrap}>
      {url === undefined ? (
        <Foreign>{label}</Foreign>
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          <Foreign>{label}</Foreign>
        </a>
      )}
      <IconButton
        icon="close"
        label={w.engagement.removeOf(isolated(label))}
        onClick={() => void parts.remove(evidence, w.engagement.removed(label))}
      />
    </span>
  );
}
