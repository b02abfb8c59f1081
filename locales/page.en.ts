import { driverTitlesEn } from './driver-titles.en';
import type { Forms } from './plural';

/*
 * The few words inside a site's page, in English, which the guest carries. Plain data, so that those of
 * another language can be handed over by `storage.local`. `{name}` stands for a parameter, `#` for the number.
 */

/** Launcher and frame. */
export const guestEn = {
  open: 'Open Sidelight',
  fits: { one: '# runbook fits', other: '# runbooks fit' } as Forms,
  packet: 'packet {met} of {required}',
  due: { one: 'update due in # minute', other: 'update due in # minutes' } as Forms,
  late: 'update overdue',
  clock: { one: 'clock running # minute', other: 'clock running # minutes' } as Forms,
  time: { start: 'clock off', rest: 'break due', work: 'break over' },
  risk: { low: 'Low', medium: 'Medium', high: 'High' },
  riskOf: 'technical risk: {level}',
  /** By what the most of it comes from. */
  drivers: driverTitlesEn as Readonly<Record<string, string>>,
  move: 'Move Sidelight: drag, or use the arrow keys',
  width: 'Width of the Sidelight panel',
  updated: 'Sidelight was updated, or is off. Reload the page to have it here again.',
  reload: 'Reload the page',
};

/** In `picker.js`, which is loaded when it is called. */
export const pickerEn = {
  name: 'Where the page shows {label}',
  title: 'Click what shows {label}',
  keys: 'or walk with the arrow keys: ↑ out, ↓ in, ← → beside, Enter takes it',
  end: 'End · Esc',
  value: '{label}: “{value}”',
  empty: '{label}: empty here',
  tooMuch: 'This holds too much for one field. Point closer.',
  nameless: 'Nothing here has a name that lasts.',
  outside: 'This is outside of the record.',
  notSaved: 'This was not saved. Try again, or end with Esc.',
};
