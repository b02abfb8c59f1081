import { drawPanel } from '@/components/panel/draw';
import { proved, shown } from '@/components/panel/guest';

// In a frame or a window of a web page's own it is never proved, and nothing is drawn.
await drawPanel(await proved, shown);
