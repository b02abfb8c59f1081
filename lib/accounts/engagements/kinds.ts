import type { EngagementPart, PartKind, PartOf } from './parts';

/*
 * What pages need of parts, without their schemas.
 */

export const artefactKinds = ['plan', 'specification', 'runbook', 'acceptance', 'handover'] as const;
export type ArtefactKind = (typeof artefactKinds)[number];

/** The parts of one kind. */
export function partsOf<Kind extends PartKind>(parts: readonly EngagementPart[], kind: Kind): PartOf<Kind>[] {
  return parts.filter((one): one is PartOf<Kind> => one.part === kind);
}
