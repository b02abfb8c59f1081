import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { requirable } from './required';

/** What an entry must say, by a person's or a company's wish. */
export const requiredSchema = z.array(z.enum(requirable)).max(requirable.length).refine(areDistinct, broken('twice'));
