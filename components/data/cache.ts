import { QueryClient } from '@tanstack/react-query';

/**
 * One answer for each question on show, however many components ask it. An answer is kept only as long as it is shown
 * and kept current by the worker (`changes.ts`): what is asked again is asked anew.
 */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false, // `ask` waits for a worker that is only starting.
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});
