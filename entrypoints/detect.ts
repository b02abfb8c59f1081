import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sites } from '@/lib/sites/sites';

/** Run once in a page of a host that the person granted; the worker takes what it returns. */
export default defineUnlistedScript(() => sites.detect(document));
