import { primaryClass } from './Button';

const gap = 8;

/**
 * Keeps what stands at the foot for a while off the main action of the view and off its bar of actions, however many rows
 * that has: raised above them wherever they lie under it, also when they come to lie there by scrolling.
 */
export function standClear(element: HTMLElement): () => void {
  function place() {
    element.style.removeProperty('bottom');
    const own = element.getBoundingClientRect();
    const actions = [...document.getElementsByClassName(primaryClass), ...document.querySelectorAll('[data-actions]')];
    const covered = actions
      .map((action) => action.getBoundingClientRect())
      .filter(({ left, top, right, bottom, width }) => {
        return width > 0 && left < own.right && right > own.left && top < own.bottom && bottom > own.top;
      });
    if (covered.length === 0) return;
    const highest = covered.reduce((sofar, { top }) => Math.min(sofar, top), innerHeight);
    element.style.bottom = `${Math.min(innerHeight - highest + gap, innerHeight - own.height - gap)}px`;
  }
  place();
  // What it would cover may come only now, with another tab or what is loaded behind the first screen.
  const changed = new MutationObserver(place);
  changed.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  return () => {
    changed.disconnect();
    removeEventListener('scroll', place, { capture: true });
    removeEventListener('resize', place);
    element.style.removeProperty('bottom');
  };
}
