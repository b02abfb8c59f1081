import { articleSeeds, changedAt } from '../content/articles.ts';
import type { Clock } from '../content/clock.ts';
import { hosts } from '../content/ids.ts';

/** Articles of the help centre as its API lists them, by their last change; three more are drafts. */
export function guideArticles(clock: Clock) {
  const published = articleSeeds.map((seed) => {
    const id = 360_001_000_000 + seed.number;
    const at = `${new Date(changedAt(seed, clock)).toISOString().slice(0, 19)}Z`;
    return {
      id,
      url: `https://${hosts.zendesk}/api/v2/help_center/en-us/articles/${id}.json`,
      html_url: `https://${hosts.zendesk}/hc/en-us/articles/${id}`,
      title: seed.title,
      body: seed.html,
      locale: 'en-us',
      label_names: seed.labels,
      draft: false,
      outdated: false,
      created_at: at,
      updated_at: at,
      edited_at: at,
    };
  });
  const drafts = published.slice(0, 3).map((article) => ({ ...article, id: article.id + 1000, draft: true }));
  return [...published, ...drafts].sort((a, b) => a.updated_at.localeCompare(b.updated_at) || a.id - b.id);
}
