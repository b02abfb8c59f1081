import { useId, useState } from 'react';
import type { MilestoneState, MilestoneView } from '@/lib/accounts/engagements/milestones';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import { isolated } from '@/lib/text/foreign';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { Icon, type IconName } from '../../ui/Icon';
import { Refusal } from '../../ui/Refusal';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { AddToMilestone } from './AddToMilestone';
import { EditMilestone } from './EditMilestone';
import classes from './Engagement.module.css';
import { Criterion, Evidence } from './MilestoneParts';
import { todayHere } from './today';
import { type Parts, useParts } from './use-parts';

const icons: Record<MilestoneState, IconName> = {
  accepted: 'met',
  unproven: 'weak',
  ready: 'weak',
  late: 'missing',
  'at-risk': 'weak',
  open: 'optional',
  dropped: 'optional',
};

/** One milestone: what must be true, what shows it, and who accepts it. */
export function MilestoneRow({ view }: { view: MilestoneView }) {
  const w = useWords();
  const { milestone, criteria, evidence, state } = view;
  const heading = useId();
  const parts = useParts(milestone.engagementId);
  const [opened, setOpened] = useState<'edit' | 'criterion' | 'evidence'>();
  const title = isolated(milestone.title);
  const toggle = (form: NonNullable<typeof opened>) => setOpened(opened === form ? undefined : form);
  const close = () => setOpened(undefined);
  return (
    <article className={classes.milestone} aria-labelledby={heading}>
      <Icon name={icons[state]} />
      <h3 id={heading}>
        <Foreign>{milestone.title}</Foreign>
      </h3>
      <span className={text.nowrap}>{dayOf(w, milestone)}</span>
      <div className={classes.milestoneBody}>
        <ul>
          {criteria.map((criterion) => (
            <Criterion key={criterion.id} criterion={criterion} parts={parts} />
          ))}
        </ul>
        <p className={classes.under}>
          {milestone.owner !== undefined && <Foreign className={text.meta}>{milestone.owner}</Foreign>}
          <StateTag view={view} />
          {evidence.map((one) => (
            <Evidence key={one.id} evidence={one} parts={parts} />
          ))}
        </p>
        <div className={text.wrap}>
          <Button
            small
            look="quiet"
            aria-label={w.engagement.milestones.addCriterionOf(title)}
            aria-expanded={opened === 'criterion'}
            onClick={() => toggle('criterion')}
          >
            {w.engagement.milestones.addCriterion}
          </Button>
          <Button
            small
            look="quiet"
            aria-label={w.engagement.milestones.addEvidenceOf(title)}
            aria-expanded={opened === 'evidence'}
            onClick={() => toggle('evidence')}
          >
            {w.engagement.milestones.addEvidence}
          </Button>
          <Accept view={view} parts={parts} />
          <span className={text.end}>
            <IconButton
              icon="edit"
              label={w.engagement.changeOf(title)}
              aria-expanded={opened === 'edit'}
              onClick={() => toggle('edit')}
            />
            <IconButton
              icon="trash"
              label={w.engagement.removeOf(title)}
              onClick={() => void parts.remove(milestone, w.engagement.removed(milestone.title))}
            />
          </span>
        </div>
        {opened === 'edit' && <EditMilestone milestone={milestone} onClose={close} />}
        {(opened === 'criterion' || opened === 'evidence') && (
          <AddToMilestone key={opened} what={opened} milestone={milestone} onClose={close} />
        )}
        {parts.refusal && <Refusal what={w.notSaved.change} refusal={parts.refusal} />}
      </div>
    </article>
  );
}

function dayOf(w: ReturnType<typeof useWords>, { doneOn, dueOn }: PartOf<'milestone'>): string {
  if (doneOn !== undefined) return w.engagement.milestones.on(w.format.dayOfDate(doneOn));
  return dueOn === undefined ? '' : w.engagement.milestones.by(w.format.dayOfDate(dueOn));
}

function StateTag({ view: { milestone, criteria, met, state } }: { view: MilestoneView }) {
  const w = useWords();
  const words = w.engagement.milestones;
  const tone = { accepted: 'good', ready: 'good', late: 'bad', 'at-risk': 'warn', unproven: 'warn' } as const;
  return (
    <>
      <Tag tone={state in tone ? tone[state as keyof typeof tone] : 'plain'}>
        {state === 'at-risk' && milestone.risk !== undefined ? words.atRisk(milestone.risk) : words.states[state]}
      </Tag>
      {state === 'unproven' && <span>{words.notProven}</span>}
      <span>{criteria.length === 0 ? words.noCriteria : words.criteria({ met, of: criteria.length })}</span>
    </>
  );
}

/** Accepting is a person's act, also where criteria or evidence are missing: then it says so. */
function Accept({ view: { milestone, state }, parts }: { view: MilestoneView; parts: Parts }) {
  const w = useWords();
  const words = w.engagement.milestones;
  const title = milestone.title;
  const isOpen = milestone.doneOn === undefined && milestone.droppedOn === undefined;
  async function toggle() {
    if (isOpen) await parts.change(milestone, { part: 'milestone', doneOn: todayHere() }, words.accepted(title));
    else await parts.change(milestone, { part: 'milestone', doneOn: null, droppedOn: null }, words.reopened(title));
  }
  return (
    <Button
      small
      look={state === 'ready' ? undefined : 'quiet'}
      aria-disabled={parts.saving}
      aria-label={isOpen ? words.acceptOf(title) : words.reopenOf(title)}
      onClick={() => void toggle()}
    >
      {isOpen ? words.accept : words.reopen}
    </Button>
  );
}
