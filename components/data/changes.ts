import { browser } from 'wxt/browser';
import { type Change, changesPort, concerns, type Interest, type Subscription } from '@/lib/contract/change';
import { onMessage } from '@/lib/contract/wire';
import { onAnswered } from './ask';

/** A question on show: what it wants to hear of, and how it is asked again. */
export interface Watched {
  /** Of components that ask the same, the same: it is asked again once for all of them. */
  key: string;
  interests: readonly Interest[];
  refresh(): void;
}

const watched = new Set<Watched>();
type Port = ReturnType<typeof browser.runtime.connect>;
let port: Port | undefined;
/** The last port died with its worker: what the next worker said before we were there again is wanted too. */
let isInterrupted = false;
let isShown = true;
let isListening = false;

/**
 * Keeps a question current until the returned function is called. The worker tells this page, by a port, of what it
 * watches and of nothing else; a page that is hidden closes the port and asks everything again once it is seen.
 */
export function watch(question: Watched): () => void {
  listen();
  watched.add(question);
  subscribe();
  return () => {
    watched.delete(question);
    subscribe();
  };
}

/** Says what is watched now. */
function subscribe(): void {
  if (!isShown || watched.size === 0) return;
  const interests = [...watched].flatMap((question) => question.interests);
  const unique = [...new Map(interests.map((one) => [JSON.stringify(one), one])).values()];
  const subscription: Subscription = { interests: unique, ...(isInterrupted ? { replay: true } : {}) };
  connected().postMessage(subscription);
  isInterrupted = false;
}

function connected(): Port {
  if (port) return port;
  const opened = browser.runtime.connect({ name: changesPort });
  port = opened;
  opened.onMessage.addListener((changes) => hear(changes as Change[]));
  opened.onDisconnect.addListener(() => {
    if (port !== opened) return;
    port = undefined;
    isInterrupted = true;
  });
  return opened;
}

function hear(changes: Change[]): void {
  const isMeant = ({ interests }: Watched) => changes.some((change) => interests.some((one) => concerns(change, one)));
  refresh([...watched].filter(isMeant));
}

function refresh(questions: Iterable<Watched>): void {
  const byKey = new Map([...questions].map((question) => [question.key, question]));
  for (const question of byKey.values()) question.refresh();
}

/** A port does not keep the worker alive, nor is one opened to wake it: nothing changes while no worker lives. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  const connectAgain = () => {
    if (!port) subscribe();
  };
  onMessage('awake', connectAgain);
  onAnswered(connectAgain);
  document.addEventListener('visibilitychange', () => show(document.visibilityState === 'visible'));
  // The page below tells a frame that it was closed, which it cannot see itself. Whoever forges it makes us deaf, at most.
  window.addEventListener('message', ({ data, source }) => {
    const isFrame = window.parent !== window && source === window.parent;
    if (isFrame && typeof data?.sidelight?.isShown === 'boolean') show(data.sidelight.isShown);
  });
}

function show(shown: boolean): void {
  if (shown === isShown) return;
  isShown = shown;
  if (!shown) {
    port?.disconnect();
    port = undefined;
    return;
  }
  subscribe();
  refresh(watched);
}
