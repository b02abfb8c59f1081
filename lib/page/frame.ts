import { patiently } from '@/lib/patiently';
import { create } from './create';
import { extension } from './extension';
import { sendMessage } from './messages';
import { followStanding } from './standing';

/** The frame that our own page is loaded in, beside the site's page. */
export interface Frame {
  element: HTMLIFrameElement;
  /**
   * A hidden frame's page cannot tell that it is hidden: told, it draws nothing before it is shown first, and stops
   * listening to the worker while it is not. No secret is in it.
   */
  tellShown(isShown: boolean): void;
}

/**
 * Loads when its element is put into the page. The page could load the same address into a frame of its own: what makes
 * this one the panel is a secret that only the worker and the document in this frame learn, anew for each document.
 */
export function createFrame(): Frame {
  const element = create('iframe', {
    ariaLabel: 'Sidelight', // A title would show as a tooltip over the whole panel.
    src: extension.url('/panel.html'),
    // For any origin: Chrome loads the frame by an address of its own making, which is not the origin it ends up with.
    allow: 'clipboard-write *',
  });
  const standing = followStanding(element);
  let next: Promise<string> | undefined = newSecret();
  let isShown = false;
  element.addEventListener('load', async () => {
    const loaded = element.contentWindow;
    const made = next ?? newSecret();
    next = undefined;
    const secret = await made.catch(() => undefined);
    if (secret === undefined || loaded === null || loaded !== element.contentWindow) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: id }) => port1.postMessage({ id, standing: standing() });
    // To our origin alone: whatever else was loaded in its place gets nothing.
    loaded.postMessage({ sidelight: { secret, isShown } }, extension.origin(), [port2]);
  });
  return {
    element,
    tellShown(shown) {
      isShown = shown;
      standing(); // From here on it stands where it stands.
      element.contentWindow?.postMessage({ sidelight: { isShown } }, '*');
    },
  };
}

/** A secret for one frame, once the worker knows it. */
async function newSecret(): Promise<string> {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const secret = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await patiently(() => sendMessage('frameMade', { secret }), { again: true });
  return secret;
}
