import type { FoundProduct } from '../about';
import { findFirst } from '../dom';
import { marks as selectors } from './marks';

/** Tells ServiceNow on a domain of the company's own: by its navigation, or by the token field of a form alone. */
export function detectServiceNow(document: Document): FoundProduct | undefined {
  const found = findFirst(document, [...selectors.shell, ...selectors.frame, ...selectors.token]);
  return found && { product: 'servicenow' };
}
