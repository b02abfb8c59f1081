import type { Notice } from '../notice';

/**
 * What an import found at one place: a runbook that is new, another than the one that is in the library, the same, or not
 * there any more; or something that cannot be taken.
 */
export const stagedStates = ['new', 'changed', 'gone', 'same', 'refused'] as const;
export type StagedState = (typeof stagedStates)[number];

/** How many of each an import found. */
export type FoundCounts = Record<StagedState, number>;

/** One place of an import, as it is kept until a person took or discarded it. */
export interface Staged {
  sourceId: string;
  /** Which reading of the source found it; those of an earlier one are gone. */
  run: string;
  state: StagedState;
  /** The path of a file, the id of an article. */
  place: string;
  /** Absent where it is refused or gone. */
  runbookId?: string;
  title?: string;
  /** Where a person can read it. */
  url?: string;
  /** When it last changed at its source, UTC milliseconds. */
  changedAt?: number;
  /** Only of what can be taken. */
  markdown?: string;
  /** Why it cannot be taken; of what can, what its author should look at. */
  notices: Notice[];
}
