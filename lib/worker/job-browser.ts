import { browser } from 'wxt/browser';
import type { JobBrowser } from './jobs';

const alarmName = 'jobs';
/** Chrome lets no alarm go off sooner (developer.chrome.com/docs/extensions/reference/api/alarms). */
const soonestMs = 30_000;

/**
 * The browser's side of jobs. What is due sooner than an alarm may be is timed in the worker too, as long as that lives;
 * the alarm stands behind it.
 * @param wake called when the time has come, also in a worker that was started for it
 */
export function followJobs(wake: () => void): JobBrowser {
  // At once, before anything is awaited: an alarm that starts the worker is lost otherwise.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) wake();
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async alarm(at) {
      clearTimeout(timer);
      if (at === undefined) {
        await browser.alarms.clear(alarmName);
        return;
      }
      const wait = Math.max(0, at - Date.now());
      if (wait < soonestMs) timer = setTimeout(wake, wait);
      await browser.alarms.create(alarmName, { when: Date.now() + Math.max(wait, soonestMs) });
    },
    // Its address is told of no tab without a permission to read them all: who can ask is asked instead.
    all: async () => (await browser.tabs.query({ discarded: false })).flatMap(({ id }) => id ?? []),
    isOnline: () => navigator.onLine,
  };
}
