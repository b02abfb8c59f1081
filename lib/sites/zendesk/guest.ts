import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveGuest } from '@/lib/page/guest';
import { page } from './page';

export default defineUnlistedScript(() => leaveGuest(page));
