import { type Features, featureNames } from './features';
import { rankWeights } from './rank-weights';

/** What candidates are ranked by: the higher, the likelier it is the right one among them. */
export function likenessOf(features: Features): number {
  return featureNames.reduce((sum, name) => sum + features[name] * rankWeights[name], 0);
}
