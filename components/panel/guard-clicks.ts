import type { Standing } from '@/lib/contract/to-frame';

/** `covered`: it cannot be seen. `moved`: it came there a moment ago, and who clicked may have meant what was there before. */
export type NotTaken = 'covered' | 'moved';

/** Milliseconds that a person needs to see what came under their pointer. */
const calmMs = 300;
/** A page that does not say so long how the frame stands is frozen. */
const patienceMs = 3000;

/** When the frame came into sight, as far as the browser tells the frame; UTC milliseconds. */
interface Sight {
  since: number | undefined;
}

/**
 * The page around the frame may hide it, cover it or slide it under the pointer, so that a person presses a button they do
 * not see. Each click is kept until it is known how the frame stands: whether it can be seen the browser tells, where it
 * does (IntersectionObserver v2), else the content script looks; whether it moved the content script says. A click by
 * keyboard was meant for what has the focus, so that it only has to be seen. Returns how to stop.
 */
export function guardClicks(guest: MessagePort, refuse: (why: NotTaken) => void): () => void {
  const standing = askStanding(guest);
  const { sight, stop } = watchSight();
  let unseenAt = 0;
  let isPassing = false;
  let askedAt = 0;

  /** A page that uncovers the frame as soon as it is pressed was covering it when the pointer came. */
  const look = async () => {
    if (Date.now() - askedAt < calmMs / 2) return;
    askedAt = Date.now();
    const at = askedAt;
    if (!(await standing())?.seen) unseenAt = Math.max(unseenAt, at);
  };

  const judge = async (at: number, isPointer: boolean): Promise<NotTaken | undefined> => {
    const now = await standing();
    if (!now?.seen || (sight && sight.since === undefined)) return 'covered';
    if (!isPointer) return undefined;
    if (unseenAt > at - calmMs) return 'covered';
    const since = Math.max(now.since, sight?.since ?? 0);
    return since > at - calmMs ? 'moved' : undefined;
  };

  const click = (event: MouseEvent) => {
    // What a script of ours clicks is no person's; nobody else has one here.
    if (isPassing || !event.isTrusted || !(event.target instanceof Element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target } = event;
    const at = performance.timeOrigin + event.timeStamp;
    const again = new MouseEvent('click', { ...init(event), bubbles: true, cancelable: true, composed: true });
    judge(at, event.detail > 0).then((why) => {
      if (why) return refuse(why);
      isPassing = true;
      target.dispatchEvent(again);
      isPassing = false;
    });
  };

  const leaving = new AbortController();
  const { signal } = leaving;
  window.addEventListener('click', click, { capture: true, signal });
  if (!sight) {
    for (const type of ['pointerover', 'pointermove', 'pointerdown']) {
      window.addEventListener(type, () => void look(), { capture: true, passive: true, signal });
    }
  }
  return () => {
    leaving.abort();
    stop();
  };
}

function init({ detail, clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey, button }: MouseEvent) {
  return { detail, clientX, clientY, screenX, screenY, ctrlKey, shiftKey, altKey, metaKey, button };
}

/** Asks the content script that put the frame there, past its page. */
function askStanding(guest: MessagePort): () => Promise<Standing | undefined> {
  const waiting = new Map<number, (standing: Standing | undefined) => void>();
  let asked = 0;
  guest.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data.standing);
    waiting.delete(data.id);
  };
  return () =>
    new Promise((resolve) => {
      asked += 1;
      const id = asked;
      waiting.set(id, resolve);
      guest.postMessage(id);
      setTimeout(() => {
        waiting.delete(id);
        resolve(undefined);
      }, patienceMs);
    });
}

/** Whether all of the frame's window can be seen, through whatever the pages around it do; `undefined` where no browser tells. */
function watchSight(): { sight: Sight | undefined; stop: () => void } {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return { sight: undefined, stop: () => undefined };
  const sight: Sight = { since: undefined };
  let target: Element | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
      if (!last || last.target !== target) return;
      if (!last.isVisible || !isWhole(last)) sight.since = undefined;
      else sight.since ??= performance.timeOrigin + last.time;
    },
    // Every step of the way out of the window; the delay is the least that browsers allow.
    { threshold: Array.from({ length: 51 }, (_, step) => step / 50), trackVisibility: true, delay: 100 } as object,
  );
  /** All that is ours is in the body, and what is in an element does not cover it; but a dialog lies above. */
  const watch = () => {
    const next = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    if (next === target) return;
    target = next;
    observer.disconnect();
    observer.observe(next);
  };
  watch();
  const dialogs = new MutationObserver(watch);
  dialogs.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  return {
    sight,
    stop() {
      observer.disconnect();
      dialogs.disconnect();
    },
  };
}

/** What is longer than the window is seen where it fills it. */
function isWhole({ intersectionRatio, intersectionRect: { width, height } }: IntersectionObserverEntry): boolean {
  return intersectionRatio > 0.98 || (height >= innerHeight - 1 && width >= innerWidth - 1);
}
