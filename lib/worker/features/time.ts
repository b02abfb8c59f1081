import { accountName } from '@/lib/accounts/keys';
import { recordKey } from '@/lib/context/record-key';
import type { Input } from '@/lib/contract/contract';
import { time as messages, type TimeView } from '@/lib/contract/time';
import { sites } from '@/lib/sites/sites';
import { answerAway, askedAway } from '@/lib/store/away';
import { beginBreak, endBreak, keepBreak, keepQuiet, readBreak, workedSince } from '@/lib/store/breaks';
import { commit, personId, type Store, type Tx } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import type { Belonging } from '@/lib/store/engagement-rules';
import { belongingOf, engagementOfRecord, listEngagements } from '@/lib/store/engagements';
import {
  changeEntry,
  deleteEntry,
  entriesBetween,
  fromStored,
  keptEntry,
  logEntry,
  runningEntry,
  startEntry,
  stopEntry,
} from '@/lib/store/entries';
import { duplicateEntry, entryHistory, mergeEntries, moveEntry, splitEntry } from '@/lib/store/entry-operations';
import { listSeen } from '@/lib/store/trail';
import { bookedSpans } from '@/lib/store/week-spans';
import type { PomodoroRule } from '@/lib/time/clock-settings';
import type { Bounds } from '@/lib/time/days';
import type { TimeEntry } from '@/lib/time/entry';
import { breakAfter, pomodoroAt } from '@/lib/time/pomodoro';
import { loggedSeconds, secondsByClass, totalsByEngagement, workedSeconds } from '@/lib/time/totals';
import { type Seen, unloggedOf } from '@/lib/time/trail';
import type { Changes } from '../changes';
import { clockNotices } from '../clock-notices';
import type { Settings } from '../current-settings';
import { handle } from '../handlers';
import type { SendToTab } from '../ports';
import { accountIn } from '../record-facts';
import type { Tabs } from '../tabs';
import { type RecordInView, recordIn, recordOnShow } from '../views';

interface Needs {
  store: Store;
  tabs: Tabs;
}

/** The clock, entries, and the engagements they are logged on. */
export function timeHandlers({
  store: { db, now },
  tabs,
  settings,
  changes,
  clockSaid,
}: Needs & {
  settings: Settings;
  changes: Changes;
  /** To be called when something was said of the clock that no row tells of: toolbar and launchers show it. */
  clockSaid(): void;
}) {
  return handle(messages, {
    async time({ from, to }, { asker }) {
      const record = await recordIn(tabs, asker);
      const context = record?.context;
      const { account, keys, facts } = await accountIn(db, record);
      // All at once: one after the other they wait for the disk a dozen times.
      const [entries, running, engagements, belonging, away, seen, notices, rounding, required, switching] =
        await Promise.all([
          entriesBetween(db, from, to, now()),
          runningEntry(db),
          listEngagements(db),
          record && belongingOf(db, recordKey(record.ref), account?.ids ?? [], facts),
          askedAway(db),
          settings.get('time.trail').then((isWanted) => (isWanted ? listSeen(db, now()) : [])),
          clockNotices({ db, now, settings }),
          settings.get('time.rounding'),
          settings.get('time.required'),
          settings.get('time.switching'),
        ]);
      const { pomodoro, nothingSince } = notices;
      const name = (context && accountName(context)) ?? account?.root.name ?? '';
      return {
        entries,
        running,
        engagements,
        engagementId: belonging?.engagement?.id,
        ...(belonging && belonging.disagreeing.length > 0 && { disagreeing: belonging.disagreeing.map(named) }),
        account: { id: account?.root.id, name, keys },
        rounding,
        required,
        away,
        trail: await trailIn(db, seen, { from, to }, entries, now()),
        switching,
        ...(pomodoro && { pomodoro }),
        ...(nothingSince === undefined ? {} : { nothingSince }),
      };
    },

    async timeTotals({ from, to }) {
      const at = now();
      const bounds = { from, to };
      const booked = await bookedSpans(db, await personId(db), from, to);
      return {
        logged: loggedSeconds(booked, at, bounds),
        worked: workedSeconds(booked, at, bounds),
        byClass: secondsByClass(booked, at, bounds),
        byEngagement: totalsByEngagement(booked, at, bounds),
      };
    },
    startEntry: (start, call) => call.commit((tx) => startEntry(tx, start)),
    stopEntry: ({ id }, call) => call.commit((tx) => stopEntry(tx, id)),
    async logEntry(entry, call) {
      const required = await settings.get('time.required');
      return call.commit((tx) => logEntry(tx, entry, required));
    },
    async changeEntry(change, call) {
      const required = await settings.get('time.required');
      return call.commit((tx) => changeEntry(tx, change, required));
    },
    deleteEntry: (entry, call) => call.commit((tx) => deleteEntry(tx, entry)),
    splitEntry: (split, call) => call.commit((tx) => splitEntry(tx, split)),
    mergeEntries: (merge, call) => call.commit((tx) => mergeEntries(tx, merge)),
    moveEntry: (move, call) => call.commit((tx) => moveEntry(tx, move)),
    duplicateEntry: (copy, call) => call.commit((tx) => duplicateEntry(tx, copy)),
    async answerAway(answered, call) {
      await call.commit((tx) => answerAway(tx, answered));
      changes.tell({ topic: 'time' }); // Where it stays as it is, no row tells of it.
      clockSaid();
    },
    async answerBreak(answer, call) {
      const rule = await settings.get('time.pomodoro');
      await call.commit((tx) => answerBreak(tx, answer, rule));
      changes.tell({ topic: 'time' });
      clockSaid();
    },
    async quietReminder({ since }) {
      await keepQuiet(db, since);
      changes.tell({ topic: 'time' });
      clockSaid();
    },
    async entryPast({ id }) {
      const [entry, changes] = await Promise.all([keptEntry(db, id), entryHistory({ db }, id)]);
      return { entry: fromStored(entry), changes: changes.map(({ at, before }) => ({ at, before })) };
    },
  });
}

/** What a person says of a break. Where another window said it before, nothing is left to do. */
async function answerBreak(tx: Tx, { do: said, zone }: Input<'answerBreak'>, rule: PomodoroRule): Promise<void> {
  const { db, now } = tx;
  const [running, last] = await Promise.all([runningEntry(db), readBreak(db)]);
  const since = running && (await workedSince(db, running));
  const pomodoro = pomodoroAt({ now, running, workedSince: since }, last, rule);
  if (said === 'goOn') {
    if (last && pomodoro?.phase === 'break') await endBreak(tx, last, zone);
    return;
  }
  if (!running || pomodoro?.phase !== 'work') return;
  const at = { now, entryId: running.id };
  if (said === 'skip') await keepBreak(db, breakAfter(pomodoro, { ...at, skips: true, stops: false }));
  else await beginBreak(tx, breakAfter(pomodoro, { ...at, skips: false, stops: rule.inBreak === 'stops' }));
}

/** What was on show in the time that is asked for, and is in no entry. */
async function trailIn(
  db: Database,
  seen: readonly Seen[],
  { from, to }: Bounds,
  entries: readonly TimeEntry[],
  now: number,
): Promise<TimeView['trail']> {
  const inside = seen
    .map((one) => ({ ...one, from: Math.max(one.from, from), to: Math.min(one.to, to) }))
    .filter((one) => one.to > one.from);
  return Promise.all(
    unloggedOf(inside, entries, now).map(async (seen) => {
      const { account } = await accountIn(db, { ref: seen.ref });
      const engagement = await engagementOfRecord(db, recordKey(seen.ref), account?.ids ?? []);
      return { ...seen, engagementId: engagement?.id };
    }),
  );
}

/**
 * The start and stop of keyboard and menus (`switch`: starts whatever runs), looked up and carried out in one transaction.
 * Starts on the engagement of the tab's record; when that is not known, the panel opens so that the person says which.
 */
export async function toggleClock(
  { store, tabs, send }: Needs & { send: SendToTab },
  tabId: number,
  how: 'toggle' | 'switch' = 'toggle',
): Promise<void> {
  const record = await recordOnShow(tabs, { tabId });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const outcome = await commit(store, undefined, async (tx) => {
    const running = await runningEntry(tx.db);
    if (running && how === 'toggle') return stopEntry(tx, running.id);
    if (!record) return undefined;
    const { account, facts } = await accountIn(tx.db, record);
    const engagement = await engagementOfRecord(tx.db, recordKey(record.ref), account?.ids ?? [], facts);
    if (!engagement) return undefined;
    const on = { ref: record.ref, title: titleOf(record).slice(0, 500) };
    return startEntry(tx, { engagementId: engagement.id, record: on, zone });
  });
  if (!outcome) await send('togglePanel', undefined, tabId).catch(() => undefined);
}

/** Empty where the record could not be read. */
function titleOf({ context }: RecordInView): string {
  if (!context) return '';
  const title = context.kind === 'ticket' ? context.fields.subject?.value : context.fields.name?.value;
  return title ?? sites.contextLabel(context);
}

function named({ engagementId, conditions }: Belonging['disagreeing'][number]) {
  return { engagementId, conditions };
}
