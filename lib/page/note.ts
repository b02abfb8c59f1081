import type { Place } from '@/lib/place';
import type { guestEn } from '@/locales/page.en';
import { create } from './create';

/** Stands where the launcher stood once the extension was updated under the page, with the one way on. */
export function createNote(words: typeof guestEn, { side, top }: Place): HTMLElement {
  const element = create('div', { className: 'launcher note', role: 'alert' });
  element.dataset.side = side;
  element.style.top = `${top * 100}%`;
  const reload = create('button', { textContent: words.reload });
  reload.addEventListener('click', () => location.reload());
  element.append(create('p', { textContent: words.updated }), reload);
  return element;
}
