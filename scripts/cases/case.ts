import { z } from '@/lib/zod';
import { calls } from './calls';

/** One line of a file of cases; `tests/cases/README.md` says what each call takes and answers. */
const caseSchema = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  call: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  expected: z.unknown(),
});
export type Case = z.infer<typeof caseSchema>;

export interface Outcome {
  id: string;
  kind: string;
  call: string;
  /** `left`: a person has to look, or nothing here can run it. */
  outcome: 'passed' | 'failed' | 'left';
  /** What was expected and what came instead, one line each. */
  problems: string[];
}

/** @throws with the number of a line that is no case */
export function casesIn(text: string): Case[] {
  return text.split('\n').flatMap((line, index): Case[] => {
    if (line.trim() === '') return [];
    try {
      return [caseSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

export function outcomeOf({ id, kind, call, input, expected }: Case): Outcome {
  const of = (outcome: Outcome['outcome'], problems: string[] = []): Outcome => ({ id, kind, call, outcome, problems });
  if (call === 'read') return of('left');
  const run = Object.hasOwn(calls, call) ? calls[call] : undefined;
  if (!run) return of('failed', [`There is no call "${call}".`]);
  try {
    const problems = run(input, expected);
    return of(problems.length === 0 ? 'passed' : 'failed', problems);
  } catch (error) {
    return of('failed', [error instanceof Error ? error.message : String(error)]);
  }
}
