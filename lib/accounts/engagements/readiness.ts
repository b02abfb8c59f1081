import type { EngagementKind } from '../engagement';
import type { PartOf } from './parts';

export const readinessAreas = [
  'network',
  'identity',
  'security',
  'data',
  'performance',
  'monitoring',
  'rollback',
] as const;
export type ReadinessArea = (typeof readinessAreas)[number];

/** Points that every go-live has; a code without words does not compile. */
export const readinessPoints = [
  { id: 'allow-lists', area: 'network', must: true },
  { id: 'proxy', area: 'network', must: false },
  { id: 'dns', area: 'network', must: false },
  { id: 'sign-in', area: 'identity', must: true },
  { id: 'provisioning', area: 'identity', must: false },
  { id: 'admin-way-in', area: 'identity', must: true },
  { id: 'review', area: 'security', must: true },
  { id: 'secrets', area: 'security', must: false },
  { id: 'matching', area: 'data', must: true },
  { id: 'mapping', area: 'data', must: false },
  { id: 'peak-load', area: 'performance', must: false },
  { id: 'alerts', area: 'monitoring', must: false },
  { id: 'on-call', area: 'monitoring', must: false },
  { id: 'way-back', area: 'rollback', must: true },
  { id: 'way-back-tried', area: 'rollback', must: false },
] as const satisfies { id: string; area: ReadinessArea; must: boolean }[];
export type ReadinessPointId = (typeof readinessPoints)[number]['id'];

const goingLive: ReadonlySet<EngagementKind> = new Set(['onboarding', 'integration', 'migration', 'go-live']);

/** Whether work of this kind ends in a go-live, so that its readiness is asked for. */
export function goesLive(kind: EngagementKind): boolean {
  return goingLive.has(kind);
}

/** Share of points that has to be ready before a go-live. */
export const neededShare = 0.9;

/** A point as it stands; without a row nobody looked at it. */
export interface ReadinessPoint {
  area: ReadinessArea;
  /** One of ours… */
  point?: string;
  /** …or a person's own. */
  text?: string;
  must: boolean;
  state: 'ready' | 'open' | 'unknown';
  row?: PartOf<'point'>;
}

export interface Readiness {
  points: ReadinessPoint[];
  ready: number;
  of: number;
  /** Points that must be ready and are not. */
  missing: ReadinessPoint[];
  /** What the points say as they stand; a person decides. */
  verdict: 'go' | 'no-go';
}

/** Our points with what was said of each, and a person's own after those of their area. What nobody looked at is not ready. */
export function readinessOf(rows: readonly PartOf<'point'>[], needed = neededShare): Readiness {
  const ours = readinessPoints.map(({ id, area, must }) => {
    const row = rows.find((one) => one.point === id);
    return asPoint({ area, point: id, must: row?.must ?? must }, row);
  });
  const own = rows
    .filter((row) => !readinessPoints.some(({ id }) => id === row.point))
    .map((row) => asPoint({ area: row.area, text: row.text ?? row.point, must: row.must ?? false }, row));
  const points = readinessAreas.flatMap((area) => [...ours, ...own].filter((point) => point.area === area));
  const ready = points.filter(({ state }) => state === 'ready').length;
  const missing = points.filter(({ must, state }) => must && state !== 'ready');
  // Counted in points: 27 of 30 is 90 %, whatever a division makes of it.
  const isEnough = ready >= Math.ceil(points.length * needed - 1e-9);
  return { points, ready, of: points.length, missing, verdict: isEnough && missing.length === 0 ? 'go' : 'no-go' };
}

function asPoint(point: Omit<ReadinessPoint, 'state' | 'row'>, row: PartOf<'point'> | undefined): ReadinessPoint {
  return { ...point, state: row?.state ?? 'unknown', ...(row && { row }) };
}
