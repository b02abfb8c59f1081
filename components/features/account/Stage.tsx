import type { NamedAccount } from '@/lib/accounts/engagement';
import type { LifecycleStage } from '@/lib/accounts/risk';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';
import { Field, Select } from '../../ui/Field';
import { NotSaved } from '../../ui/NotSaved';
import { useWords } from '../../ui/words';

const stages: readonly LifecycleStage[] = ['onboarding', 'live', 'renewal'];

/** At which stage the account is, as a person says: some drivers are for one alone. */
export function Stage({ stage, account }: { stage: LifecycleStage | undefined; account: NamedAccount }) {
  const w = useWords();
  const words = w.risk.stage;
  const enter = useMutation('enterFact');
  const undoable = useUndo();
  if (account.keys.length === 0) return null;

  async function choose(chosen: string) {
    const next = stages.find((each) => each === chosen);
    const saved = await enter.run({
      account,
      driver: 'stage',
      ...(next ? { item: next, value: 'fine' } : { value: 'cleared' }),
    });
    if (saved) undoable(words.saved(next ? w.domain.accounts.stages[next] : words.unknown), saved.command);
  }
  return (
    <>
      <Field label={words.title}>
        <Select
          value={stage ?? ''}
          disabled={enter.saving}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          <option value="">{words.unknown}</option>
          {stages.map((each) => (
            <option key={each} value={each}>
              {w.domain.accounts.stages[each]}
            </option>
          ))}
        </Select>
      </Field>
      {enter.refusal && <NotSaved refusal={enter.refusal} what={w.notSaved.value} />}
    </>
  );
}
