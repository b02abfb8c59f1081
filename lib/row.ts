import { z } from '@/lib/zod';

/** What every stored row carries, so that a team can sync later without a migration. */
export const rowSchema = z.object({
  /** UUIDv7. */
  id: z.uuid(),
  author: z.string(),
  device: z.string(),
  createdAt: z.number().int(),
  /** Hybrid logical clock, sortable as text. */
  updatedAt: z.string(),
  revision: z.number().int().positive(),
  /** Tombstone: UTC milliseconds. */
  deletedAt: z.number().int().optional(),
});
export type Row = z.infer<typeof rowSchema>;
