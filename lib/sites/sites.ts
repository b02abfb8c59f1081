import { rows } from './rows';
import { siteTable } from './table';

/** What is known of the sites without reading them: all that pages of ours may import of `lib/sites`. */
export const sites = siteTable(rows);
