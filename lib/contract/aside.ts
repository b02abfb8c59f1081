/*
 * What is large goes beside an answer: a message between parts of an extension is text that the browser's main process
 * reads and writes again, where a channel of our own origin hands over what it is given. No page of others hears it: a
 * frame in one has channels apart from ours.
 */

/** Says something to whoever listens at this name. False where there are no such channels: then it goes in the answer. */
export function sayAside(name: string, value: unknown): boolean {
  if (typeof BroadcastChannel === 'undefined') return false;
  const channel = new BroadcastChannel(name);
  channel.postMessage(value);
  channel.close();
  return true;
}

export interface Aside<Value> {
  /** A name that nobody else has. */
  name: string;
  /** What was said first; `undefined` when nothing came for so many milliseconds. */
  within(milliseconds: number): Promise<Value | undefined>;
  close(): void;
}

/** Listens for what is said beside one answer. */
export function listenAside<Value>(): Aside<Value> {
  const name = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  const said = new Promise<Value>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Value>) => resolve(data);
  });
  return {
    name,
    within(milliseconds) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), milliseconds);
      });
      return Promise.race([said, late]).finally(() => clearTimeout(timer));
    },
    close: () => channel.close(),
  };
}
