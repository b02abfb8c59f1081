import { useRef, useState } from 'react';
import type { Input, NameOf, Output } from '@/lib/contract/contract';
import type { Refusal } from '@/lib/contract/refusal';
import { ask, refusalIn } from './ask';

type Change = NameOf<'command' | 'act'>;

/** A change that was carried out, and the id by which it can be taken back. */
export interface Saved<Answer> {
  answer: Answer;
  command: string;
}

export interface Mutation<N extends Change> {
  /** Resolves after the worker has said that it is on disk; to `undefined` when it was refused. Never rejects. */
  run(input: Input<N>): Promise<Saved<Output<N>> | undefined>;
  saving: boolean;
  /** Why the newest try was refused; the form keeps what was entered. */
  refusal: Refusal | undefined;
}

/** One change asked of the worker, with what a form needs to say about it. */
export function useMutation<N extends Change>(name: N): Mutation<N> {
  const [state, setState] = useState<{ saving: boolean; refusal?: Refusal }>({ saving: false });
  /** What nobody answered: it may have been carried out, so trying it once more is the same command. */
  const unanswered = useRef<{ input: string; command: string }>(undefined);

  async function run(input: Input<N>) {
    setState({ saving: true });
    const text = JSON.stringify(input);
    const command = unanswered.current?.input === text ? unanswered.current.command : crypto.randomUUID();
    unanswered.current = undefined;
    try {
      const answer = await ask(name, input, command);
      setState({ saving: false });
      return { answer, command };
    } catch (error) {
      const refusal = refusalIn(error);
      if (refusal.code === 'noAnswer') unanswered.current = { input: text, command };
      setState({ saving: false, refusal });
      return undefined;
    }
  }
  return { run, saving: state.saving, refusal: state.refusal };
}
