import { createContext, useContext } from 'react';
import type { OfTab } from '@/lib/contract/inputs';

interface PanelContextValue {
  /** The tab this panel stands beside. */
  of: OfTab;
  /** In an injected frame, which has a button to close it; a side panel has the browser's. */
  framed: boolean;
}

export const PanelContext = createContext<PanelContextValue>({ of: {}, framed: false });

export function usePanel(): PanelContextValue {
  return useContext(PanelContext);
}
