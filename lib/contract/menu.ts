import type { RecordRef } from '@/lib/context/record';
import { z } from '@/lib/zod';
import { nothing, ofTab } from './inputs';
import { act, command, ours, question } from './message';

/** A shortcut that the browser owns, as it tells it: `keys` is empty where the person or another extension took it. */
export interface Shortcut {
  /** As the manifest names it. */
  command: string;
  keys: string;
}

/** A record that was seen here, without anything of its conversation. */
export interface SeenRecord {
  /** `recordKey`. */
  key: string;
  site: RecordRef['site'];
  /** As a person names it, `#48213`. */
  label: string;
  title: string;
  /** UTC milliseconds. */
  seenAt: number;
}

/** What the command palette finds beside actions. */
export interface Findable {
  runbooks: { id: string; title: string }[];
  /** By name; those without one are found by nothing. */
  accounts: { id: string; name: string }[];
  /** Last seen first. */
  records: SeenRecord[];
}

export const menu = {
  findable: question({ from: ours, input: nothing })<Findable>(),
  /**
   * Goes to a record that the worker remembers, in the tab where that shows the same host, else in a new one. By its key:
   * where it is, the worker knows itself.
   */
  openSeen: act({ from: ours, input: ofTab.extend({ key: z.string().max(500) }) })<void>(),
  shortcuts: question({ from: ours, input: nothing })<Shortcut[]>(),
  /** Opens where the browser lets them be changed; `false` where it has no such place, or does not let us. */
  openShortcuts: act({ from: ours, input: nothing })<boolean>(),
  /** The launcher on the host of the tab's record, there or not. A setting, of which a frame may say this much. */
  hideLauncher: command({ from: ours, input: ofTab.extend({ hidden: z.boolean() }) })<{ host: string }>(),
  /** The same on the page of the tab's record alone, until that is loaded anew: nothing is kept of it. */
  hideLauncherHere: act({ from: ours, input: ofTab.extend({ hidden: z.boolean() }) })<void>(),
};
