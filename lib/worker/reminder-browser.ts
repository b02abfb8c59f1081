import { browser } from 'wxt/browser';

const alarmName = 'backup';

/**
 * The browser's side of the reminder of backups.
 * @param due called when the time has come, also in a worker that was started for it
 */
export function followReminder(due: () => void): (at: number | undefined) => Promise<void> {
  // At once, before anything is awaited: an alarm that starts the worker is lost otherwise.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) due();
  });
  return async (at) => {
    if (at === undefined) await browser.alarms.clear(alarmName);
    else await browser.alarms.create(alarmName, { when: at });
  };
}
