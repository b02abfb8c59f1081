/** Where the fault of a ticket likely lies. */
export const causes = ['product', 'configuration', 'environment', 'data', 'how-to'] as const;
export type Cause = (typeof causes)[number];

/** Who goes on with it. */
export const routes = ['support', 'cse', 'services', 'engineering', 'security'] as const;
export type Route = (typeof routes)[number];
