import { ask } from '../data/ask';

/**
 * The way to the content script that put this frame into its page. It hands the frame a secret and one end of a channel
 * as soon as it has loaded; the worker says whether the secret is true. Whatever the page sends is not. Never resolves
 * where no content script of ours is behind the frame.
 */
export const proved: Promise<MessagePort> = new Promise((resolve) => {
  window.addEventListener('message', async ({ data, source, ports: [port] }) => {
    const secret: unknown = data?.sidelight?.secret;
    if (source !== window.top || source === window || typeof secret !== 'string' || !port) return;
    if (await ask('proveFrame', { secret }).catch(() => false)) resolve(port);
  });
});

/**
 * Resolves once the frame is shown: one that is loaded for somebody who seems to be about to open it draws nothing and
 * asks nothing. Whoever forges it has drawn what nobody sees.
 */
export const shown: Promise<void> = new Promise((resolve) => {
  const heard = ({ data, source }: MessageEvent) => {
    if (source !== window.top || data?.sidelight?.isShown !== true) return;
    window.removeEventListener('message', heard);
    resolve();
  };
  window.addEventListener('message', heard);
});
