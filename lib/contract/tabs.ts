import type { Level } from '@/lib/accounts/risk';
import type { Context, ReadFailure, Reading } from '@/lib/context/context';
import { readingSchema } from '@/lib/context/context';
import { type RecordRef, recordRefSchema } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { type DashboardPlace, dashboardDetails, dashboardPages } from '@/lib/dashboard/place';
import type { Reminds } from '@/lib/time/pomodoro';
import { z } from '@/lib/zod';
import { knownRef, nothing, ofTab } from './inputs';
import { act, ours, question, sites } from './message';

/** What a tab shows. `reading` while a read is under way; `read` holds its outcome, good or bad. */
export type TabView =
  | { state: 'none' }
  | { state: 'reading'; ref: RecordRef }
  | {
      state: 'read';
      ref: RecordRef;
      reading: Reading;
      /** When fields that are missing now were last read on this site; one that never was is absent. */
      lastRead?: Record<string, number>;
    }
  /** The content script does not answer: the extension was updated under it, or the page was never granted. */
  | { state: 'unreachable' };

/** A tab's view as its content script holds it, with a stamp that changes whenever it does. */
export interface Shown {
  stamp: string;
  view: TabView;
}

/** What a page says it shows; with `made`, the reading has left out the context that the worker made. */
export interface Told extends Shown {
  made?: string;
}

/** What a page of ours is told of its tab: the view, its stamp, and the tab's number, which a frame does not know. */
export interface TabAnswer {
  tabId?: number;
  /** Changes with every reading; absent where no content script answers. */
  stamp?: string;
  /** Beside a page in which nothing of ours answers: it is none that is read, or was there before Sidelight. */
  silent?: true;
  view: TabView;
}

export interface ReadRequest {
  ref: RecordRef;
  /** When the record last changed as far as the asker knows, UTC milliseconds; absent: the whole is wanted. */
  updatedAt?: number;
}

/** What reading by API ended with. */
export interface ApiOutcome {
  context?: Context;
  /** The worker keeps the context for a while by this: who tells what it read of it need not send it back. */
  made?: string;
  failure?: ReadFailure;
  /** The record is as the asker knows it; nothing more was asked of the site. */
  unchanged?: true;
}

/** What the launcher shows; never text of the record. What is absent stays as it was. */
export interface LauncherState {
  /** `recordKey` of the record the counts are of; a launcher that shows another by now leaves them. */
  record?: string;
  fits?: number;
  packet?: { met: number; required: number };
  /** Start of the running entry, UTC milliseconds; `null`: none runs. */
  runningSince?: number | null;
  /** What the person is reminded of; `null`: of nothing. */
  reminds?: Reminds | null;
  /** When this record's customer was promised to hear next, UTC milliseconds; `null`: nothing is promised. */
  updateAt?: number | null;
  /** How high the technical risk of the record's account is; `null`: none is named, or too little is known. */
  risk?: Level | null;
  /** The drivers that most of it comes from, worst first, with a team's own words for them. */
  riskFrom?: { id: string; title?: string }[];
  /** The person does not want it on this host. */
  hidden?: boolean;
  /** Nor on the page of this record, as long as that page lives. */
  hiddenHere?: boolean;
}

/** A reading is of exactly one record: what it holds says the same id as what it is for. */
const trueReadingSchema = readingSchema.refine(
  ({ ref, context }) => !context || (recordKey(context.ref) === recordKey(ref) && context.kind === ref.kind),
  'A reading of another record',
);

/** What a content script says its page shows. */
const tabViewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('reading'), ref: recordRefSchema }),
  z
    .object({ state: z.literal('read'), ref: recordRefSchema, reading: trueReadingSchema })
    .refine(({ ref, reading }) => recordKey(ref) === recordKey(reading.ref), 'A view of another record'),
]) satisfies z.ZodType<TabView>;

const stamp = z.string().min(1).max(100);

/** Answer to `shown`: without a view when nothing changed since the stamp that was sent along. */
export const shownSchema = z.object({ stamp, view: tabViewSchema.optional() });

/** The record that a view is of. */
export function refOf(view: TabView): RecordRef | undefined {
  return 'ref' in view ? view.ref : undefined;
}

const dashboardPlace: z.ZodType<DashboardPlace> = z.union([
  z.enum(dashboardPages),
  z.object({ of: z.enum(dashboardDetails), id: z.string().min(1).max(200) }),
]);

/** A reading that a content script sends of its own accord. */
const recordReadSchema: z.ZodType<Told> = z.object({ stamp, view: tabViewSchema, made: stamp.optional() });

/** What a page tells, with the context that it left out; throws where that is of another record. */
export function completed({ stamp, view }: Told, context: Context): Shown {
  if (view.state !== 'read') return { stamp, view };
  return shownSchema.required().parse({ stamp, view: { ...view, reading: { ...view.reading, context } } });
}

export const tabs = {
  /** The page shows another record, or none any more. */
  recordOpened: act({ from: sites, about: (ref) => ref, input: knownRef.nullable() })<void>(),
  /** A content script read its record. Refused as `recordGone` where the worker does not have what it made any more. */
  recordRead: act({ from: sites, about: ({ view }) => refOf(view), input: recordReadSchema })<LauncherState>(),
  /** A record was on show in the page, UTC milliseconds. */
  recordSeen: act({
    from: sites,
    about: ({ ref }) => ref,
    input: z.object({ ref: knownRef, from: z.number().int(), to: z.number().int() }),
  })<void>(),
  /** Map what the site's API says of this record; the worker asks back with `get`. */
  readApi: question({
    from: sites,
    about: ({ ref }) => ref,
    input: z.object({ ref: knownRef, updatedAt: z.number().int().optional() }),
  })<ApiOutcome>(),

  tab: question({ from: ours, input: ofTab })<TabAnswer>(),
  readTabAgain: act({ from: ours, input: ofTab })<void>(),
  closeTabPanel: act({ from: ours, input: ofTab })<void>(),
  reloadTab: act({ from: ours, input: ofTab })<void>(),
  /** Which record the injected frame shows; its page keeps it covered until that is the one in the address. */
  panelShows: act({ from: ours, input: z.object({ record: z.string().max(500).nullable() }) })<void>(),
  /** Opens the options page: the injected frame cannot do so itself in every browser. */
  openOptions: act({ from: ours, input: nothing })<void>(),
  /** Opens the dashboard at a place, in a tab of its own. */
  openDashboard: act({ from: ours, input: dashboardPlace })<void>(),
};
