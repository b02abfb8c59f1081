import { drawPanel } from '@/components/panel/draw';

await drawPanel();
