import type { Place } from '@/lib/place';

type Style = [element: HTMLElement, property: string, value: string];

/**
 * Makes the page as much narrower as the panel beside it is wide; returns what gives the page back exactly as it was.
 * Nothing but inline styles of its two outermost elements is set. Where a page takes its width from the window all the
 * same, the panel lies over it as before.
 */
export function makeRoom({ side, width }: Pick<Place, 'side' | 'width'>): () => void {
  const { documentElement, body } = document;
  const styles: Style[] = [[documentElement, `margin-${side}`, `${width}px`]];
  // A page as high as the window places its parts by the window's edges; in a body with a layout of its own, by the body's.
  if (documentElement.scrollHeight <= innerHeight) {
    styles.push([body, 'contain', 'layout'], [body, 'min-height', '100vh']);
  }
  const before = styles.map(([{ style }, property]) => [
    style.getPropertyValue(property),
    style.getPropertyPriority(property),
  ]);
  for (const [{ style }, property, value] of styles) style.setProperty(property, value, 'important');
  return () => {
    for (const [index, [element, property]] of styles.entries()) {
      element.style.setProperty(property, ...(before[index] as [string, string]));
      // Asked for, the attribute is there in Chromium too, which writes it late; before that it could not be taken away.
      if (element.getAttribute('style') === '') element.removeAttribute('style');
    }
  };
}
