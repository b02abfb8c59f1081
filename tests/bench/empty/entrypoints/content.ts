import { defineContentScript } from 'wxt/utils/define-content-script';

/** What a content script costs that does nothing. */
export default defineContentScript({ matches: ['https://*/*'], main() {} });
