import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectProduct } from '@/lib/sites/detect';

/** Run once in a page of a host that the person granted; the worker takes what it returns. */
export default defineUnlistedScript(() => detectProduct(document));
