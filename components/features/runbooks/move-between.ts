import type { KeyboardEvent } from 'react';

/** ↓ goes from the search field to the first runbook that was found. */
export function moveToFirstRunbook(event: KeyboardEvent<HTMLElement>, results: string): void {
  const first = document.getElementById(results)?.querySelector<HTMLElement>('summary');
  if (event.key !== 'ArrowDown' || !first) return;
  event.preventDefault();
  first.focus();
}

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
