import { create } from './create';
import { extension } from './extension';

/** The frame that our own page is loaded in, beside the site's page. */
export interface Frame {
  element: HTMLIFrameElement;
  /** A hidden frame's page cannot tell that it is hidden: told, it stops listening to the worker. No secret is in it. */
  tellShown(isShown: boolean): void;
}

/** Loads when its element is put into the page. */
export function createFrame(): Frame {
  const element = create('iframe', {
    ariaLabel: 'Sidelight', // A title would show as a tooltip over the whole panel.
    src: extension.url('/panel.html'),
    // For any origin: Chrome loads the frame by an address of its own making, which is not the origin it ends up with.
    allow: 'clipboard-write *',
  });
  return {
    element,
    tellShown: (isShown) => element.contentWindow?.postMessage({ sidelight: { isShown } }, '*'),
  };
}
