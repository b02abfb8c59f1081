import { type Messages, onMessage } from '@/lib/messages';

export type Change = Parameters<Messages['changed']>[0];
type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
let listening = false;

/** Calls `listener` for each of the worker's `changed` messages; returns how to stop. */
export function onChanged(listener: Listener): () => void {
  if (!listening) {
    listening = true; // a context may listen to a message only once
    onMessage('changed', ({ data }) => {
      for (const each of listeners) each(data);
    });
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
