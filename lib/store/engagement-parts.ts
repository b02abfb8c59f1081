import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { ChangePart, EngagementPart, NewPart, PartOf } from '@/lib/accounts/engagements/parts';
import { readinessOf } from '@/lib/accounts/engagements/readiness';
import { Refused } from '@/lib/contract/refusal';
import type { Tx } from './commit';
import type { Database } from './database';
import { engagementById } from './engagements';
import { idOf } from './ids';

/** Adds a part. A point of our checklist and an artefact are there once: said again, they are changed. */
export async function addPart(tx: Tx, { engagementId, content }: NewPart): Promise<EngagementPart> {
  await engagementById(tx.db, engagementId);
  if ('milestoneId' in content) await milestoneOf(tx.db, engagementId, content.milestoneId);
  const id = onlyIdOf(engagementId, content);
  const known = id === undefined ? undefined : await tx.db.engagementParts.get(id);
  if (!known) return tx.add('engagementParts', { engagementId, ...content } as EngagementPart, id);
  return tx.change('engagementParts', known, { ...content, deletedAt: undefined });
}

/** Changes what is given, of what nobody changed after `seen`; `null` takes a field away. */
export async function changePart(tx: Tx, { id, seen, change }: ChangePart): Promise<EngagementPart> {
  const part = await partById(tx.db, id);
  if (part.part !== change.part) throw new Refused({ code: 'missing', what: 'part' });
  const asked = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value ?? undefined]);
  return tx.change('engagementParts', part, Object.fromEntries(asked), seen);
}

/** Deletes by tombstone; what belongs to a milestone stays with it and comes back with it. */
export async function deletePart(tx: Tx, id: string): Promise<void> {
  const part = await tx.db.engagementParts.get(id);
  if (!part) throw new Refused({ code: 'missing', what: 'part' });
  if (part.deletedAt === undefined) await tx.change('engagementParts', part, { deletedAt: tx.now });
}

interface Decision {
  engagementId: string;
  decision: 'go' | 'no-go';
  decidedOn: string;
  by: string;
  why?: string;
}

/** Keeps a go or no-go with what was open when it was said. It sets nothing. */
export async function recordDecision(tx: Tx, { engagementId, ...said }: Decision): Promise<EngagementPart> {
  await engagementById(tx.db, engagementId);
  const { points, ready, of } = readinessOf(partsOf(await partsOfEngagement(tx.db, engagementId), 'point'));
  const open = points
    .filter(({ state }) => state !== 'ready')
    .map(({ area, point, text }) => ({
      area,
      ...(point !== undefined && { point }),
      ...(text !== undefined && { text }),
    }));
  const content = { engagementId, part: 'decision' as const, ...said, ready, of, open };
  return tx.add('engagementParts', content as EngagementPart);
}

/** All parts of an engagement that are kept, oldest first. */
export async function partsOfEngagement(db: Database, engagementId: string): Promise<EngagementPart[]> {
  const parts = await db.engagementParts.where('engagementId').equals(engagementId).filter(isKept).toArray();
  return parts.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}

/** The milestones of these engagements. */
export async function milestonesOn(db: Database, engagementIds: readonly string[]): Promise<PartOf<'milestone'>[]> {
  if (engagementIds.length === 0) return [];
  const parts = await db.engagementParts.where('engagementId').anyOf(engagementIds).filter(isKept).toArray();
  return partsOf(parts, 'milestone');
}

async function partById(db: Database, id: string): Promise<EngagementPart> {
  const part = await db.engagementParts.get(id);
  if (!part || !isKept(part)) throw new Refused({ code: 'missing', what: 'part' });
  return part;
}

async function milestoneOf(db: Database, engagementId: string, id: string): Promise<void> {
  const { part, engagementId: of } = await partById(db, id);
  if (part !== 'milestone' || of !== engagementId) throw new Refused({ code: 'missing', what: 'part' });
}

/** The id of what there is once on an engagement, so that two devices mean the same one. */
function onlyIdOf(engagementId: string, content: NewPart['content']): string | undefined {
  if (content.part === 'artefact') return idOf('artefact', engagementId, content.artefact);
  if (content.part === 'point' && content.point !== undefined) return idOf('point', engagementId, content.point);
  return undefined;
}

const isKept = ({ deletedAt }: { deletedAt?: number }) => deletedAt === undefined;
