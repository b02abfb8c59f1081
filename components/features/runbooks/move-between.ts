import type { KeyboardEvent } from 'react';

/** ↑ and ↓ go from the title of one runbook to the next, once the focus is on one. */
export function moveBetweenRunbooks(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const { target, currentTarget } = event;
  if (step === 0 || !(target instanceof HTMLElement) || target.localName !== 'summary') return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('summary')];
  const next = all[all.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
