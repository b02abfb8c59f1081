import { defineContentScript } from 'wxt/utils/define-content-script';
import { runInPage } from '@/lib/page/content';
import { where } from './about';
import { recordAt } from './url';

export default defineContentScript({ ...where, runAt: 'document_idle', main: () => runInPage('salesforce', recordAt) });
