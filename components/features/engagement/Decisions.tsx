import { useState } from 'react';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import type { Readiness } from '@/lib/accounts/engagements/readiness';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button, IconButton } from '../../ui/Button';
import { Foreign } from '../../ui/Foreign';
import { SaveForm } from '../../ui/SaveForm';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import classes from './Engagement.module.css';
import { TextField } from './TextField';
import { todayHere } from './today';
import { given } from './typed';
import { useParts } from './use-parts';

type Decision = PartOf<'decision'>['decision'];
interface DecisionsProps {
  engagementId: string;
  decisions: PartOf<'decision'>[];
  readiness: Readiness;
}

/** Go and no-go as they were said. Neither sets a state: what follows from one is another decision. */
export function Decisions({ engagementId, decisions, readiness }: DecisionsProps) {
  const w = useWords();
  const words = w.engagement.readiness;
  const [asks, setAsks] = useState<Decision>();
  const open = readiness.of - readiness.ready;
  const isNoGo = readiness.verdict === 'no-go';
  return (
    <>
      <div className={text.wrap}>
        <Button look={isNoGo ? 'primary' : undefined} aria-expanded={asks === 'no-go'} onClick={() => setAsks('no-go')}>
          {words.noGo}
        </Button>
        <Button look={isNoGo ? undefined : 'primary'} aria-expanded={asks === 'go'} onClick={() => setAsks('go')}>
          {open === 0 ? words.go : words.goWith(open)}
        </Button>
        <span className={text.meta}>{words.hint}</span>
      </div>
      {asks && (
        <DecisionForm key={asks} engagementId={engagementId} decision={asks} onClose={() => setAsks(undefined)} />
      )}
      {decisions.length > 0 && (
        <>
          <h3 className={classes.area}>{words.decisions}</h3>
          <ul className={classes.list}>
            {decisions.toReversed().map((decision) => (
              <Said key={decision.id} decision={decision} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Said({ decision }: { decision: PartOf<'decision'> }) {
  const w = useWords();
  const words = w.engagement.readiness;
  const parts = useParts(decision.engagementId);
  const name = words.decision[decision.decision];
  return (
    <li>
      <span>
        <span className={text.strong}>{name}</span>{' '}
        {words.said({ by: decision.by, day: w.format.dayOfDate(decision.decidedOn) })}
      </span>
      <IconButton
        icon="trash"
        label={w.engagement.removeOf(name)}
        onClick={() => void parts.remove(decision, w.engagement.removed(name))}
      />
      <span className={classes.under}>
        {words.wasReady(decision)}
        {decision.why !== undefined && <Foreign>{decision.why}</Foreign>}
      </span>
    </li>
  );
}

interface DecisionFormProps {
  engagementId: string;
  decision: Decision;
  onClose: () => void;
}

/** Asks who decided, when and why; what is open is kept with it by the worker. */
function DecisionForm({ engagementId, decision, onClose }: DecisionFormProps) {
  const w = useWords();
  const words = w.engagement.readiness;
  const draft = useDraft(`${decision} of ${engagementId}`, { name: '', typed: '', on: todayHere() as string });
  const record = useMutation('recordDecision');
  const undoable = useUndo();
  const { value } = draft;
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const said = { by: value.name.trim(), decidedOn: value.on, ...given('why', value.typed) };
    const saved = await record.run({ engagementId, decision, ...said });
    if (!saved) return;
    undoable(words.recorded[decision], saved.command);
    close();
  }
  return (
    <SaveForm
      label={decision === 'go' ? words.go : words.noGo}
      saving={record.saving}
      refusal={record.refusal}
      onSave={() => void save()}
      onCancel={close}
    >
      <div className={classes.pair}>
        <TextField
          label={words.who}
          required
          most={120}
          value={value.name}
          onChange={(name) => draft.set({ ...value, name })}
        />
        <TextField
          label={words.on}
          type="date"
          required
          value={value.on}
          onChange={(on) => draft.set({ ...value, on })}
        />
      </div>
      <TextField
        label={words.why}
        most={1000}
        value={value.typed}
        onChange={(typed) => draft.set({ ...value, typed })}
      />
    </SaveForm>
  );
}
