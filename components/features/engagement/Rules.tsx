import { Fragment, useId, useState } from 'react';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { EngagementView } from '@/lib/contract/engagements';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Refusal } from '../../ui/Refusal';
import { Chip } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { RuleForm } from './RuleForm';
import { ruleWords } from './rule-words';
import { useParts } from './use-parts';

/** By what records belong to it without being asked about. */
export function Rules({ view: { engagement, parts, records } }: { view: EngagementView }) {
  const w = useWords();
  const title = useId();
  const words = w.engagement.rules;
  const mine = useParts(engagement.id);
  const [isAdding, setIsAdding] = useState(false);
  const rules = partsOf(parts, 'rule');
  return (
    <section className={classes.card} aria-labelledby={title}>
      <div className={classes.cardHead}>
        <h2 id={title} className={text.grow}>
          {words.title}
        </h2>
        <Button
          small
          icon="plus"
          aria-label={words.add}
          aria-expanded={isAdding}
          onClick={() => setIsAdding(!isAdding)}
        >
          {w.engagement.add}
        </Button>
      </div>
      {isAdding && <RuleForm engagement={engagement} onClose={() => setIsAdding(false)} />}
      {rules.length === 0 && <p className={text.support}>{words.none}</p>}
      <ul className={classes.list}>
        {rules.map((rule) => (
          <li key={rule.id}>
            <span>
              {rule.conditions.map(({ field, value }, index) => (
                <Fragment key={`${field} ${value}`}>
                  {index > 0 && <span className={text.meta}> {words.and} </span>}
                  {w.engagement.fields[field]}{' '}
                  <Chip mono>
                    <Foreign>{value}</Foreign>
                  </Chip>
                </Fragment>
              ))}
            </span>
            <IconButton
              icon="trash"
              label={w.engagement.removeOf(ruleWords(w, rule.conditions))}
              onClick={() => void mine.remove(rule, w.engagement.removed(words.one))}
            />
          </li>
        ))}
        {records > 0 && (
          <li>
            <span>{words.chosen(records)}</span>
          </li>
        )}
      </ul>
      {mine.refusal && <Refusal what={w.notSaved.change} refusal={mine.refusal} />}
      <p className={text.meta}>
        {words.hint} {rules.length > 0 && words.notCounted}
      </p>
    </section>
  );
}
