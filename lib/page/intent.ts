/**
 * Of those whose pointer stays on something for so long, half will click it, some 300 ms later
 * (https://instant.page/technology). Milliseconds.
 */
const rest = 65;

/** Calls `act`, each time that somebody seems to be about to use the element: the pointer rests on it, or it has the focus. */
export function whenIntended(element: HTMLElement, act: () => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    clearTimeout(resting);
    resting = setTimeout(act, rest);
  };
  const end = () => clearTimeout(resting);
  for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, begin);
  for (const name of ['pointerleave', 'focusout']) element.addEventListener(name, end);
}
