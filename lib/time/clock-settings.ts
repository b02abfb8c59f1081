import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

/** What is done when another record comes up while the clock runs on one: offered, done at once, or nothing. */
export const switchingSchema = z.enum(['ask', 'auto', 'off']);
export type Switching = z.infer<typeof switchingSchema>;

/** Minutes without a key or click after which a person is asked what became of them; 0: never. */
export const idleSchema = z.number().int().min(0).max(240);
export const usualIdleMinutes = 10;

/** The time of day (`HH:MM`) at which a running clock is ended; empty: at none. */
export const endOfDaySchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/);

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** When somebody works: days of the week (1 is Monday), and from when until when; over midnight where it ends earlier. */
export const workingHoursSchema = z.strictObject({
  days: z.array(z.number().int().min(1).max(7)).max(7).refine(areDistinct, broken('twice')),
  from: z.string().regex(timeOfDay),
  to: z.string().regex(timeOfDay),
});

/** Whether a person is told that no clock runs, after how many minutes of working hours. */
export const reminderSchema = workingHoursSchema.extend({
  on: z.boolean(),
  minutes: z.number().int().min(5).max(240),
});
export type StartReminder = z.infer<typeof reminderSchema>;
export const noReminder: StartReminder = { on: false, days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30', minutes: 15 };

/** Rounds of work with breaks; lengths in minutes. `inBreak`: what the clock does while a break lasts. */
export const pomodoroSchema = z.strictObject({
  on: z.boolean(),
  work: z.number().int().min(5).max(180),
  short: z.number().int().min(1).max(60),
  long: z.number().int().min(1).max(120),
  /** The break after so many rounds is the long one. */
  rounds: z.number().int().min(1).max(12),
  inBreak: z.enum(['stops', 'goesOn']),
});
export type PomodoroRule = z.infer<typeof pomodoroSchema>;
export const noPomodoro: PomodoroRule = { on: false, work: 25, short: 5, long: 15, rounds: 4, inBreak: 'stops' };
