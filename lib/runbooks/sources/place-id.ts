import { slugOf } from '../parse';

/** Longer ids say nothing more to a person. */
const longest = 100;
/** `slugOf` cuts here. */
const longestPart = 80;
/** Notion ends the names of pages with their id; its beginning tells two of one title apart. */
const notionId = /(?<=\S) ([0-9a-f]{8})[0-9a-f]{24}$/;

/**
 * The id of a runbook whose text names none, from where it stands: `Runbooks/Rotate token 1a2b….md` →
 * `runbooks-rotate-token-1a2b3c4d`. The same place gives the same id at the next import.
 */
export function idOfPlace(place: string): string {
  const path = place.replaceAll('\\', '/').replace(/\.[a-z]\w{0,7}$/i, '');
  const parts = path.split('/').map((part) => slugOf(part.replace(notionId, ' $1')));
  const slug = parts.filter(Boolean).join('-');
  // A script without Latin letters leaves little or nothing of a name.
  const isWhole = parts.every((part) => part !== '' && part.length < longestPart - 1) && slug.length <= longest;
  return isWhole ? slug : [slug.slice(0, longest), hashOf(place)].filter(Boolean).join('-').replace(/-{2,}/g, '-');
}

/** FNV-1a, in eight hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
