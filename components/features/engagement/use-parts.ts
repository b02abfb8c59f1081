import type { ChangePart, EngagementPart, NewPart } from '@/lib/accounts/engagements/parts';
import type { Refusal } from '@/lib/contract/refusal';
import { useMutation } from '../../data/use-mutation';
import { useUndo } from '../../data/use-undo';

export interface Parts {
  /** Each resolves to whether it is saved; `said` is told then, with a way back. */
  add(content: NewPart['content'], said: string): Promise<boolean>;
  change(part: Pick<EngagementPart, 'id' | 'revision'>, change: ChangePart['change'], said: string): Promise<boolean>;
  remove(part: Pick<EngagementPart, 'id'>, said: string): Promise<boolean>;
  saving: boolean;
  /** Why the newest try was refused. */
  refusal: Refusal | undefined;
}

/** What may be done with the parts of an engagement. */
export function useParts(engagementId: string): Parts {
  const adding = useMutation('addPart');
  const changing = useMutation('changePart');
  const removing = useMutation('deletePart');
  const undoable = useUndo();
  function told(saved: { command: string } | undefined, said: string): boolean {
    if (saved) undoable(said, saved.command);
    return saved !== undefined;
  }
  return {
    add: async (content, said) => told(await adding.run({ engagementId, content }), said),
    change: async ({ id, revision: seen }, change, said) => told(await changing.run({ id, seen, change }), said),
    remove: async ({ id }, said) => told(await removing.run({ id }), said),
    saving: adding.saving || changing.saving || removing.saving,
    refusal: adding.refusal ?? changing.refusal ?? removing.refusal,
  };
}
