import { vi } from 'vitest';

/** Whether the person sees the page, as the browser tells it. */
export function setVisibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The page ends as when it is closed: its port too, which outlives a test otherwise. */
export function closePage(): void {
  setVisibility('hidden');
  setVisibility('visible');
}
