import { useId } from 'react';
import { cx } from '../../ui/cx';
import { Checkbox } from '../../ui/Field';
import { Markdown } from '../../ui/Markdown';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Run.module.css';

interface StepsProps {
  /** Markdown of each. */
  steps: string[];
  /** When each was ticked, by index; see `Run`. */
  ticked: Record<string, number>;
  isFinished: boolean;
  /** Absent where there is no record whose log it would be. */
  onTick?: (step: number, ticked: boolean) => void;
}

/** Steps as a log: the first unticked one is the current step until the run is finished. */
export function Steps({ steps, ticked, isFinished, onTick }: StepsProps) {
  const current = isFinished || !onTick ? -1 : steps.findIndex((_, index) => ticked[index] === undefined);
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <Step
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its position in the runbook
          key={index}
          number={index + 1}
          markdown={step}
          tickedAt={ticked[index]}
          isCurrent={index === current}
          onTick={onTick && ((isTicked) => onTick(index, isTicked))}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  number: number;
  markdown: string;
  tickedAt: number | undefined;
  isCurrent: boolean;
  onTick: ((ticked: boolean) => void) | undefined;
}

function Step({ number, markdown, tickedAt, isCurrent, onTick }: StepProps) {
  const w = useWords();
  const id = useId();
  return (
    <li
      className={cx(tickedAt !== undefined && classes.done, isCurrent && classes.current)}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {/* The paragraphs are its labels too, so that the whole sentence can be clicked; read out is the number. */}
      {onTick ? (
        <label className={classes.tick} htmlFor={id}>
          <span id={`${id}-name`} className={text.hiddenVisually}>
            {w.runbooks.step(number)}{' '}
          </span>
          <Checkbox
            id={id}
            checked={tickedAt !== undefined}
            aria-labelledby={`${id}-name`}
            aria-describedby={`${id}-text`}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
        </label>
      ) : (
        <span className={classes.tick}>{w.format.number(number)}</span>
      )}
      <div id={`${id}-text`} className={classes.step}>
        <Markdown labelFor={onTick && id}>{markdown}</Markdown>
        {tickedAt !== undefined && <p className={text.meta}>{w.format.momentOf(tickedAt, Date.now())}</p>}
      </div>
    </li>
  );
}
