import { offered } from './offered';

/** A page that is never done loading is taken as done after so long. Milliseconds. */
const longestLoad = 5000;
/** A page that is never idle gives way after so long. Milliseconds. */
const longestWait = 1000;

/** Resolves when the page has nothing better to do. What is awaited between two pieces of work keeps each one short. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: longestWait });
  });
}

/** Resolves when the page is loaded and idle; one that is prepared for a click that may never come, after that click. */
export async function pageIdle(): Promise<void> {
  if (offered<boolean>(document, 'prerendering', 'Boolean')) await once(document, 'prerenderingchange');
  if (document.readyState !== 'complete') {
    await Promise.race([once(window, 'load'), new Promise((resolve) => setTimeout(resolve, longestLoad))]);
  }
  await idle();
}

function once(target: EventTarget, name: string): Promise<void> {
  return new Promise((resolve) => {
    const heard = ({ isTrusted }: Event) => {
      if (!isTrusted) return;
      target.removeEventListener(name, heard);
      resolve();
    };
    target.addEventListener(name, heard);
  });
}
