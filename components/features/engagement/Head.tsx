import { useState } from 'react';
import type { Phase } from '@/lib/accounts/engagement';
import { stateOf } from '@/lib/accounts/engagements/state';
import type { EngagementView } from '@/lib/contract/engagements';
import { allEngagements, hashOf } from '@/lib/dashboard/place';
import { useDraft } from '../../data/drafts';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Field';
import { Foreign } from '../../ui/Foreign';
import { SaveForm } from '../../ui/SaveForm';
import { Tag } from '../../ui/Tag';
import text from '../../ui/text.module.css';
import { useWords } from '../../ui/words';
import { EditForm } from './EditForm';
import classes from './Engagement.module.css';
import { looks } from './looks';
import { TextField } from './TextField';
import { orNull } from './typed';
import { useCopyPaper } from './use-copy-paper';

/** What it is called, whose it is, how it stands, and the ways to change that. */
export function Head({ view }: { view: EngagementView }) {
  const w = useWords();
  const { engagement } = view;
  const { name, goal, accountId, accountName, phaseWhy } = engagement;
  const [opened, setOpened] = useState<'state' | 'edit'>();
  const copyPaper = useCopyPaper(view);
  const state = stateOf(engagement);
  const toggle = (form: 'state' | 'edit') => setOpened(opened === form ? undefined : form);
  return (
    <>
      <nav className={classes.crumbs} aria-label={w.engagement.crumbs}>
        <a href={hashOf('accounts')}>{w.pages.names.accounts}</a>
        {accountId !== undefined && (
          <>
            <span aria-hidden="true">/</span>
            <a href={hashOf({ of: 'account', id: accountId })}>
              <Foreign>{accountName}</Foreign>
            </a>
          </>
        )}
        <span aria-hidden="true">/</span>
        <a href={hashOf({ of: 'engagement', id: allEngagements })}>{w.engagement.list.title}</a>
      </nav>
      <div className={classes.head}>
        <h1>
          <Foreign>{name}</Foreign>
        </h1>
        <Tag fill {...looks[state]}>
          {w.engagement.states[state]}
        </Tag>
        {phaseWhy !== undefined && state !== 'done' && <Foreign className={text.support}>{phaseWhy}</Foreign>}
        <span className={classes.buttons}>
          <Button aria-expanded={opened === 'state'} onClick={() => toggle('state')}>
            {w.engagement.head.changeState}
          </Button>
          <Button icon="copy" onClick={() => void copyPaper('status')}>
            {w.engagement.head.copyStatus}
          </Button>
          <Button icon="edit" aria-expanded={opened === 'edit'} onClick={() => toggle('edit')}>
            {w.engagement.head.edit}
          </Button>
        </span>
      </div>
      {opened === 'state' && <StateForm view={view} onClose={() => setOpened(undefined)} />}
      {opened === 'edit' && <EditForm engagement={engagement} onClose={() => setOpened(undefined)} />}
      {goal !== undefined && (
        <p className={classes.goal}>
          <Foreign>{goal}</Foreign>
        </p>
      )}
    </>
  );
}

const phases = ['planned', 'active', 'at-risk'] as const satisfies readonly Phase[];

/** How it goes is a person's word; saying it opens what was done or archived. */
function StateForm({ view: { engagement }, onClose }: { view: EngagementView; onClose: () => void }) {
  const w = useWords();
  const { id, revision: seen, name, phase = 'active', phaseWhy = '', doneOn, archivedOn } = engagement;
  const draft = useDraft<{ phase: Phase; typed: string }>(`state ${id}`, { phase, typed: phaseWhy });
  const change = useMutation('changeEngagement');
  const undoable = useUndo();
  const { value } = draft;
  function close() {
    draft.clear();
    onClose();
  }
  async function save() {
    const opens = { ...(doneOn && { doneOn: null }), ...(archivedOn && { archivedOn: null }) };
    const saved = await change.run({ id, seen, phase: value.phase, phaseWhy: orNull(value.typed), ...opens });
    if (!saved) return;
    undoable(w.engagement.head.saved(name), saved.command);
    close();
  }
  return (
    <SaveForm
      label={w.engagement.head.changeState}
      saving={change.saving}
      refusal={change.refusal}
      onSave={() => void save()}
      onCancel={close}
    >
      <Segmented
        legend={w.engagement.head.state}
        options={phases.map((each) => [each, w.engagement.states[each]] as const)}
        value={value.phase}
        onChange={(next) => draft.set({ ...value, phase: next })}
      />
      <TextField
        label={w.engagement.head.why}
        value={value.typed}
        onChange={(typed) => draft.set({ ...value, typed })}
      />
    </SaveForm>
  );
}
