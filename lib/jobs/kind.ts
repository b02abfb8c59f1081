import { z } from '@/lib/zod';
import { type Job, type JobUnit, jobSchema, type StepProgress } from './job';

/** What a step ended with. */
export type Outcome<Cursor, Result> = ({ next: Cursor } | { done: Result }) & {
  /** `unit`: the one before, if absent; another one counts anew. */
  progress: StepProgress;
  /**
   * Writes the step's rows, in the transaction that moves the cursor: both are kept or neither is. It may wait for
   * nothing but the database, and must not mind being repeated.
   */
  write?(): Promise<void>;
};

interface Step<Input, Cursor, Tools> {
  input: Input;
  cursor: Cursor;
  /** Aborts when the person cancels, or when the step takes too long. */
  signal: AbortSignal;
  tools: Tools;
  /** The person looked and says that what this step sends had been sent: it must only go on from there. */
  wasSent: boolean;
}

interface Definition<Input, Cursor, Result, Tools> {
  /** Kept with every job: never to be given another meaning. */
  kind: string;
  input: z.ZodType<Input>;
  cursor: z.ZodType<Cursor>;
  unit: JobUnit;
  /** Two jobs of the same kind and key are one. */
  key(input: Input): string;
  first(input: Input): Cursor;
  /** Jobs of one lane run one after the other: for what they share, a host. */
  lane(input: Input): string;
  /** Whether the step from here changes something at a site. It is never repeated without a person. */
  unsafe?(cursor: Cursor): boolean;
  /** One small piece of the work: one request, as a rule. Throws `Pause` when it cannot go on just now. */
  step(step: Step<Input, Cursor, Tools>): Promise<Outcome<Cursor, Result>>;
}

/** A stored job that this version understands. */
export interface Ready<Tools> {
  lane: string;
  unsafe: boolean;
  step(using: { signal: AbortSignal; tools: Tools }): Promise<Outcome<unknown, unknown>>;
  /** Whether the step from this cursor is unsafe. */
  isUnsafeFrom(cursor: unknown): boolean;
}

/** A kind of job, with its own types closed in. */
export interface JobKind<Tools> {
  kind: string;
  unit: JobUnit;
  /** Throws what zod throws when the input is not one of this kind. */
  begin(input: unknown): { input: unknown; key: string; cursor: unknown };
  /** `undefined`: written by another version, which knows more. */
  ready(job: Job): Ready<Tools> | undefined;
}

export function defineJob<Input, Cursor, Result, Tools>(
  definition: Definition<Input, Cursor, Result, Tools>,
): JobKind<Tools> {
  const { kind, unit, unsafe = () => false } = definition;
  return {
    kind,
    unit,
    begin(given) {
      const input = definition.input.parse(given);
      return { input, key: definition.key(input), cursor: definition.first(input) };
    },
    ready(job) {
      const input = definition.input.safeParse(job.input);
      const cursor = definition.cursor.safeParse(job.cursor);
      if (job.kind !== kind || !input.success || !cursor.success) return undefined;
      const wasSent = job.wasSent === true;
      return {
        lane: definition.lane(input.data),
        unsafe: !wasSent && unsafe(cursor.data),
        step: (using) => definition.step({ ...using, input: input.data, cursor: cursor.data, wasSent }),
        isUnsafeFrom: (next) => unsafe(definition.cursor.parse(next)),
      };
    },
  };
}

export interface Registry<Tools> {
  kind(name: string): JobKind<Tools> | undefined;
  /** The job, and how to run it; `undefined` for what a newer version wrote. */
  read(row: unknown): { job: Job; ready: Ready<Tools> } | undefined;
}

export function createRegistry<Tools>(kinds: readonly JobKind<Tools>[]): Registry<Tools> {
  const byName = new Map(kinds.map((each) => [each.kind, each]));
  return {
    kind: (name) => byName.get(name),
    read(row) {
      const job = jobSchema.safeParse(row).data;
      const ready = job && byName.get(job.kind)?.ready(job);
      return ready && { job, ready };
    },
  };
}

/** What can be told of a row that a newer version wrote. */
export const foreignJobSchema = z.object({
  id: z.string(),
  kind: z.string().catch(''),
  key: z.string().catch(''),
  state: jobSchema.shape.state.catch('stopped'),
  createdAt: z.number().catch(0),
  updatedAt: z.number().catch(0),
});
