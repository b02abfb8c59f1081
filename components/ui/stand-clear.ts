import { primaryClass } from './Button';

const gap = 8;

/**
 * Keeps what stands at the foot for a while off the main action of the view, off its bar of actions, however many rows
 * that has, off the buttons of editors (`data-kept-clear`), and off the form that somebody is filling: raised above them wherever they lie under it, also when they come
 * to lie there by scrolling.
 */
export function standClear(element: HTMLElement): () => void {
  function place() {
    element.style.removeProperty('bottom');
    const own = element.getBoundingClientRect();
    const form = document.activeElement?.closest('form');
    const kept = [
      ...document.getElementsByClassName(primaryClass),
      ...document.querySelectorAll('[data-actions], [data-kept-clear]'),
      ...(form ? [form] : []),
    ].map((each) => each.getBoundingClientRect());
    // Off one of them it may come to lie over another, which is higher up.
    let { top, bottom } = own;
    for (let moved = true; moved; ) {
      const covered = kept.filter(
        (box) => box.width > 0 && box.left < own.right && box.right > own.left && box.top < bottom && box.bottom > top,
      );
      const highest = covered.reduce((sofar, box) => Math.min(sofar, box.top), bottom);
      moved = highest < bottom && top > gap;
      if (moved) [top, bottom] = [Math.max(gap, highest - gap - own.height), Math.max(gap + own.height, highest - gap)];
    }
    if (bottom !== own.bottom) element.style.bottom = `${innerHeight - bottom}px`;
  }
  place();
  // What it would cover may come only now, with another tab or what is loaded behind the first screen.
  const changed = new MutationObserver(place);
  changed.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  addEventListener('focusin', place);
  return () => {
    changed.disconnect();
    removeEventListener('scroll', place, { capture: true });
    removeEventListener('resize', place);
    removeEventListener('focusin', place);
    element.style.removeProperty('bottom');
  };
}
