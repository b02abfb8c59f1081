import { drivers, levelFrom } from '@/lib/accounts/drivers';
import { z } from '@/lib/zod';
import { areDistinct, rises } from './rules';

const days = z.int().min(1).max(3650);
const stepSchema = z.strictObject({ from: z.number().min(0).max(100_000), points: z.int().min(0).max(100) });
const driverSchema = z.strictObject({
  id: z.enum(drivers.map(({ id }) => id)),
  on: z.boolean(),
  /** Points from this number on; below the first it is worth none, and the last is the most. */
  steps: z
    .array(stepSchema)
    .min(1)
    .max(10)
    .refine((steps) => rises(steps.map(({ from }) => from)) && rises(steps.map(({ points }) => points)), {
      params: { reason: 'order' },
    }),
  staleAfterDays: days.optional(),
  expiresAfterDays: days.optional(),
});

/** What makes an account's technical risk, and from when on it is medium or high. */
export const driversSchema = z.strictObject({
  drivers: z
    .array(driverSchema)
    .min(1)
    .max(50)
    .refine((drivers) => areDistinct(drivers.map(({ id }) => id)), { params: { reason: 'twice' } }),
  levelFrom: z
    .strictObject({ medium: z.int().min(1).max(100), high: z.int().min(1).max(100) })
    .refine(({ medium, high }) => rises([medium, high]), { params: { reason: 'order' } }),
  /** No level while a smaller share of the drivers than this is known. */
  minimumCoverage: z.number().min(0).max(1),
});

export type DriversSetting = z.infer<typeof driversSchema>;
export type DriverSetting = DriversSetting['drivers'][number];

export const defaultDrivers: DriversSetting = {
  drivers: drivers.map(({ id, steps, staleAfterDays, expiresAfterDays }) => ({
    id,
    on: true,
    steps: [...steps],
    ...(staleAfterDays !== undefined && { staleAfterDays }),
    ...(expiresAfterDays !== undefined && { expiresAfterDays }),
  })),
  levelFrom: { ...levelFrom },
  minimumCoverage: 0.5,
};
