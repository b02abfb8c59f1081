import { hostShortcuts } from './page.js';

hostShortcuts(['c', 'e', 'g', 'i', 'j', 'k', 'm', '.', '/']);
