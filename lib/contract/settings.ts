import { type SettingRefusal, setSettingSchema } from '@/lib/settings/change';
import type { PolicyView } from '@/lib/settings/policy-view';
import type { AnySettingView } from '@/lib/settings/view';
import { nothing } from './inputs';
import { command, ours, question } from './message';

export const settings = {
  /** Every setting that a person may change, with what each layer says. */
  settings: question({ from: ours, input: nothing })<AnySettingView[]>(),
  /** What the company set, for the person to look after; nothing of it is written to a log. */
  policy: question({ from: ['own'], input: nothing })<PolicyView>(),
  /** Gives the person a value of their own, or takes it back. From the options page only, not from a frame in a site's. */
  setSetting: command({ from: ['own'], input: setSettingSchema })<AnySettingView | { refused: SettingRefusal }>(),
};
