import { findFirst } from '../dom';
import { serviceNowSelectors as selectors } from './selectors';

/** Tells ServiceNow on a domain of the company's own: by its navigation, or by the token field of a form alone. */
export function detectServiceNow(document: Document): { product: 'servicenow'; version?: undefined } | undefined {
  const found = findFirst(document, [...selectors.shell, ...selectors.frame, ...selectors.token]);
  return found && { product: 'servicenow' };
}
