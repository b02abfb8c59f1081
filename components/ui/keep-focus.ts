/** What can have the focus, in the order in which the Tab key comes to it. */
const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/**
 * Keeps the focus in its place when what has it is taken away, by a deletion or by being drawn anew: it goes to another
 * item of the same list, where the next key means the same, else to what came next in the same tab or dialog, else to what
 * came before, as long as that is on the screen. What is only disabled for a moment has it back.
 * Without this the browser drops it to the body, and the next key starts at the top. Returns how to stop.
 */
export function keepFocus(page: Document = document): () => void {
  let last: Element | undefined;
  /** What could have it when `last` got it. */
  let around: Element[] = [];
  /** The tab or dialog that it is in. */
  let part: Element | null = null;
  let list: Element | null = null;

  const focused = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    last = target;
    around = [...page.querySelectorAll(focusable)];
    part = target.closest('[role="tabpanel"], dialog');
    list = target.closest('ul, ol, tbody');
  };
  const left = ({ target, relatedTarget }: FocusEvent) => {
    // Where it goes is told by the next `focusin`; to nowhere, and what had it is still there: the person meant that.
    if (relatedTarget === null && target === last && page.hasFocus()) {
      queueMicrotask(() => {
        if (last && canHave(last) && !hasIt(page)) last = undefined;
      });
    }
  };
  const changed = () => {
    if (!last || hasIt(page) || !page.hasFocus()) return;
    if (last.isConnected && !canHave(last)) return; // Disabled, or in a tab that is hidden: it may come back.
    const next = last.isConnected ? last : nearest(around, last, part ?? page.body, list);
    if (next instanceof HTMLElement) next.focus();
  };

  const observer = new MutationObserver(changed);
  page.addEventListener('focusin', focused, true);
  page.addEventListener('focusout', left, true);
  observer.observe(page.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    page.removeEventListener('focusin', focused, true);
    page.removeEventListener('focusout', left, true);
    observer.disconnect();
  };
}

const hasIt = (page: Document) => page.activeElement !== null && page.activeElement !== page.body;

function nearest(around: Element[], gone: Element, part: Element, list: Element | null): Element | undefined {
  const at = around.indexOf(gone);
  const next = around.slice(at + 1);
  const before = around.slice(0, Math.max(at, 0)).reverse();
  const inList = [...next, ...before].filter((element) => list?.contains(element));
  const inPart = next.filter((element) => part.contains(element));
  return [...inList, ...inPart, ...before, ...next].find(canHave);
}

function canHave(element: Element): boolean {
  return (
    element.isConnected && !element.matches(':disabled') && element.closest('[inert]') === null && isShown(element)
  );
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.closest('[hidden]') === null;
}
