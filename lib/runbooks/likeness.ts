import type { FeatureName, Features } from './features';
import { rankWeights } from './rank-weights';

/** What candidates are ranked by: the higher, the likelier it is the right one among them. */
export function likenessOf(features: Features): number {
  let likeness = 0;
  for (const name in rankWeights) likeness += features[name as FeatureName] * rankWeights[name as FeatureName];
  return likeness;
}
