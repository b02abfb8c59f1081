import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';
import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

/** Secrets are masked whatever is set. */
export type ChosenKind = Exclude<FindingKind, 'secret'>;
export const chosenKinds = findingKinds.filter((kind): kind is ChosenKind => kind !== 'secret');

/** Kinds that are masked unless the person says otherwise for one packet. */
export const maskedSchema = z.array(z.enum(chosenKinds)).refine(areDistinct, broken('twice'));

/** Words and phrases. Three letters at least: shorter ones stand in every other word. */
export const phrasesSchema = z.array(z.string().trim().min(3).max(200)).max(500);

/** Personal numbers are a kind since version 2. Nobody said that they may be shown, so they are masked. */
export const idsMasked = {
  example: ['email', 'card'],
  up: (old: unknown) => (Array.isArray(old) && !old.includes('id') ? [...old, 'id'] : old),
};
