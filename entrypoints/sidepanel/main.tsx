import { drawPanel } from '@/components/panel/draw';

await drawPanel({ framed: false });
