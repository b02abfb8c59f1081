import { defaultDrivers } from '@/lib/accounts/default-drivers';
import { driversSchema } from '@/lib/accounts/drivers';
import { driversFromFirst, firstDriversExample } from '@/lib/accounts/drivers-versions';
import {
  defaultRecordRules,
  defaultReviewRules,
  recordRulesSchema,
  reviewRulesSchema,
} from '@/lib/accounts/record/record-setting';
import { defaultRetention, retentionSchema } from '@/lib/accounts/retention';
import { surveysSchema } from '@/lib/accounts/survey';
import { defaultReminder, reminderSchema } from '@/lib/backup/reminder';
import { defaultPriorities } from '@/lib/packet/default-priorities';
import { prioritiesSchema } from '@/lib/packet/priorities';
import { defaultPromiseRules, promiseRulesSchema } from '@/lib/packet/promise-rules';
import { rubric, rubricSchema } from '@/lib/packet/rubric';
import { firstExample, fromFirst } from '@/lib/packet/rubric-versions';
import { targetsSchema } from '@/lib/packet/targets';
import { defaultStaleMonths, staleMonthsSchema } from '@/lib/runbooks/freshness';
import { defaultGradeRules, gradeRulesSchema } from '@/lib/runbooks/grade-rules';
import { defaultWeights, weightsSchema } from '@/lib/runbooks/weights';
import { fadingOutcomes, fitInShares, outcomesOfAccount } from '@/lib/runbooks/weights-versions';
import { areDistinct, broken } from '@/lib/schema-rules';
import {
  endOfDaySchema,
  idleSchema,
  noPomodoro,
  noReminder,
  pomodoroSchema,
  reminderSchema as startReminderSchema,
  switchingSchema,
  usualIdleMinutes,
} from '@/lib/time/clock-settings';
import { requiredSchema } from '@/lib/time/required-schema';
import { noRounding, roundingSchema } from '@/lib/time/rounding';
import { defaultTargets, targetsSchema as timeTargetsSchema } from '@/lib/time/sheet/targets';
import { z } from '@/lib/zod';
import { defineSettings, type ValueIn } from './define';
import { salesforceAppsSchema, selectorKeysSchema } from './policy-settings';
import { chosenKinds, idsMasked, maskedSchema, phrasesSchema } from './redaction-setting';
import { type Layers, type Resolved, resolveIn } from './resolve';

const hostsSchema = z.array(z.string().min(1).max(260)).max(500).refine(areDistinct, broken('twice'));

/** Every setting that there is. A company's policy calls each by the same name. */
export const settings = defineSettings({
  rubric: {
    schema: rubricSchema,
    default: rubric,
    group: 'packet',
    policy: true,
    migrations: [{ example: firstExample, up: fromFirst }],
  },
  /** Promises in a draft that are pointed out, with who must agree. */
  promises: { schema: promiseRulesSchema, default: defaultPromiseRules, group: 'packet', policy: true },
  /** Where a packet is opened as a new issue. */
  'packet.targets': { schema: targetsSchema, default: [], group: 'packet', policy: true, merge: true },
  drivers: {
    schema: driversSchema,
    default: defaultDrivers,
    group: 'accounts',
    policy: true,
    migrations: [{ example: firstDriversExample, up: driversFromFirst }],
  },
  /** Which severity a site's priority means, where a ticket states none. */
  priorities: { schema: prioritiesSchema, default: defaultPriorities, group: 'accounts', policy: true },
  /** What a technical record has to hold, and how long it is up to date. */
  'accounts.record': { schema: recordRulesSchema, default: defaultRecordRules, group: 'accounts', policy: true },
  /** How often a risk is looked at. */
  'accounts.review': { schema: reviewRulesSchema, default: defaultReviewRules, group: 'accounts', policy: true },
  /** Fields that hold a survey's score, which then counts beside a person's own pulse. */
  'accounts.surveys': { schema: surveysSchema, default: [], group: 'accounts', policy: true },
  'runbooks.weights': {
    schema: weightsSchema,
    default: defaultWeights,
    group: 'runbooks',
    policy: true,
    migrations: [fitInShares, fadingOutcomes, outcomesOfAccount],
  },
  /** What outcomes need to change what fits are called. */
  'runbooks.grades': { schema: gradeRulesSchema, default: defaultGradeRules, group: 'runbooks', policy: false },
  /** A runbook that nobody looked at for so many months is stale. */
  'runbooks.staleMonths': { schema: staleMonthsSchema, default: defaultStaleMonths, group: 'runbooks', policy: true },
  'redaction.masked': {
    schema: maskedSchema,
    default: chosenKinds,
    group: 'privacy',
    policy: true,
    migrations: [idsMasked],
  },
  /** Stays readable although it looks like something to mask. What must be masked goes before it. */
  'redaction.allow': { schema: phrasesSchema, default: [], group: 'privacy', policy: true, merge: true },
  /** Is masked wherever it stands. */
  'redaction.deny': { schema: phrasesSchema, default: [], group: 'privacy', policy: true, merge: true },
  /** What was seen of tickets, for the risk of accounts. */
  'retention.sightings': {
    schema: retentionSchema.shape.sightings,
    default: defaultRetention.sightings,
    group: 'privacy',
    policy: true,
  },
  /** How hosts were read. */
  'retention.readings': {
    schema: retentionSchema.shape.readings,
    default: defaultRetention.readings,
    group: 'privacy',
    policy: true,
  },
  /** What an entry must say before it is saved as over. */
  'time.required': { schema: requiredSchema, default: [], group: 'time', policy: true },
  /** What was found in tickets, to know the next one like them. */
  'retention.known': {
    schema: retentionSchema.shape.known,
    default: defaultRetention.known,
    group: 'privacy',
    policy: true,
  },
  'time.switching': { schema: switchingSchema, default: 'ask', group: 'time', policy: false },
  'time.idle': { schema: idleSchema, default: usualIdleMinutes, group: 'time', policy: false },
  /** Which records were on show, for two days, on this device alone. */
  'time.trail': { schema: z.boolean(), default: true, group: 'time', policy: true },
  'time.endOfDay': { schema: endOfDaySchema, default: '', group: 'time', policy: false },
  /** Whether the person is told when no clock runs in their working hours. */
  'time.reminder': { schema: startReminderSchema, default: noReminder, group: 'time', policy: false },
  /** Rounds of work with breaks. */
  'time.pomodoro': { schema: pomodoroSchema, default: noPomodoro, group: 'time', policy: false },
  'time.rounding': { schema: roundingSchema, default: noRounding, group: 'time', policy: true },
  /** Days between two backups of which the person is reminded; 0 for never. */
  'backup.reminder': { schema: reminderSchema, default: defaultReminder, group: 'privacy', policy: true },
  /** What a week's time is measured against. */
  'time.targets': { schema: timeTargetsSchema, default: defaultTargets, group: 'time', policy: true },
  /** Keys without a modifier in the panel, which speech input and slips of the hand press too (WCAG 2.1.4). */
  'panel.singleKeys': { schema: z.boolean(), default: true, group: 'panel', policy: false },
  /** Hosts whose pages have no launcher; the shortcut opens the panel there all the same. */
  'panel.hiddenOn': { schema: hostsSchema, default: [], group: 'panel', policy: false },
  language: { schema: z.enum(['auto', 'en', 'de']), default: 'auto', group: 'language', policy: false },
  // What a person adds to these two is kept where it is used: keys in the database, consumer keys beside the sign-in.
  selectorKeys: {
    schema: selectorKeysSchema,
    default: [],
    group: 'sites',
    policy: true,
    person: false,
    merge: true,
  },
  salesforceApps: {
    schema: salesforceAppsSchema,
    default: {},
    group: 'sites',
    policy: true,
    person: false,
    merge: true,
  },
});

type Settings = typeof settings;
export type SettingKey = keyof Settings & string;
export type SettingValue<Key extends SettingKey> = ValueIn<Settings, Key>;

export const settingKeys = Object.keys(settings) as SettingKey[];

export function isSettingKey(name: string): name is SettingKey {
  return Object.hasOwn(settings, name);
}

/** The value that counts, where it is from, and what each layer says. */
export function resolve<Key extends SettingKey>(key: Key, layers: Layers): Resolved<SettingValue<Key>> {
  return resolveIn(settings, key, layers);
}
