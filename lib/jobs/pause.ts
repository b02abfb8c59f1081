import type { JobReason } from './job';

/**
 * Thrown by a step, or by the tools it uses, when it cannot go on just now. It means that nothing was changed at the
 * site: an unsafe step that throws anything else may have been carried out.
 */
export class Pause extends Error {
  override readonly name = 'Pause';
  readonly reason: JobReason;
  /** UTC milliseconds before which there is no use in trying. */
  readonly until?: number;

  constructor(reason: JobReason, until?: number) {
    super(reason.code);
    this.reason = reason;
    this.until = until;
  }
}
