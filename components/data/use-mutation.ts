import { useState } from 'react';
import type { Messages } from '@/lib/messages';
import { type Answer, type Argument, ask } from './ask';

export interface Mutation<Name extends keyof Messages> {
  /** Resolves after the worker has said that it is on disk; to `undefined` when it was not saved. Never rejects. */
  run(argument: Argument<Name>): Promise<{ answer: Answer<Name> } | undefined>;
  saving: boolean;
  /** The newest try failed; the form keeps what was entered. */
  failed: boolean;
}

/** One change asked of the worker, with what a form needs to say about it. */
export function useMutation<Name extends keyof Messages>(name: Name): Mutation<Name> {
  const [state, setState] = useState<'idle' | 'saving' | 'failed'>('idle');

  async function run(argument: Argument<Name>) {
    setState('saving');
    try {
      const answer = await ask(name, argument);
      setState('idle');
      return { answer };
    } catch {
      setState('failed');
      return undefined;
    }
  }
  return { run, saving: state === 'saving', failed: state === 'failed' };
}
