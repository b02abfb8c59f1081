import { z } from '@/lib/zod';

/** Drivers as they were while steps held points and everything could be switched on that gave 100 together. */
const first = z.looseObject({
  drivers: z.array(
    z.looseObject({
      id: z.string(),
      on: z.boolean(),
      steps: z.array(z.object({ from: z.number(), points: z.number() })).min(1),
      staleAfterDays: z.number().optional(),
    }),
  ),
});

export const firstDriversExample = {
  drivers: [
    {
      id: 'integration-state',
      on: true,
      steps: [
        { from: 1, points: 10 },
        { from: 2, points: 20 },
      ],
      staleAfterDays: 30,
      expiresAfterDays: 90,
    },
  ],
  levelFrom: { medium: 34, high: 60 },
  minimumCoverage: 0.5,
};

/** The most points become the weight, each step's points its share of them; doubtful is half as sure. */
export function driversFromFirst(value: unknown): unknown {
  const { drivers, ...rest } = first.parse(value);
  return {
    ...rest,
    drivers: drivers.map(({ steps, staleAfterDays, ...driver }) => {
      const weight = steps.at(-1)?.points ?? 1;
      return {
        ...driver,
        input: driver.id === 'integration-state' ? 'integrations' : driver.id,
        weight,
        steps: steps.map(({ from, points }) => ({ from, share: Math.max(1, Math.round((100 * points) / weight)) })),
        ...(staleAfterDays !== undefined && { halfLifeDays: staleAfterDays }),
      };
    }),
  };
}
