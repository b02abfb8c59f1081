import { useState } from 'react';

export interface Draft<Value> {
  value: Value;
  /** Something was entered that is not saved. */
  isOpen: boolean;
  /** `revision` of the setting when the person began. */
  seen: string | undefined;
  change: (value: Value) => void;
  drop: () => void;
}

/** What a form shows: what is saved, until the person enters something; from then on that, whatever changes elsewhere. */
export function useDraft<Value>(saved: Value, revision: string | undefined): Draft<Value> {
  const [draft, setDraft] = useState<{ value: Value; seen: string | undefined }>();
  return {
    value: draft ? draft.value : saved,
    isOpen: draft !== undefined,
    seen: draft ? draft.seen : revision,
    change: (value) => setDraft((old) => ({ value, seen: old ? old.seen : revision })),
    drop: () => setDraft(undefined),
  };
}
